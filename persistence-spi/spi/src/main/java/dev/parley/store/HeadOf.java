package dev.parley.store;

import com.google.common.collect.ImmutableList;
import dev.parley.model.Boundary;
import dev.parley.model.MemberId;
import dev.parley.model.ThreadId;

/** What to look up to find what a boundary holds. */
final class HeadOf implements Boundary.Cases<Lookup.Builder> {
    private final Lookup.Builder lookup;

    HeadOf(Lookup.Builder lookup) {
        this.lookup = lookup;
    }

    @Override
    public Lookup.Builder policy() {
        return lookup;
    }

    @Override
    public Lookup.Builder thread(ThreadId id) {
        return lookup.thread(id);
    }

    @Override
    public Lookup.Builder member(MemberId id) {
        return lookup.member(id);
    }

    @Override
    public Lookup.Builder handle(String folded) {
        return lookup.handles(ImmutableList.of(folded));
    }

    @Override
    public Lookup.Builder reading(MemberId member, ThreadId thread) {
        return lookup.reading(member, thread);
    }
}
