package dev.parley.service;

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
import dev.parley.model.Actor;
import dev.parley.model.Author;
import dev.parley.model.Boundary;
import dev.parley.model.HugKind;
import dev.parley.model.PostId;
import dev.parley.model.ThreadId;
import dev.parley.store.Lookup;
import java.util.Optional;

/**
 * What a command is about, as far as the command alone says it.
 *
 * @param boundary what it changes; absent where that depends on where a post stands
 * @param post the post that it changes
 * @param keys what is to be read for its scene
 */
record Concern(Optional<Boundary> boundary, Optional<PostId> post, Lookup keys) {

    static Concern of(Command command, Actor actor, ThreadId newThread) {
        return command.fold(new Finder(actor, newThread));
    }

    private static final class Finder implements Command.Cases<Concern> {
        private final Lookup.Builder keys = Lookup.builder();
        private final Actor actor;
        private final ThreadId newThread;

        Finder(Actor actor, ThreadId newThread) {
            this.actor = actor;
            this.newThread = newThread;
            actor.member().ifPresent(keys::member);
        }

        private Concern about(Boundary boundary) {
            return new Concern(Optional.of(boundary), Optional.empty(), keys.build());
        }

        private Concern about(ThreadId id) {
            keys.thread(id);
            return about(Boundary.thread(id));
        }

        private Concern about(PostId id) {
            keys.post(id);
            return new Concern(Optional.empty(), Optional.of(id), keys.build());
        }

        private Concern hug(PostId post, HugKind kind) {
            actor.member().ifPresent(self -> keys.hug(post, Author.named(self), kind));
            return about(post);
        }

        @Override
        public Concern openForum(OpenForum command) {
            return about(Boundary.POLICY);
        }

        @Override
        public Concern changeForum(ChangeForum command) {
            return about(Boundary.POLICY);
        }

        @Override
        public Concern introduceMember(IntroduceMember command) {
            keys.member(command.member()).handle(command.handle());
            return about(Boundary.member(command.member()));
        }

        @Override
        public Concern startThread(StartThread command) {
            return about(newThread);
        }

        @Override
        public Concern reply(Reply command) {
            command.replyTo().ifPresent(number -> keys.post(command.thread(), number));
            actor.member().ifPresent(self -> keys.participant(command.thread(), Author.named(self)));
            return about(command.thread());
        }

        @Override
        public Concern editPost(EditPost command) {
            return about(command.post());
        }

        @Override
        public Concern withdrawPost(WithdrawPost command) {
            return about(command.post());
        }

        @Override
        public Concern returnPost(ReturnPost command) {
            return about(command.post());
        }

        @Override
        public Concern hidePost(HidePost command) {
            return about(command.post());
        }

        @Override
        public Concern removePost(RemovePost command) {
            return about(command.post());
        }

        @Override
        public Concern restorePost(RestorePost command) {
            return about(command.post());
        }

        @Override
        public Concern giveHug(GiveHug command) {
            return hug(command.post(), command.kind());
        }

        @Override
        public Concern takeBackHug(TakeBackHug command) {
            return hug(command.post(), command.kind());
        }

        @Override
        public Concern renameThread(RenameThread command) {
            return about(command.thread());
        }

        @Override
        public Concern lockThread(LockThread command) {
            return about(command.thread());
        }

        @Override
        public Concern unlockThread(UnlockThread command) {
            return about(command.thread());
        }

        @Override
        public Concern pinThread(PinThread command) {
            return about(command.thread());
        }

        @Override
        public Concern unpinThread(UnpinThread command) {
            return about(command.thread());
        }

        @Override
        public Concern markRead(MarkRead command) {
            keys.thread(command.thread());
            return actor.member()
                    .map(self -> {
                        keys.reading(self, command.thread());
                        return about(Boundary.reading(self, command.thread()));
                    })
                    .orElseGet(() -> new Concern(Optional.empty(), Optional.empty(), keys.build()));
        }
    }
}
