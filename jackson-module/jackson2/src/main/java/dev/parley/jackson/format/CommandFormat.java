package dev.parley.jackson.format;

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

/**
 * Commands, as they come in. Ids, times and words have to be well formed; texts and counts are taken as they are, for
 * {@link dev.parley.command.Shape} to judge all at once.
 */
final class CommandFormat {
    static final UnionCodec<Command> COMMAND = UnionCodec.<Command>of()
            .with("open-forum", OpenForum.class, HostingCommandFormat.openForum())
            .with("change-forum", ChangeForum.class, HostingCommandFormat.changeForum())
            .with("introduce-member", IntroduceMember.class, HostingCommandFormat.introduceMember())
            .with("start-thread", StartThread.class, WritingCommandFormat.startThread())
            .with("reply", Reply.class, WritingCommandFormat.reply())
            .with("edit-post", EditPost.class, WritingCommandFormat.editPost())
            .with("withdraw-post", WithdrawPost.class, AcknowledgingCommandFormat.withdrawPost())
            .with("return-post", ReturnPost.class, AcknowledgingCommandFormat.returnPost())
            .with("rename-thread", RenameThread.class, WritingCommandFormat.renameThread())
            .with("give-hug", GiveHug.class, AcknowledgingCommandFormat.giveHug())
            .with("take-back-hug", TakeBackHug.class, AcknowledgingCommandFormat.takeBackHug())
            .with("mark-read", MarkRead.class, AcknowledgingCommandFormat.markRead())
            .with("lock-thread", LockThread.class, ModeratingCommandFormat.lockThread())
            .with("unlock-thread", UnlockThread.class, ModeratingCommandFormat.unlockThread())
            .with("pin-thread", PinThread.class, ModeratingCommandFormat.pinThread())
            .with("unpin-thread", UnpinThread.class, ModeratingCommandFormat.unpinThread())
            .with("hide-post", HidePost.class, ModeratingCommandFormat.hidePost())
            .with("remove-post", RemovePost.class, ModeratingCommandFormat.removePost())
            .with("restore-post", RestorePost.class, ModeratingCommandFormat.restorePost())
            .build();

    private CommandFormat() {}
}
