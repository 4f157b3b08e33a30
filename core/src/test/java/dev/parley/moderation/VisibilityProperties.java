package dev.parley.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.Actor;
import dev.parley.model.Author;
import dev.parley.model.CommandId;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Forum;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import dev.parley.model.ForumState;
import dev.parley.model.MemberId;
import dev.parley.model.Permission;
import dev.parley.model.Policy;
import dev.parley.model.Post;
import dev.parley.model.PostState;
import dev.parley.model.RecordParts;
import dev.parley.model.Role;
import dev.parley.model.RoleGrants;
import dev.parley.model.ThreadArbitraries;
import dev.parley.model.Withholding;
import dev.parley.model.Withholdings;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Who sees what, held to the table that people wrote. */
class VisibilityProperties {
    private static final ForumId CAFE = new ForumId("cafe");
    private static final ForumId STAFF_ROOM = new ForumId("staff-room");
    private static final List<String> READERS = List.of("guest", "another", "author", "moderator");
    private static final ImmutableMap<String, Actor> ACTORS = ImmutableMap.of(
            "guest", Actor.guest(),
            "another", Actor.member("bo"),
            "author", Actor.member("ana"),
            "moderator", Actor.moderator("mo"));
    private static final Policy POLICY = Policy.EMPTY
            .with(forum(CAFE, ForumSettings.defaults()))
            .with(forum(
                    STAFF_ROOM,
                    ForumSettings.defaults()
                            .withGrants(Role.GUEST, RoleGrants.NOTHING)
                            .withGrants(Role.MEMBER, RoleGrants.NOTHING)));

    @Example
    void aPostIsShownAsTheTableSays() {
        DiscussionThread thread = thread(CAFE, Withholdings.NONE);
        for (List<String> row : PermissionTable.lines("visibility.txt")) {
            PostState state = PostState.valueOf(row.get(0).toUpperCase(Locale.ROOT));
            for (int i = 0; i < READERS.size(); i++) {
                String reader = READERS.get(i);
                Visibility visibility = new Visibility(POLICY, ACTORS.get(reader));
                Post post = anasPost(state);
                boolean text = row.get(i + 1).equals("all") || row.get(i + 1).equals("text");
                boolean why = row.get(i + 1).equals("why") || row.get(i + 1).equals("text");
                assertThat(visibility.reveals(thread, post))
                        .as("%s to %s", state, reader)
                        .isEqualTo(text);
                assertThat(visibility.finds(thread, post))
                        .as("%s found by %s", state, reader)
                        .isEqualTo(!row.get(i + 1).equals("word"));
                if (state != PostState.VISIBLE) {
                    assertThat(visibility.explains(thread, post))
                            .as("why %s to %s", state, reader)
                            .isEqualTo(why);
                }
            }
        }
    }

    @Property
    void whoLearnsWhyLearnsOfEveryWithholdingAndOthersOfTheOneThatAllSee(
            @ForAll Post post, @ForAll Actor actor, @ForAll DiscussionThread any) {
        DiscussionThread thread = (DiscussionThread) RecordParts.with(any, "forum", CAFE);
        Visibility visibility = new Visibility(POLICY, actor);
        ImmutableSet<PostState> all = post.withholdings().states();
        ImmutableSet<PostState> shown = all.isEmpty() ? ImmutableSet.of() : ImmutableSet.of(post.state());
        assertThat(visibility.withheld(thread, post)).isEqualTo(visibility.explains(thread, post) ? all : shown);
    }

    @Example
    void theTableKnowsEveryState() {
        assertThat(PermissionTable.lines("visibility.txt")).hasSize(PostState.values().length);
    }

    @Example
    void aForumIsThereForWhoMayReadIt() {
        assertThat(seeing(reader -> new Visibility(POLICY, reader).sees(CAFE))).containsExactlyElementsOf(READERS);
        assertThat(seeing(reader -> new Visibility(POLICY, reader).sees(STAFF_ROOM)))
                .containsExactly("moderator");
        assertThat(seeing(reader -> new Visibility(POLICY, reader).sees(new ForumId("nowhere"))))
                .isEmpty();
    }

    @Example
    void aThreadIsThereForWhoMayReadItsForum() {
        DiscussionThread open = thread(CAFE, Withholdings.NONE);
        DiscussionThread inside = thread(STAFF_ROOM, Withholdings.NONE);
        assertThat(seeing(reader -> new Visibility(POLICY, reader).sees(open))).containsExactlyElementsOf(READERS);
        assertThat(seeing(reader -> new Visibility(POLICY, reader).sees(inside)))
                .containsExactly("moderator");
    }

    @Example
    void aWithheldThreadIsThereForWhoSeesWhatIsHidden() {
        DiscussionThread hidden = thread(CAFE, withheld(PostState.HIDDEN));
        assertThat(seeing(reader -> new Visibility(POLICY, reader).sees(hidden)))
                .containsExactly("moderator");
    }

    @Property
    void whoMayNotReadAForumSeesNothingOfItsThreads(
            @ForAll Policy policy, @ForAll Actor actor, @ForAll DiscussionThread thread) {
        boolean readable = policy.forum(thread.forum()).isPresent()
                && Permissions.granted(policy, Optional.of(thread.forum()), actor)
                        .contains(Permission.READ);
        if (!readable) {
            assertThat(new Visibility(policy, actor).sees(thread)).isFalse();
        }
    }

    @Property
    void whatIsErasedIsShownToNobody(@ForAll Post post, @ForAll Actor actor, @ForAll DiscussionThread thread) {
        Post erased = post.withWithholdings(post.withholdings().with(entry(PostState.ERASED)));
        Visibility visibility = new Visibility(POLICY, actor);
        assertThat(visibility.reveals(thread, erased)).isFalse();
        assertThat(visibility.explains(thread, erased)).isFalse();
    }

    private interface Sight {
        boolean of(Actor reader);
    }

    private static ImmutableSet<String> seeing(Sight sight) {
        return ACTORS.entrySet().stream()
                .filter(entry -> sight.of(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static Post anasPost(PostState state) {
        Post post = ThreadArbitraries.posts().sample().withWithholdings(withheld(state));
        return (Post) RecordParts.with(post, "author", Author.named(new MemberId("ana")));
    }

    private static DiscussionThread thread(ForumId forum, Withholdings withholdings) {
        DiscussionThread any = ThreadArbitraries.threads().sample();
        return (DiscussionThread) RecordParts.with(RecordParts.with(any, "forum", forum), "withholdings", withholdings);
    }

    private static Withholdings withheld(PostState state) {
        return state == PostState.VISIBLE ? Withholdings.NONE : Withholdings.NONE.with(entry(state));
    }

    private static Withholding entry(PostState state) {
        CommandId id = new CommandId(UUID.fromString("ffffffff-0000-7000-8000-00000000abcd"));
        Instant at = Instant.parse("2026-05-01T12:00:00Z");
        return new Withholding(id, state, Optional.empty(), 50, at, Optional.empty(), Optional.empty());
    }

    private static Forum forum(ForumId id, ForumSettings settings) {
        return new Forum(id, "A place", "", Optional.empty(), 0, settings, ForumState.OPEN);
    }
}
