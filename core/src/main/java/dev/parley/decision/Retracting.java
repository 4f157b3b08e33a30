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
                Action.WITHDRAW,
                post -> post.withholdings().with(entry(PostState.WITHDRAWN, command.id(), Optional.empty())));
    }

    Decision putBack(ReturnPost command) {
        return decide(
                Action.RETURN,
                post -> post.withholdings()
                        .without(post.withholdings().withdrawn().orElseThrow()));
    }

    Decision withhold(PostState state, CommandId id, Optional<String> reason) {
        Action action = state == PostState.HIDDEN ? Action.HIDE : Action.REMOVE;
        return decide(action, post -> post.withholdings().with(entry(state, id, reason)));
    }

    Decision restore(RestorePost command) {
        Optional<DiscussionThread> thread = hearing.thread();
        Optional<Post> post = hearing.scene().post();
        if (thread.isEmpty() || post.isEmpty()) {
            return Hearing.absent("post");
        }
        ImmutableList<Withholding> liftable = post.get().withholdings().liftable();
        Optional<Withholding> lifted = command.withholding().isPresent()
                ? liftable.stream()
                        .filter(entry -> entry.id().equals(command.withholding().get()))
                        .findFirst()
                : Optional.ofNullable(Iterables.getLast(liftable, null));
        Circumstances circumstances = lifting(hearing.about(thread.get(), post.get()), lifted);
        ImmutableSet.Builder<Reason> reasons = hearing.objections(Action.RESTORE, circumstances);
        if (Permissions.may(Action.RESTORE, circumstances)) {
            // what withholds a post beyond what is shown is told only to whoever may restore it
            if (lifted.isEmpty()) {
                reasons.add(Reason.of("withholding.absent"));
            }
            lifted.filter(entry -> entry.rank() > hearing.context().actor().rank())
                    .ifPresent(entry -> reasons.add(Reason.of("rank.too-low", "needed", entry.rank())));
        }
        ImmutableSet<Reason> all = reasons.build();
        return all.isEmpty()
                ? put(thread.get(), post.get(), post.get().withholdings().without(lifted.orElseThrow()))
                : Hearing.refuse(all);
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

    /** What a post is withheld by after the command. */
    private interface Step {
        Withholdings next(Post post);
    }

    private Decision decide(Action action, Step step) {
        Optional<DiscussionThread> thread = hearing.thread();
        Optional<Post> post = hearing.scene().post();
        if (thread.isEmpty() || post.isEmpty()) {
            return Hearing.absent("post");
        }
        ImmutableSet<Reason> all = hearing.objections(action, hearing.about(thread.get(), post.get()))
                .build();
        return all.isEmpty() ? put(thread.get(), post.get(), step.next(post.get())) : Hearing.refuse(all);
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

    private Decision put(DiscussionThread thread, Post post, Withholdings next) {
        return hearing.inThread(
                thread,
                post,
                post.withWithholdings(next),
                ImmutableList.of(new Change.PutWithholdings(thread.id(), post.number(), next)));
    }
}
