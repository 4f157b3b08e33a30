package dev.parley.service;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.parley.command.BodyInput;
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
import dev.parley.decision.NamedInText;
import dev.parley.decision.Names;
import dev.parley.decision.Scene;
import dev.parley.model.Actor;
import dev.parley.model.Author;
import dev.parley.model.Body;
import dev.parley.model.Bump;
import dev.parley.model.DiscussionThread;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import dev.parley.model.HugKind;
import dev.parley.model.MemberId;
import dev.parley.model.Post;
import dev.parley.model.PostId;
import dev.parley.model.Revision;
import dev.parley.model.ThreadId;
import dev.parley.model.Versioned;
import dev.parley.model.WrittenHugs;
import dev.parley.store.Lookup;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Loads what the decision on a command looks at, from a {@link WorkingCopy} that has what the command
 * {@linkplain Concern is about}; what follows from that is read here.
 */
final class SceneLoader implements Command.Cases<Scene> {
    private final WorkingCopy copy;
    private final Actor actor;
    private final ThreadId newThread;

    SceneLoader(WorkingCopy copy, Actor actor, ThreadId newThread) {
        this.copy = copy;
        this.actor = actor;
        this.newThread = newThread;
    }

    private Scene.Builder scene() {
        return Scene.of(
                copy.policy(),
                actor.member().map(copy::member).orElseGet(() -> new Versioned<>(Optional.empty(), Revision.NONE)));
    }

    @Override
    public Scene openForum(OpenForum command) {
        return scene().build();
    }

    @Override
    public Scene changeForum(ChangeForum command) {
        return scene().build();
    }

    @Override
    public Scene introduceMember(IntroduceMember command) {
        return scene().subject(copy.member(command.member()))
                .handle(copy.handle(command.handle().folded()))
                .build();
    }

    @Override
    public Scene startThread(StartThread command) {
        return scene().thread(copy.thread(newThread))
                .names(names(command.body(), command.forum(), Optional.empty()))
                .build();
    }

    @Override
    public Scene reply(Reply command) {
        ThreadId id = command.thread();
        Scene.Builder scene = scene().thread(copy.thread(id));
        if (command.replyTo().isPresent()) {
            scene.answered(copy.path(id, command.replyTo().getAsInt()));
        }
        actor.member().ifPresent(self -> scene.participant(copy.participant(id, Author.named(self))));
        copy.thread(id).value().ifPresent(there -> scene.names(names(command.body(), there.forum(), Optional.of(id))));
        return scene.build();
    }

    @Override
    public Scene editPost(EditPost command) {
        Scene.Builder scene = withPost(command.post());
        threadOf(command.post())
                .ifPresent(thread -> scene.names(names(command.body(), thread.forum(), Optional.of(thread.id()))));
        return scene.build();
    }

    @Override
    public Scene withdrawPost(WithdrawPost command) {
        return withholding(command.post());
    }

    @Override
    public Scene returnPost(ReturnPost command) {
        return withholding(command.post());
    }

    @Override
    public Scene hidePost(HidePost command) {
        return withholding(command.post());
    }

    @Override
    public Scene removePost(RemovePost command) {
        return withholding(command.post());
    }

    @Override
    public Scene restorePost(RestorePost command) {
        return withholding(command.post());
    }

    @Override
    public Scene giveHug(GiveHug command) {
        return hug(command.post(), command.kind());
    }

    @Override
    public Scene takeBackHug(TakeBackHug command) {
        return hug(command.post(), command.kind());
    }

    @Override
    public Scene renameThread(RenameThread command) {
        return thread(command.thread());
    }

    @Override
    public Scene lockThread(LockThread command) {
        return thread(command.thread());
    }

    @Override
    public Scene unlockThread(UnlockThread command) {
        return thread(command.thread());
    }

    @Override
    public Scene pinThread(PinThread command) {
        return thread(command.thread());
    }

    @Override
    public Scene unpinThread(UnpinThread command) {
        return thread(command.thread());
    }

    @Override
    public Scene markRead(MarkRead command) {
        Scene.Builder scene = scene().thread(copy.thread(command.thread()));
        actor.member().ifPresent(self -> scene.reading(copy.reading(self, command.thread())));
        return scene.build();
    }

    private Scene thread(ThreadId id) {
        return scene().thread(copy.thread(id)).build();
    }

    private Scene hug(PostId id, HugKind kind) {
        Scene.Builder scene = withPost(id);
        actor.member().ifPresent(self -> scene.hug(copy.hug(id, Author.named(self), kind)));
        return scene.build();
    }

    /** Who wrote a post is known only once it is read. */
    private Scene withholding(PostId id) {
        Scene.Builder scene = withPost(id);
        copy.post(id).ifPresent(post -> {
            copy.load(Lookup.builder().participant(post.thread(), post.author()).build());
            scene.participant(copy.participant(post.thread(), post.author()));
            if (isLastBump(post)) {
                scene.bumpBefore(copy.bumpBefore(post));
            }
        });
        return scene.build();
    }

    private Scene.Builder withPost(PostId id) {
        Scene.Builder scene = scene().post(copy.post(id));
        copy.post(id).ifPresent(post -> scene.thread(copy.thread(post.thread())));
        return scene;
    }

    private Optional<DiscussionThread> threadOf(PostId id) {
        return copy.post(id).flatMap(post -> copy.thread(post.thread()).value());
    }

    /** Only when the last bump goes out of sight does it matter which was the one before. */
    private boolean isLastBump(Post post) {
        return threadOf(post.id())
                .flatMap(thread -> thread.tail().lastBump())
                .map(Bump::number)
                .filter(last -> last == post.number())
                .isPresent();
    }

    /** Looks up whom the words of a text may mean. A text with too many of them is refused without a look. */
    private Names names(BodyInput input, ForumId forum, Optional<ThreadId> thread) {
        Optional<ForumSettings> settings = copy.policy().value().forum(forum).map(where -> where.settings());
        Body body = input.toBody();
        ImmutableSet<String> candidates =
                settings.map(how -> NamedInText.candidates(body, how)).orElse(ImmutableSet.of());
        if (candidates.isEmpty() || candidates.size() > NamedInText.MAX_CANDIDATES) {
            return Names.NONE;
        }
        copy.load(Lookup.builder().handles(candidates).build());
        Map<String, MemberId> byHandle = new HashMap<>();
        candidates.forEach(folded -> copy.handle(folded).value().ifPresent(member -> byHandle.put(folded, member)));
        ImmutableMap<String, MemberId> known = ImmutableMap.copyOf(byHandle);
        Optional<ThreadId> asked =
                thread.filter(id -> settings.orElseThrow().writtenHugs() == WrittenHugs.PARTICIPANTS);
        return new Names(known, asked.map(id -> participating(id, known)).orElse(ImmutableSet.of()));
    }

    private ImmutableSet<MemberId> participating(ThreadId thread, ImmutableMap<String, MemberId> known) {
        ImmutableSet<MemberId> named = ImmutableSet.copyOf(known.values());
        Lookup.Builder lookup = Lookup.builder();
        named.forEach(member -> lookup.participant(thread, Author.named(member)));
        copy.load(lookup.build());
        return named.stream()
                .filter(member -> copy.participant(thread, Author.named(member))
                        .filter(participant -> participant.visiblePosts() > 0)
                        .isPresent())
                .collect(ImmutableSet.toImmutableSet());
    }
}
