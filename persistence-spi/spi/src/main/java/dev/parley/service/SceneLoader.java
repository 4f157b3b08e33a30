package dev.parley.service;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
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
import dev.parley.model.Bumping;
import dev.parley.model.DiscussionThread;
import dev.parley.model.ForumId;
import dev.parley.model.HugKind;
import dev.parley.model.MemberId;
import dev.parley.model.Policy;
import dev.parley.model.Post;
import dev.parley.model.PostId;
import dev.parley.model.PostState;
import dev.parley.model.Revision;
import dev.parley.model.ThreadId;
import dev.parley.model.Versioned;
import dev.parley.order.Bound;
import dev.parley.order.Direction;
import dev.parley.order.PostKey;
import dev.parley.order.PostOrder;
import dev.parley.store.DiscussionStore;
import dev.parley.store.Found;
import dev.parley.store.Lookup;
import dev.parley.store.PostRange;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * Loads what the decision on a command looks at: first the heads of its boundaries with their revisions, then what
 * stands under them. So whatever changes in between makes the commit conflict, and the command is decided on again.
 */
final class SceneLoader implements Command.Cases<Scene> {
    private final DiscussionStore store;
    private final Actor actor;
    private final ThreadId newThread;

    SceneLoader(DiscussionStore store, Actor actor, ThreadId newThread) {
        this.store = store;
        this.actor = actor;
        this.newThread = newThread;
    }

    private Found find(UnaryOperator<Lookup.Builder> what) {
        Lookup.Builder lookup = Lookup.builder();
        actor.member().ifPresent(lookup::member);
        return store.find(what.apply(lookup).build());
    }

    private Scene.Builder scene(Found found) {
        return Scene.of(
                found.policy(),
                actor.member().map(found::member).orElseGet(() -> new Versioned<>(Optional.empty(), Revision.NONE)));
    }

    @Override
    public Scene openForum(OpenForum command) {
        return scene(find(lookup -> lookup)).build();
    }

    @Override
    public Scene changeForum(ChangeForum command) {
        return scene(find(lookup -> lookup)).build();
    }

    @Override
    public Scene introduceMember(IntroduceMember command) {
        Found found = find(lookup -> lookup.member(command.member()).handle(command.handle()));
        return scene(found)
                .subject(found.member(command.member()))
                .handle(found.handle(command.handle().folded()))
                .build();
    }

    @Override
    public Scene startThread(StartThread command) {
        Found found = find(lookup -> lookup.thread(newThread));
        return scene(found)
                .thread(found.thread(newThread))
                .names(names(command.body(), found.policy().value(), command.forum(), Optional.empty()))
                .build();
    }

    @Override
    public Scene reply(Reply command) {
        ThreadId id = command.thread();
        Found found = find(lookup -> {
            lookup.thread(id);
            command.replyTo().ifPresent(number -> lookup.post(id, number));
            actor.member().ifPresent(self -> lookup.participant(id, Author.named(self)));
            return lookup;
        });
        Optional<DiscussionThread> thread = found.thread(id).value();
        Scene.Builder scene = scene(found).thread(found.thread(id));
        if (command.replyTo().isPresent()) {
            scene.answered(found.post(id, command.replyTo().getAsInt()));
        }
        actor.member().ifPresent(self -> scene.participant(found.participant(id, Author.named(self))));
        thread.ifPresent(
                there -> scene.names(names(command.body(), found.policy().value(), there.forum(), Optional.of(id))));
        return scene.build();
    }

    @Override
    public Scene editPost(EditPost command) {
        Found found = find(lookup -> lookup.post(command.post()));
        Scene.Builder scene = withPost(found, command.post());
        found.post(command.post())
                .flatMap(post -> found.thread(post.thread()).value())
                .ifPresent(thread -> scene.names(
                        names(command.body(), found.policy().value(), thread.forum(), Optional.of(thread.id()))));
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
        Found found = find(lookup -> {
            actor.member().ifPresent(self -> lookup.reading(self, command.thread()));
            return lookup.thread(command.thread());
        });
        Scene.Builder scene = scene(found).thread(found.thread(command.thread()));
        actor.member().ifPresent(self -> scene.reading(found.reading(self, command.thread())));
        return scene.build();
    }

    private Scene thread(ThreadId id) {
        Found found = find(lookup -> lookup.thread(id));
        return scene(found).thread(found.thread(id)).build();
    }

    private Scene hug(PostId id, HugKind kind) {
        Found found = find(lookup -> {
            actor.member().ifPresent(self -> lookup.hug(id, Author.named(self), kind));
            return lookup.post(id);
        });
        Scene.Builder scene = withPost(found, id);
        actor.member().ifPresent(self -> scene.hug(found.hug(id, Author.named(self), kind)));
        return scene.build();
    }

    /** Who wrote a post is known only once it is read, and never changes: all else is read again, from one moment. */
    private Scene withholding(PostId id) {
        Optional<Post> first = find(lookup -> lookup.post(id)).post(id);
        Found found = find(lookup -> {
            first.ifPresent(post -> lookup.participant(post.thread(), post.author()));
            return lookup.post(id);
        });
        Scene.Builder scene = withPost(found, id);
        found.post(id).ifPresent(post -> {
            scene.participant(found.participant(post.thread(), post.author()));
            scene.bumpBefore(bumpBefore(post));
        });
        return scene.build();
    }

    private Scene.Builder withPost(Found found, PostId id) {
        Scene.Builder scene = scene(found).post(found.post(id));
        found.post(id).ifPresent(post -> scene.thread(found.thread(post.thread())));
        return scene;
    }

    /** The last visible bumping post before a post. */
    private Optional<Bump> bumpBefore(Post post) {
        PostRange range = new PostRange(
                post.thread(),
                OptionalInt.empty(),
                PostOrder.OLDEST,
                Direction.BACKWARD,
                Optional.of(Bound.before(PostKey.of(post))),
                ImmutableSet.of(PostState.VISIBLE),
                ImmutableSet.of(Bumping.BUMPS),
                1);
        return store.read(range).stream().findFirst().map(last -> new Bump(last.number(), last.created()));
    }

    /** Looks up whom the words of a text may mean. A text with too many of them is refused without a look. */
    private Names names(BodyInput input, Policy policy, ForumId forum, Optional<ThreadId> thread) {
        Body body = input.toBody();
        ImmutableSet<String> candidates = policy.forum(forum)
                .map(where -> NamedInText.candidates(body, where.settings()))
                .orElse(ImmutableSet.of());
        if (candidates.isEmpty() || candidates.size() > NamedInText.MAX_CANDIDATES) {
            return Names.NONE;
        }
        Found handles = find(lookup -> lookup.handles(candidates));
        Map<String, MemberId> byHandle = new HashMap<>();
        candidates.forEach(folded -> handles.handle(folded).value().ifPresent(member -> byHandle.put(folded, member)));
        ImmutableMap<String, MemberId> known = ImmutableMap.copyOf(byHandle);
        return new Names(known, thread.map(id -> participating(id, known)).orElse(ImmutableSet.of()));
    }

    private ImmutableSet<MemberId> participating(ThreadId thread, ImmutableMap<String, MemberId> known) {
        Found found = find(lookup -> {
            known.values().forEach(member -> lookup.participant(thread, Author.named(member)));
            return lookup;
        });
        return ImmutableSet.copyOf(Sets.filter(
                ImmutableSet.copyOf(known.values()),
                member -> found.participant(thread, Author.named(member))
                        .filter(participant -> participant.visiblePosts() > 0)
                        .isPresent()));
    }
}
