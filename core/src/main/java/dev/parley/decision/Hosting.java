package dev.parley.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.command.ChangeForum;
import dev.parley.command.IntroduceMember;
import dev.parley.command.OpenForum;
import dev.parley.model.Boundary;
import dev.parley.model.Forum;
import dev.parley.model.ForumState;
import dev.parley.model.Member;
import dev.parley.model.Policy;
import dev.parley.model.Reason;
import dev.parley.model.Result;
import dev.parley.moderation.Action;
import dev.parley.moderation.Circumstances;
import dev.parley.moderation.Ownership;
import dev.parley.moderation.Permissions;
import java.util.Optional;

/** Decides on what hosts do: forums and members. */
final class Hosting {
    private final Hearing hearing;

    Hosting(Hearing hearing) {
        this.hearing = hearing;
    }

    Decision open(OpenForum command) {
        ImmutableSet.Builder<Reason> reasons = hearing.objections(Action.OPEN_FORUM, hearing.inCommunity());
        if (mayManage(Action.OPEN_FORUM, hearing.inCommunity())) {
            Policy policy = hearing.scene().policy().value();
            if (policy.forum(command.forum()).isPresent()) {
                reasons.add(Reason.of("forum.exists", "forum", command.forum()));
            }
            command.parent()
                    .filter(parent -> hearing.forum(parent).isEmpty())
                    .ifPresent(parent -> reasons.add(Reason.of("forum.parent-absent", "parent", parent)));
        }
        ImmutableSet<Reason> all = reasons.build();
        return all.isEmpty()
                ? put(new Forum(
                        command.forum(),
                        command.name(),
                        command.description(),
                        command.parent(),
                        command.position(),
                        command.settings(),
                        ForumState.OPEN))
                : Hearing.refuse(all);
    }

    Decision change(ChangeForum command) {
        Optional<Forum> seen = hearing.forum(command.forum());
        if (seen.isEmpty()) {
            return Hearing.absent("forum");
        }
        Forum forum = seen.get();
        ImmutableSet<Reason> all = hearing.objections(Action.CHANGE_FORUM, hearing.inForum(forum.id()))
                .build();
        if (!all.isEmpty()) {
            return Hearing.refuse(all);
        }
        Forum changed = new Forum(
                forum.id(),
                command.name().orElse(forum.name()),
                command.description().orElse(forum.description()),
                forum.parent(),
                command.position().orElse(forum.position()),
                command.settings().orElse(forum.settings()),
                forum.state());
        return put(changed);
    }

    private Decision put(Forum forum) {
        long position = hearing.scene().policy().value().logged() + 1;
        return new Decision.Accepted(
                ImmutableList.of(
                        new Guard(Boundary.POLICY, hearing.scene().policy().revision())),
                hearing.checks(false, true),
                ImmutableList.of(new Change.PutForum(forum), new Change.PutPolicyLogged(position)),
                ImmutableList.of(hearing.entry(Boundary.POLICY, position).aboutForum(forum.id())),
                Result.APPLIED);
    }

    Decision introduce(IntroduceMember command) {
        boolean oneself = hearing.context().actor().is(command.member());
        Circumstances circumstances =
                hearing.inCommunity().of(oneself ? Ownership.OWN : Ownership.OTHERS, ImmutableSet.of());
        ImmutableSet.Builder<Reason> reasons = hearing.objections(Action.INTRODUCE_MEMBER, circumstances);
        if (mayManage(Action.INTRODUCE_MEMBER, circumstances)) {
            if (hearing.scene().subject().value().isPresent()) {
                reasons.add(Reason.of("member.exists", "member", command.member()));
            }
            // a handle that is the member's own already was claimed by an introduction that did not come to its end
            hearing.scene()
                    .handle()
                    .value()
                    .filter(owner -> !owner.equals(command.member()))
                    .ifPresent(owner -> reasons.add(Reason.of("handle.taken", "handle", command.handle())));
        }
        ImmutableSet<Reason> all = reasons.build();
        return all.isEmpty() ? introduced(command, oneself) : Hearing.refuse(all);
    }

    private Decision introduced(IntroduceMember command, boolean oneself) {
        Boundary boundary = Boundary.member(command.member());
        Member member = new Member(
                command.member(),
                command.handle(),
                command.displayName(),
                hearing.now(),
                ImmutableSet.of(),
                ImmutableSet.of(),
                1);
        return new Decision.Accepted(
                ImmutableList.of(
                        new Guard(
                                Boundary.handle(command.handle()),
                                hearing.scene().handle().revision()),
                        new Guard(boundary, hearing.scene().subject().revision())),
                hearing.checks(true, !oneself),
                ImmutableList.of(
                        new Change.PutHandle(command.handle().folded(), member.id()), new Change.PutMember(member)),
                ImmutableList.of(hearing.entry(boundary, 1).aboutMember(member.id())),
                Result.APPLIED);
    }

    /** What exists is told only to whoever may do the thing at all. */
    private static boolean mayManage(Action action, Circumstances circumstances) {
        return Permissions.may(action, circumstances);
    }
}
