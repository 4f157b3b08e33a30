package dev.parley.store.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.CommandId;
import dev.parley.model.ForumId;
import dev.parley.model.MemberId;
import dev.parley.model.PostId;
import dev.parley.model.ThreadId;
import java.util.UUID;
import java.util.function.Function;

/** Ids that no other test has used, so that one database serves all of them. */
final class Fresh {
    private static final int PAIR = 2;

    ThreadId thread() {
        return new ThreadId(UUID.randomUUID());
    }

    PostId post() {
        return new PostId(UUID.randomUUID());
    }

    CommandId command() {
        return new CommandId(UUID.randomUUID());
    }

    ForumId forum() {
        return new ForumId("forum-" + word());
    }

    MemberId member() {
        return new MemberId("member-" + word());
    }

    /** A folded handle. */
    String handle() {
        return "handle-" + word();
    }

    /** Twelve letters and digits. */
    String word() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    /** Ids with and without the highest bits of either half set, where signed and unsigned order differ. */
    <T> ImmutableList<T> ids(int count, Function<UUID, T> type) {
        ImmutableSet.Builder<T> ids = ImmutableSet.builder();
        UUID shared = UUID.randomUUID();
        for (int i = 0; i < count; i++) {
            UUID own = UUID.randomUUID();
            shared = i % PAIR == 0 ? own : shared;
            long high = topBit(shared.getMostSignificantBits(), i / PAIR % PAIR == 0);
            ids.add(type.apply(new UUID(high, topBit(own.getLeastSignificantBits(), i % PAIR == 0))));
        }
        return ids.build().asList();
    }

    private static long topBit(long bits, boolean set) {
        return set ? bits | Long.MIN_VALUE : bits & Long.MAX_VALUE;
    }
}
