package dev.parley.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.decision.Change;
import dev.parley.model.Author;
import dev.parley.model.ForumId;
import dev.parley.model.Listing;
import dev.parley.model.Post;
import dev.parley.model.PostState;
import dev.parley.model.ThreadId;
import dev.parley.store.ForumFigures;
import dev.parley.store.PostCount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@code S-CNT-01} and {@code S-FIG-01}: what is counted, and how far. */
abstract class FigureClauses {
    private static final int POSTS = 30;
    private static final int MOST_COUNTS = 200;

    private final Trial trial;
    private final Scribe scribe;

    FigureClauses(Trial trial) {
        this.trial = trial;
        this.scribe = trial.scribe();
    }

    private List<Post> thread(ThreadId id, List<Author> authors) {
        scribe.put(new ThreadDraft(id, trial.fresh().forum()).lastNumber(POSTS).put());
        List<Post> posts = new ArrayList<>();
        for (int number = 1; number <= POSTS; number++) {
            posts.add(new PostDraft(id, trial.fresh().post(), number)
                    .by(authors.get(number % authors.size()))
                    .withheld(Records.withheld(
                            trial.fresh().command(), Orders.ANY_STATE.asList().get(number % 7 % 5)))
                    .build());
        }
        scribe.put(posts.stream().map(Change.PutPost::new).toList());
        trial.settle();
        return posts;
    }

    private static int expected(PostCount count, List<Post> posts) {
        long all = posts.stream()
                .filter(post -> post.thread().equals(count.thread())
                        && post.number() > count.after()
                        && count.states().contains(post.state())
                        && !count.except().equals(Optional.of(post.author())))
                .count();
        return (int) Math.min(all, count.cap());
    }

    @Test
    void S_CNT_01_counts_by_number_state_and_author_stop_at_their_caps_and_keep_the_order_asked_in() {
        List<Author> authors = new Laden(trial.fresh()).authors();
        ThreadId one = trial.fresh().thread();
        ThreadId other = trial.fresh().thread();
        List<Post> posts = new ArrayList<>(thread(one, authors));
        posts.addAll(thread(other, authors.subList(0, 2)));
        List<PostCount> counts = new ArrayList<>();
        for (ThreadId id : List.of(other, one, trial.fresh().thread())) {
            for (int after : List.of(-1, 0, 1, POSTS / 2, POSTS, Integer.MAX_VALUE)) {
                for (ImmutableSet<PostState> states :
                        List.of(ImmutableSet.of(PostState.VISIBLE), Orders.ANY_STATE, ImmutableSet.<PostState>of())) {
                    for (int cap : List.of(Integer.MAX_VALUE, 1, 5)) {
                        counts.add(new PostCount(id, after, states, Optional.of(authors.get(0)), cap));
                    }
                }
            }
            counts.add(new PostCount(id, 0, Orders.ANY_STATE, Optional.empty(), Integer.MAX_VALUE));
        }

        assertThat(counts).hasSizeLessThanOrEqualTo(MOST_COUNTS);
        assertThat(trial.store().count(ImmutableList.copyOf(counts)))
                .isEqualTo(counts.stream().map(count -> expected(count, posts)).toList());
    }

    @Test
    void S_CNT_01_the_same_count_asked_twice_is_answered_twice_and_no_count_not_at_all() {
        ThreadId id = trial.fresh().thread();
        List<Post> posts = thread(id, List.of(Records.HOST));
        PostCount count = new PostCount(id, 3, Orders.ANY_STATE, Optional.empty(), POSTS);

        assertThat(trial.store().count(ImmutableList.of(count, count)))
                .containsExactly(expected(count, posts), expected(count, posts));
        assertThat(trial.store().count(ImmutableList.of())).isEmpty();
    }

    @Test
    void S_FIG_01_a_forum_without_threads_has_none() {
        assertThat(trial.store().figures(trial.fresh().forum())).isEqualTo(ForumFigures.NONE);
    }

    @Test
    void S_FIG_01_listed_visible_threads_count_with_their_visible_posts_and_their_latest_activity() {
        ForumId forum = trial.fresh().forum();
        Instant latest = Records.NOON.plusNanos(1_000);
        ThreadId bumped = trial.fresh().thread();
        scribe.put(
                new ThreadDraft(bumped, forum).visible(3).bumped(latest).put(),
                new ThreadDraft(trial.fresh().thread(), forum).visible(4).put(),
                new ThreadDraft(trial.fresh().thread(), trial.fresh().forum())
                        .visible(5)
                        .put());
        trial.settle();
        assertThat(trial.store().figures(forum)).isEqualTo(new ForumFigures(2, 7, Optional.of(latest)));

        scribe.put(new Change.PutTail(
                bumped,
                new ThreadDraft(bumped, forum)
                        .visible(1)
                        .bumped(Records.NOON.minusSeconds(1))
                        .tail()));
        trial.settle();
        assertThat(trial.store().figures(forum)).isEqualTo(new ForumFigures(2, 5, Optional.of(Records.NOON)));
    }

    @Test
    void S_FIG_01_threads_that_are_withheld_or_unlisted_or_elsewhere_now_are_left_out() {
        ForumId forum = trial.fresh().forum();
        ThreadId moved = trial.fresh().thread();
        Instant later = Records.NOON.plusSeconds(9);
        scribe.put(
                new ThreadDraft(trial.fresh().thread(), forum).visible(2).put(),
                new ThreadDraft(trial.fresh().thread(), forum)
                        .listing(Listing.UNLISTED)
                        .bumped(later)
                        .put(),
                new ThreadDraft(moved, forum).bumped(later).put());
        for (PostState state : PostState.values()) {
            if (state != PostState.VISIBLE) {
                scribe.put(new ThreadDraft(trial.fresh().thread(), forum)
                        .withheld(Records.withheld(trial.fresh().command(), state))
                        .bumped(later)
                        .put());
            }
        }
        scribe.put(new ThreadDraft(moved, trial.fresh().forum()).bumped(later).put());
        trial.settle();

        assertThat(trial.store().figures(forum)).isEqualTo(new ForumFigures(1, 2, Optional.of(Records.NOON)));
    }
}
