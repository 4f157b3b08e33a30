package dev.parley.store.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.parley.decision.Change;
import dev.parley.decision.Guard;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Hug;
import dev.parley.model.Member;
import dev.parley.model.MemberId;
import dev.parley.model.ThreadId;
import dev.parley.model.Versioned;
import dev.parley.store.Commit;
import dev.parley.store.Found;
import dev.parley.store.HugKey;
import java.util.Map;
import java.util.Optional;

/** Commits and what is found, with one part exchanged: what broken stores do to them. */
final class Recommit {
    private Recommit() {}

    static Commit guards(Commit commit, ImmutableList<Guard> guards) {
        return new Commit(guards, commit.checks(), commit.changes(), commit.log(), commit.receipts());
    }

    static Commit withoutChecks(Commit commit) {
        return new Commit(commit.guards(), ImmutableList.of(), commit.changes(), commit.log(), commit.receipts());
    }

    /** Nothing of it but some changes. */
    static Commit only(ImmutableList<Guard> guards, ImmutableList<Change> changes) {
        return new Commit(guards, ImmutableList.of(), changes, ImmutableList.of(), ImmutableList.of());
    }

    static Found threads(Found found, Map<ThreadId, Versioned<Optional<DiscussionThread>>> threads) {
        return new Found(
                found.policy(),
                ImmutableMap.copyOf(threads),
                found.posts(),
                found.addresses(),
                found.members(),
                found.handles(),
                found.participants(),
                found.hugs(),
                found.readings(),
                found.receipts());
    }

    static Found members(Found found, Map<MemberId, Versioned<Optional<Member>>> members) {
        return new Found(
                found.policy(),
                found.threads(),
                found.posts(),
                found.addresses(),
                ImmutableMap.copyOf(members),
                found.handles(),
                found.participants(),
                found.hugs(),
                found.readings(),
                found.receipts());
    }

    static Found hugs(Found found, Map<HugKey, Hug> hugs) {
        return new Found(
                found.policy(),
                found.threads(),
                found.posts(),
                found.addresses(),
                found.members(),
                found.handles(),
                found.participants(),
                ImmutableMap.copyOf(hugs),
                found.readings(),
                found.receipts());
    }
}
