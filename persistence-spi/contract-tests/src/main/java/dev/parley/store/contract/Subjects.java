package dev.parley.store.contract;

import com.google.common.collect.ImmutableList;
import dev.parley.decision.Change;
import dev.parley.model.Boundary;
import dev.parley.model.ForumId;
import dev.parley.model.MemberId;
import dev.parley.model.Reading;
import dev.parley.model.ThreadId;
import java.util.function.IntFunction;

/**
 * A boundary of some kind, and changes under it that can be told from each other: the n-th of them leaves n behind.
 *
 * @param boundary the boundary
 * @param change the n-th change, n from 1
 */
record Subjects(Boundary boundary, IntFunction<Change> change) {
    static Subjects thread(Trial trial) {
        ThreadId id = trial.fresh().thread();
        ForumId forum = trial.fresh().forum();
        trial.scribe().put(new ThreadDraft(id, forum).put());
        return new Subjects(Boundary.thread(id), n -> ThreadDraft.putTail(id, n));
    }

    static Subjects newThread(Trial trial) {
        ThreadId id = trial.fresh().thread();
        ForumId forum = trial.fresh().forum();
        return new Subjects(
                Boundary.thread(id),
                n -> new ThreadDraft(id, forum).lastNumber(n).put());
    }

    static Subjects member(Trial trial) {
        MemberId id = trial.fresh().member();
        return new Subjects(Boundary.member(id), n -> new Change.PutMember(Records.member(id, "Name " + n)));
    }

    static Subjects handle(Trial trial) {
        String folded = trial.fresh().handle();
        return new Subjects(
                new Boundary.OfHandle(folded), n -> new Change.PutHandle(folded, new MemberId("member-" + n)));
    }

    static Subjects reading(Trial trial) {
        MemberId member = trial.fresh().member();
        ThreadId thread = trial.fresh().thread();
        return new Subjects(
                Boundary.reading(member, thread), n -> new Change.PutReading(new Reading(member, thread, n)));
    }

    static Subjects policy(Trial trial) {
        ForumId forum = trial.fresh().forum();
        return new Subjects(Boundary.POLICY, n -> new Change.PutForum(Records.forum(forum, n)));
    }

    /** One of each kind of boundary. */
    static ImmutableList<Subjects> ofEveryKind(Trial trial) {
        return ImmutableList.of(
                policy(trial), thread(trial), newThread(trial), member(trial), handle(trial), reading(trial));
    }
}
