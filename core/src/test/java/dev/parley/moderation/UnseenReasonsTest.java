package dev.parley.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.parley.model.Actor;
import dev.parley.model.Author;
import dev.parley.model.CommandId;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Forum;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import dev.parley.model.ForumState;
import dev.parley.model.Handle;
import dev.parley.model.Member;
import dev.parley.model.MemberId;
import dev.parley.model.Permission;
import dev.parley.model.Policy;
import dev.parley.model.Post;
import dev.parley.model.PostState;
import dev.parley.model.Reason;
import dev.parley.model.RecordParts;
import dev.parley.model.Role;
import dev.parley.model.RoleGrants;
import dev.parley.model.ThreadArbitraries;
import dev.parley.model.Withholding;
import dev.parley.model.Withholdings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * I07 for the permission function, in every case that there is: every action, every set of withholdings, and every set
 * of permissions that might open somebody's eyes.
 */
class UnseenReasonsTest {
    private static final Instant AT = Instant.parse("2026-05-01T12:00:00Z");
    private static final ForumId CAFE = new ForumId("cafe");
    private static final Role WARDEN = new Role("warden", 30);
    private static final ImmutableSet<Permission> ON_POSTS = ImmutableSet.of(
            Permission.READ,
            Permission.HUG,
            Permission.WITHDRAW_OWN,
            Permission.EDIT_OWN,
            Permission.EDIT_OTHERS,
            Permission.REVIEW,
            Permission.HIDE,
            Permission.REMOVE,
            Permission.SEE_HIDDEN);
    private static final ImmutableList<Actor> ACTORS = ImmutableList.of(
            Actor.of(new MemberId("ana"), WARDEN), Actor.of(new MemberId("bo"), WARDEN), Actor.guest());
    private static final DiscussionThread THREAD = thread();
    private static final ImmutableList<Post> POSTS = posts();

    @Test
    void i07WhoSeesOnlyTheWordForAStateIsToldNothingElse() {
        everyReader((actor, policy) -> {
            for (Action action : Action.values()) {
                Map<PostState, Set<List<Reason>>> told = new EnumMap<>(PostState.class);
                for (Post post : POSTS) {
                    boolean seesMore = actor.is(post.author())
                            || Permissions.granted(policy, Optional.of(CAFE), actor)
                                    .contains(Permission.SEE_HIDDEN);
                    if (!seesMore || post.state() == PostState.ERASED) {
                        told.computeIfAbsent(post.state(), word -> new HashSet<>())
                                .add(Permissions.objections(action, circumstances(policy, actor, post)));
                    }
                }
                assertThat(told)
                        .as("I07 what %s is told about %s", actor, action)
                        .allSatisfy((word, answers) -> assertThat(answers).hasSize(1));
            }
        });
    }

    @Test
    void whoLearnsWhyAPostIsWithheldIsToldOfAllThatWithholdsIt() {
        Actor author = ACTORS.get(0);
        Policy policy = policy(ImmutableSet.of(Permission.READ, Permission.WITHDRAW_OWN));
        Post both = anasPost(ImmutableSet.of(PostState.WITHDRAWN, PostState.REMOVED));
        assertThat(Permissions.objections(Action.WITHDRAW, circumstances(policy, author, both)))
                .containsExactly(Reason.of("post.withdrawn-already"));
        assertThat(Permissions.may(Action.RETURN, circumstances(policy, author, both)))
                .isTrue();
    }

    private interface Reading {
        void by(Actor actor, Policy policy);
    }

    private static void everyReader(Reading reading) {
        for (Set<Permission> granted : Sets.powerSet(ON_POSTS)) {
            Policy policy = policy(granted);
            ACTORS.forEach(actor -> reading.by(actor, policy));
        }
    }

    private static Policy policy(Set<Permission> granted) {
        ForumSettings settings = ForumSettings.defaults()
                .withGrants(WARDEN, new RoleGrants(ImmutableSet.copyOf(granted), ImmutableSet.of()));
        return Policy.EMPTY.with(new Forum(CAFE, "The café", "", Optional.empty(), 0, settings, ForumState.OPEN));
    }

    private static ImmutableList<Post> posts() {
        return Sets.powerSet(EnumSet.complementOf(EnumSet.of(PostState.VISIBLE))).stream()
                .map(UnseenReasonsTest::anasPost)
                .collect(ImmutableList.toImmutableList());
    }

    private static Circumstances circumstances(Policy policy, Actor actor, Post post) {
        Optional<Member> self = actor.member().map(UnseenReasonsTest::member);
        return Circumstances.inForum(policy, CAFE, actor, self, AT)
                .about(THREAD, actor, AT)
                .about(THREAD, post, new Visibility(policy, actor));
    }

    private static Member member(MemberId id) {
        return new Member(id, new Handle(id.value()), id.value(), AT, ImmutableSet.of(), ImmutableSet.of(), 1);
    }

    private static Post anasPost(Set<PostState> states) {
        Withholdings entries = Withholdings.NONE;
        for (PostState state : states) {
            CommandId id = new CommandId(UUID.nameUUIDFromBytes(state.name().getBytes(StandardCharsets.UTF_8)));
            entries = entries.with(
                    new Withholding(id, state, Optional.empty(), 50, AT, Optional.empty(), Optional.empty()));
        }
        Post post = ThreadArbitraries.posts().sample().withWithholdings(entries);
        return (Post) RecordParts.with(post, "author", Author.named(new MemberId("ana")));
    }

    private static DiscussionThread thread() {
        DiscussionThread any = ThreadArbitraries.threads().sample();
        return (DiscussionThread)
                RecordParts.with(RecordParts.with(any, "forum", CAFE), "withholdings", Withholdings.NONE);
    }
}
