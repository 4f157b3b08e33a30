package dev.parley.store.contract;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.parley.model.Author;
import dev.parley.model.Boundary;
import dev.parley.model.CommandId;
import dev.parley.model.Digest;
import dev.parley.model.Forum;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import dev.parley.model.ForumState;
import dev.parley.model.Handle;
import dev.parley.model.Hug;
import dev.parley.model.HugCounts;
import dev.parley.model.HugKind;
import dev.parley.model.LogEntry;
import dev.parley.model.Member;
import dev.parley.model.MemberId;
import dev.parley.model.PostId;
import dev.parley.model.PostState;
import dev.parley.model.Receipt;
import dev.parley.model.Result;
import dev.parley.model.Withholding;
import dev.parley.model.Withholdings;
import java.time.Instant;
import java.util.Optional;

/** Records as plain as they can be. */
final class Records {
    static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    static final MemberId HOST_ID = new MemberId("host");
    static final Author HOST = Author.named(HOST_ID);

    private static final Digest DIGEST = new Digest("0123456789abcdef".repeat(4));

    private Records() {}

    static Forum forum(ForumId id, int position) {
        return new Forum(id, "a forum", "", Optional.empty(), position, ForumSettings.defaults(), ForumState.OPEN);
    }

    static Member member(MemberId id) {
        return member(id, "A Name");
    }

    static Member member(MemberId id, String displayName) {
        return new Member(id, new Handle("a.name"), displayName, NOON, ImmutableSet.of(), ImmutableSet.of(), 0);
    }

    static Hug hug(PostId post, Author giver, Instant at) {
        return new Hug(post, HOST, giver, HugKind.HUG, at);
    }

    static HugCounts hugs(int count) {
        return count == 0 ? HugCounts.NONE : new HugCounts(ImmutableSortedMap.of(HugKind.HUG, count));
    }

    static Withholdings withheld(CommandId id, PostState state) {
        return state == PostState.VISIBLE
                ? Withholdings.NONE
                : Withholdings.NONE.with(
                        new Withholding(id, state, Optional.of(HOST_ID), 1, NOON, Optional.empty(), Optional.empty()));
    }

    static Receipt receipt(MemberId actor, CommandId command) {
        return receipt(actor, command, NOON);
    }

    static Receipt receipt(MemberId actor, CommandId command, Instant at) {
        return new Receipt(actor, command, DIGEST, Result.APPLIED, at);
    }

    static LogEntry entry(Boundary boundary, long position, CommandId command) {
        return LogEntry.of(boundary, position, NOON, Optional.of(HOST_ID), command, "rename");
    }
}
