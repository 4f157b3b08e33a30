package dev.parley.store.contract;

import com.google.common.collect.ImmutableList;
import dev.parley.model.Boundary;
import dev.parley.model.MemberId;
import dev.parley.model.Revision;
import dev.parley.model.ThreadId;
import dev.parley.store.Found;
import dev.parley.store.Lookup;

/** What a boundary holds, and its revision. */
final class Heads {
    private Heads() {}

    static Lookup lookup(Boundary boundary) {
        return boundary.fold(new Boundary.Cases<Lookup>() {
            @Override
            public Lookup policy() {
                return Lookup.builder().build();
            }

            @Override
            public Lookup thread(ThreadId id) {
                return Lookup.builder().thread(id).build();
            }

            @Override
            public Lookup member(MemberId id) {
                return Lookup.builder().member(id).build();
            }

            @Override
            public Lookup handle(String folded) {
                return Lookup.builder().handles(ImmutableList.of(folded)).build();
            }

            @Override
            public Lookup reading(MemberId member, ThreadId thread) {
                return Lookup.builder().reading(member, thread).build();
            }
        });
    }

    static Revision revision(Boundary boundary, Found found) {
        return boundary.fold(new Boundary.Cases<Revision>() {
            @Override
            public Revision policy() {
                return found.policy().revision();
            }

            @Override
            public Revision thread(ThreadId id) {
                return found.thread(id).revision();
            }

            @Override
            public Revision member(MemberId id) {
                return found.member(id).revision();
            }

            @Override
            public Revision handle(String folded) {
                return found.handle(folded).revision();
            }

            @Override
            public Revision reading(MemberId member, ThreadId thread) {
                return found.reading(member, thread).revision();
            }
        });
    }
}
