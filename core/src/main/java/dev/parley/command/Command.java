package dev.parley.command;

import com.google.common.base.CaseFormat;
import dev.parley.model.CommandId;
import java.time.Instant;

/**
 * What somebody wants to happen. It is refused as a whole or has all its effects, and together with its actor it has
 * them once, however often it is sent.
 *
 * <p>The actor is not part of a command: a command may come from anywhere, but who sends it is said by the host alone.
 */
public sealed interface Command
        permits OpenForum,
                ChangeForum,
                IntroduceMember,
                StartThread,
                Reply,
                EditPost,
                WithdrawPost,
                ReturnPost,
                RenameThread,
                GiveHug,
                TakeBackHug,
                MarkRead,
                LockThread,
                UnlockThread,
                PinThread,
                UnpinThread,
                HidePost,
                RemovePost,
                RestorePost {
    /**
     * The id under which it has one effect.
     *
     * @return the id
     */
    CommandId id();

    /**
     * When it was issued, by the clock of whoever made it.
     *
     * @return the time
     */
    Instant issuedAt();

    /**
     * Calls the case that fits.
     *
     * @param cases one function for each command
     * @param <T> what they return
     * @return what the fitting function returned
     */
    <T> T fold(Cases<T> cases);

    /**
     * The name of the command in JSON and in the log.
     *
     * @return words of lower-case letters joined by hyphens, for instance {@code give-hug}
     */
    default String action() {
        return CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_HYPHEN, getClass().getSimpleName());
    }

    /**
     * One function for each command.
     *
     * @param <T> what they return
     */
    interface Cases<T> {
        /**
         * The case of {@link OpenForum}.
         *
         * @param command the command
         * @return the result
         */
        T openForum(OpenForum command);

        /**
         * The case of {@link ChangeForum}.
         *
         * @param command the command
         * @return the result
         */
        T changeForum(ChangeForum command);

        /**
         * The case of {@link IntroduceMember}.
         *
         * @param command the command
         * @return the result
         */
        T introduceMember(IntroduceMember command);

        /**
         * The case of {@link StartThread}.
         *
         * @param command the command
         * @return the result
         */
        T startThread(StartThread command);

        /**
         * The case of {@link Reply}.
         *
         * @param command the command
         * @return the result
         */
        T reply(Reply command);

        /**
         * The case of {@link EditPost}.
         *
         * @param command the command
         * @return the result
         */
        T editPost(EditPost command);

        /**
         * The case of {@link WithdrawPost}.
         *
         * @param command the command
         * @return the result
         */
        T withdrawPost(WithdrawPost command);

        /**
         * The case of {@link ReturnPost}.
         *
         * @param command the command
         * @return the result
         */
        T returnPost(ReturnPost command);

        /**
         * The case of {@link RenameThread}.
         *
         * @param command the command
         * @return the result
         */
        T renameThread(RenameThread command);

        /**
         * The case of {@link GiveHug}.
         *
         * @param command the command
         * @return the result
         */
        T giveHug(GiveHug command);

        /**
         * The case of {@link TakeBackHug}.
         *
         * @param command the command
         * @return the result
         */
        T takeBackHug(TakeBackHug command);

        /**
         * The case of {@link MarkRead}.
         *
         * @param command the command
         * @return the result
         */
        T markRead(MarkRead command);

        /**
         * The case of {@link LockThread}.
         *
         * @param command the command
         * @return the result
         */
        T lockThread(LockThread command);

        /**
         * The case of {@link UnlockThread}.
         *
         * @param command the command
         * @return the result
         */
        T unlockThread(UnlockThread command);

        /**
         * The case of {@link PinThread}.
         *
         * @param command the command
         * @return the result
         */
        T pinThread(PinThread command);

        /**
         * The case of {@link UnpinThread}.
         *
         * @param command the command
         * @return the result
         */
        T unpinThread(UnpinThread command);

        /**
         * The case of {@link HidePost}.
         *
         * @param command the command
         * @return the result
         */
        T hidePost(HidePost command);

        /**
         * The case of {@link RemovePost}.
         *
         * @param command the command
         * @return the result
         */
        T removePost(RemovePost command);

        /**
         * The case of {@link RestorePost}.
         *
         * @param command the command
         * @return the result
         */
        T restorePost(RestorePost command);
    }
}
