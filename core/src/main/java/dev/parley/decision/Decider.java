package dev.parley.decision;

import dev.parley.command.ChangeForum;
import dev.parley.command.Command;
import dev.parley.command.EditPost;
import dev.parley.command.GiveHug;
import dev.parley.command.HidePost;
import dev.parley.command.IntroduceMember;
import dev.parley.command.LockThread;
import dev.parley.command.MarkRead;
import dev.parley.command.OpenForum;
import dev.parley.command.PinThread;
import dev.parley.command.RemovePost;
import dev.parley.command.RenameThread;
import dev.parley.command.Reply;
import dev.parley.command.RestorePost;
import dev.parley.command.ReturnPost;
import dev.parley.command.StartThread;
import dev.parley.command.TakeBackHug;
import dev.parley.command.UnlockThread;
import dev.parley.command.UnpinThread;
import dev.parley.command.WithdrawPost;
import dev.parley.model.PostState;

/**
 * Decides on commands: same command, same scene, same context, same decision.
 *
 * <p>Whether the actor sees what the command is about comes before every other question: what they do not see is
 * absent, with the same reason as if it had never existed.
 */
public final class Decider implements Command.Cases<Decision> {
    private final Hearing hearing;

    private Decider(Hearing hearing) {
        this.hearing = hearing;
    }

    /**
     * Decides on one command.
     *
     * @param command a command without {@linkplain dev.parley.command.Shape violations}
     * @param scene what was loaded for it
     * @param context who sends it, when, and the ids that it may use
     * @return refused for every reason there is, or accepted with all that has to be committed
     * @throws dev.parley.InvalidValueException when a value of the command cannot be held by the model
     */
    public static Decision decide(Command command, Scene scene, Context context) {
        return command.fold(new Decider(new Hearing(command, scene, context)));
    }

    @Override
    public Decision openForum(OpenForum command) {
        return new Hosting(hearing).open(command);
    }

    @Override
    public Decision changeForum(ChangeForum command) {
        return new Hosting(hearing).change(command);
    }

    @Override
    public Decision introduceMember(IntroduceMember command) {
        return new Hosting(hearing).introduce(command);
    }

    @Override
    public Decision startThread(StartThread command) {
        return new Writing(hearing).start(command);
    }

    @Override
    public Decision reply(Reply command) {
        return new Writing(hearing).reply(command);
    }

    @Override
    public Decision editPost(EditPost command) {
        return new Writing(hearing).edit(command);
    }

    @Override
    public Decision renameThread(RenameThread command) {
        return new Writing(hearing).rename(command);
    }

    @Override
    public Decision withdrawPost(WithdrawPost command) {
        return new Retracting(hearing).withdraw(command);
    }

    @Override
    public Decision returnPost(ReturnPost command) {
        return new Retracting(hearing).putBack(command);
    }

    @Override
    public Decision hidePost(HidePost command) {
        return new Retracting(hearing).withhold(PostState.HIDDEN, command.id(), command.reason());
    }

    @Override
    public Decision removePost(RemovePost command) {
        return new Retracting(hearing).withhold(PostState.REMOVED, command.id(), command.reason());
    }

    @Override
    public Decision restorePost(RestorePost command) {
        return new Retracting(hearing).restore(command);
    }

    @Override
    public Decision giveHug(GiveHug command) {
        return new Acknowledging(hearing).give(command);
    }

    @Override
    public Decision takeBackHug(TakeBackHug command) {
        return new Acknowledging(hearing).takeBack(command);
    }

    @Override
    public Decision markRead(MarkRead command) {
        return new Acknowledging(hearing).markRead(command);
    }

    @Override
    public Decision lockThread(LockThread command) {
        return new ThreadCare(hearing).lock(command);
    }

    @Override
    public Decision unlockThread(UnlockThread command) {
        return new ThreadCare(hearing).unlock();
    }

    @Override
    public Decision pinThread(PinThread command) {
        return new ThreadCare(hearing).pin(command);
    }

    @Override
    public Decision unpinThread(UnpinThread command) {
        return new ThreadCare(hearing).unpin();
    }
}
