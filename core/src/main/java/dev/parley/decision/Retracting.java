package dev.parley.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import dev.parley.command.RestorePost;
import dev.parley.command.ReturnPost;
import dev.parley.command.WithdrawPost;
import dev.parley.model.CommandId;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Post;
import dev.parley.model.PostState;
import dev.parley.model.Reason;
import dev.parley.model.Withholding;
import dev.parley.model.Withholdings;
import dev.parley.moderation.Action;
import dev.parley.moderation.Circumstances;
import dev.parley.moderation.Permissions;
import java.util.Optional;

/** Decides on what takes posts out of sight, and on what brings them back. */
final class Retracting {
    private final Hearing hearing;

    Retracting(Hearing hearing) {
        this.hearing = hearing;
    }

    Decision withdraw(WithdrawPost command) {
        return decide(
                Action.WITHDRAW, target -> add(target, entry(PostState.WITHDRAWN, command.id(), Optional.empty())));
    }

    Decision putBack(ReturnPost command) {
        return decide(Action.RETURN, target -> {
            Withholdings before = target.post().withholdings();
            return put(target, before.without(before.withdrawn().orElseThrow()));
        });
    }

    Decision withhold(PostState state, CommandId id, Optional<String> reason) {
        Action action = state == PostState.HIDDEN ? Action.HIDE : Action.REMOVE;
        return decide(action, target -> add(target, entry(state, id, reason)));
    }

    Decision restore(RestorePost command) {
        return hearing.target().map(target -> restore(command, target)).orElseGet(() -> Hearing.absent("post"));
    }

    private Decision restore(RestorePost command, Hearing.Target target) {
        Withholdings before = target.post().withholdings();
        ImmutableList<Withholding> liftable = before.liftable();
        Optional<Withholding> lifted = command.withholding().isPresent()
                ? liftable.stream()
                        .filter(entry -> entry.id().equals(command.withholding().get()))
                        .findFirst()
                : Optional.ofNullable(Iterables.getLast(liftable, null));
        Circumstances circumstances = lifting(hearing.about(target), lifted);
        ImmutableSet.Builder<Reason> reasons = hearing.objections(Action.RESTORE, circumstances);
        if (Permissions.may(Action.RESTORE, circumstances)) {
            // ids and ranks of entries are in no view: only whoever may restore is told of them
            if (lifted.isEmpty()) {
                reasons.add(Reason.of("withholding.absent"));
            }
            lifted.filter(entry -> entry.rank() > hearing.context().actor().rank())
                    .ifPresent(entry -> reasons.add(Reason.of("rank.too-low", "needed", entry.rank())));
        }
        ImmutableSet<Reason> all = reasons.build();
        return all.isEmpty() ? put(target, before.without(lifted.orElseThrow())) : Hearing.refuse(all);
    }

    /** Restoring looks at the entry that it lifts, and at erasure, which has no way back. */
    private static Circumstances lifting(Circumstances post, Optional<Withholding> lifted) {
        return lifted.map(entry -> post.of(
                        post.ownership(),
                        post.withheld().contains(PostState.ERASED)
                                ? ImmutableSet.of(entry.state(), PostState.ERASED)
                                : ImmutableSet.of(entry.state())))
                .orElse(post);
    }

    /** What an allowed command comes to. */
    private interface Step {
        Decision decide(Hearing.Target target);
    }

    private Decision decide(Action action, Step step) {
        return hearing.target()
                .map(target -> {
                    ImmutableSet<Reason> all =
                            hearing.objections(action, hearing.about(target)).build();
                    return all.isEmpty() ? step.decide(target) : Hearing.refuse(all);
                })
                .orElseGet(() -> Hearing.absent("post"));
    }

    /** A command puts one entry there, once. */
    private Decision add(Hearing.Target target, Withholding entry) {
        Withholdings before = target.post().withholdings();
        boolean again = before.entries().stream()
                .anyMatch(known -> known.id().equals(entry.id()) && known.by().equals(entry.by()));
        return again
                ? Hearing.refuse(ImmutableSet.of(Reason.of("command-id.reused")))
                : put(target, before.with(entry));
    }

    private Withholding entry(PostState state, CommandId id, Optional<String> reason) {
        return new Withholding(
                id,
                state,
                Optional.of(hearing.self()),
                hearing.context().actor().rank(),
                hearing.now(),
                reason,
                Optional.empty());
    }

    private Decision put(Hearing.Target target, Withholdings next) {
        DiscussionThread thread = target.thread();
        Post post = target.post();
        return hearing.inThread(
                thread,
                post,
                post.withWithholdings(next),
                ImmutableList.of(new Change.PutWithholdings(thread.id(), post.number(), next)),
                entry -> entry.aboutPost(post.number()));
    }
}
