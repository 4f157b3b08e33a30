package dev.parley.jdbc;

import com.google.common.collect.ImmutableList;
import dev.parley.model.Boundary;
import dev.parley.model.MemberId;
import dev.parley.model.ThreadId;
import dev.parley.store.Lookup;

/** What to look up to find what a boundary holds. */
final class Heads implements Boundary.Cases<Lookup.Builder> {
    private final Lookup.Builder lookup = Lookup.builder();

    private Heads() {}

    static Lookup of(Boundary boundary) {
        return boundary.fold(new Heads()).build();
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
