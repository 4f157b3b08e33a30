package dev.parley.view;

import com.google.common.collect.ImmutableList;
import dev.parley.model.PostState;
import dev.parley.moderation.Action;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A post, as one reader sees it. A withheld post is its number, its place in the tree and the word for its state.
 *
 * @param number its number in the thread
 * @param opening whether it opened the thread
 * @param state what readers see of it
 * @param replyTo the number of the post that it answers
 * @param depth how deep it stands in the tree, 0 to 64
 * @param revealed the rest, where the reader may see it
 * @param withheld why it is withheld, where the reader may know; the latest last
 * @param may what the reader may do with it
 */
public record PostView(
        int number,
        boolean opening,
        PostState state,
        OptionalInt replyTo,
        int depth,
        Optional<Revealed> revealed,
        ImmutableList<WithholdingView> withheld,
        ImmutableList<Action> may) {
    /**
     * Refuses null.
     *
     * @param number its number in the thread
     * @param opening whether it opened the thread
     * @param state what readers see of it
     * @param replyTo the number of the post that it answers
     * @param depth how deep it stands in the tree, 0 to 64
     * @param revealed the rest, where the reader may see it
     * @param withheld why it is withheld, where the reader may know; the latest last
     * @param may what the reader may do with it
     */
    public PostView {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(replyTo, "replyTo");
        Objects.requireNonNull(revealed, "revealed");
        Objects.requireNonNull(withheld, "withheld");
        Objects.requireNonNull(may, "may");
    }
}
