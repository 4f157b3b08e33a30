package dev.parley.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.decision.Change;
import dev.parley.model.Author;
import dev.parley.model.Body;
import dev.parley.model.CommandId;
import dev.parley.model.ForumId;
import dev.parley.model.Post;
import dev.parley.model.PostContent;
import dev.parley.model.PostState;
import dev.parley.model.ThreadId;
import dev.parley.order.Direction;
import dev.parley.order.PostKey;
import dev.parley.order.PostOrder;
import dev.parley.order.ThreadOrder;
import dev.parley.store.Lookup;
import dev.parley.store.PostCount;
import dev.parley.store.PostRange;
import dev.parley.store.ThreadScope;
import dev.parley.store.WrittenRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Parts of records: put alone, they move a record from list to list, and where there is none they make none. */
abstract class PartClauses {
    private static final int MANY = 100;
    private static final int POSTS = 6;

    private final Trial trial;
    private final Scribe scribe;

    PartClauses(Trial trial) {
        this.trial = trial;
        this.scribe = trial.scribe();
    }

    private List<Post> posts(ThreadId id, Author author) {
        List<Post> posts = new ArrayList<>();
        for (int number = 1; number <= POSTS; number++) {
            PostDraft draft = new PostDraft(id, trial.fresh().post(), number)
                    .by(author)
                    .created(Records.NOON.plusSeconds(number));
            posts.add((number > 1 ? draft.answering(posts.get(0)) : draft).build());
        }
        scribe.put(new ThreadDraft(id, trial.fresh().forum()).lastNumber(POSTS).put());
        scribe.put(posts.stream().map(Change.PutPost::new).toList());
        return posts;
    }

    private static PostRange range(ThreadId id, OptionalInt answersTo, PostOrder order, PostState state) {
        From<Post> start = From.start(Direction.FORWARD, MANY);
        return new PostRange(
                id,
                answersTo,
                order,
                start.direction(),
                start.bound(PostKey::of),
                ImmutableSet.of(state),
                Orders.ANY_BUMPING,
                start.limit());
    }

    private void assertListed(ThreadId id, Author author, PostState state, List<Integer> numbers) {
        for (PostOrder order : PostOrder.values()) {
            assertThat(trial.read(range(id, OptionalInt.empty(), order, state)))
                    .as("posts by %s that are %s", order, state)
                    .extracting(Post::number)
                    .containsExactlyInAnyOrderElementsOf(numbers);
        }
        for (PostOrder order : List.of(PostOrder.OLDEST, PostOrder.NEWEST)) {
            assertThat(trial.read(range(id, OptionalInt.of(1), order, state)))
                    .as("answers by %s that are %s", order, state)
                    .extracting(Post::number)
                    .containsExactlyInAnyOrderElementsOf(
                            numbers.stream().filter(number -> number > 1).toList());
        }
        assertThat(trial.read(new WrittenRange(author, Optional.empty(), ImmutableSet.of(state), MANY)))
                .as("posts by their author that are %s", state)
                .extracting(Post::number)
                .containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(trial.store()
                        .count(ImmutableList.of(new PostCount(id, 0, ImmutableSet.of(state), Optional.empty(), MANY))))
                .as("how many are %s", state)
                .containsExactly(numbers.size());
    }

    private Change withheld(ThreadId id, int number, PostState state) {
        CommandId by = trial.fresh().command();
        return new Change.PutWithholdings(id, number, Records.withheld(by, state));
    }

    @Test
    void S_PG_04_a_post_that_has_changed_its_state_stands_in_the_lists_of_the_new_one_and_in_no_other() {
        ThreadId id = trial.fresh().thread();
        Author author = Author.named(trial.fresh().member());
        posts(id, author);

        scribe.put(withheld(id, 2, PostState.HIDDEN), withheld(id, 4, PostState.REMOVED));
        assertListed(id, author, PostState.VISIBLE, List.of(1, 3, 5, 6));
        assertListed(id, author, PostState.HIDDEN, List.of(2));
        assertListed(id, author, PostState.REMOVED, List.of(4));

        scribe.put(withheld(id, 2, PostState.VISIBLE), withheld(id, 4, PostState.HIDDEN));
        assertListed(id, author, PostState.VISIBLE, List.of(1, 2, 3, 5, 6));
        assertListed(id, author, PostState.HIDDEN, List.of(4));
        assertListed(id, author, PostState.REMOVED, List.of());
    }

    @Test
    void S_CMT_11_parts_of_a_post_that_is_not_there_make_none() {
        ThreadId id = trial.fresh().thread();
        Author author = Author.named(trial.fresh().member());
        List<Post> posts = posts(id, author);
        int none = POSTS + 1;

        scribe.put(
                new Change.PutContent(id, none, PostContent.of(Body.plain("nobody's"))),
                withheld(id, none, PostState.HIDDEN),
                new Change.PutTally(id, none, Records.hugs(2)),
                new Change.PutTally(id, 1, Records.hugs(1)));

        assertThat(trial.store()
                        .find(Lookup.builder().post(id, none).post(id, 1).build())
                        .addresses()
                        .values())
                .as("what is there after it")
                .containsExactly(posts.get(0).withTally(Records.hugs(1)));
        assertListed(id, author, PostState.VISIBLE, List.of(1, 2, 3, 4, 5, 6));
        assertListed(id, author, PostState.HIDDEN, List.of());
    }

    @Test
    void S_CMT_11_parts_of_a_thread_that_is_not_there_make_none() {
        ThreadId id = trial.fresh().thread();
        ForumId forum = trial.fresh().forum();

        scribe.put(ThreadDraft.putTail(id, 3), new Change.PutTally(id, 1, Records.hugs(2)));

        assertThat(trial.store()
                        .find(Lookup.builder().thread(id).build())
                        .thread(id)
                        .value())
                .isEmpty();
        assertThat(trial.read(Orders.threads(ThreadScope.in(forum), ThreadOrder.NEWEST, MANY)))
                .isEmpty();
        assertThat(trial.read(range(id, OptionalInt.empty(), PostOrder.OLDEST, PostState.VISIBLE)))
                .isEmpty();
    }
}
