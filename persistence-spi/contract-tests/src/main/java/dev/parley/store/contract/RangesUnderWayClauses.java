package dev.parley.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.parley.decision.Change;
import dev.parley.model.DiscussionThread;
import dev.parley.model.ForumId;
import dev.parley.model.Post;
import dev.parley.model.ThreadId;
import dev.parley.order.Direction;
import dev.parley.order.PostOrder;
import dev.parley.order.ThreadOrder;
import dev.parley.store.Capability;
import dev.parley.store.ThreadScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** {@code S-PG-05}: slices while others write. */
abstract class RangesUnderWayClauses {
    private static final int STABLE = 24;
    private static final int SLICE = 3;
    private static final int DEEP = 60;
    private static final int READERS = 2;
    private static final int WALKS = 5;
    private static final int MOST_MOVES = 100_000;

    private final Trial trial;
    private final Scribe scribe;

    RangesUnderWayClauses(Trial trial) {
        this.trial = trial;
        this.scribe = trial.scribe();
    }

    /** Walks from slice to slice, and lets something happen after each. */
    private <T> List<T> walk(Sequence<T> sequence, Direction direction, Runnable meanwhile) {
        List<T> walked = new ArrayList<>();
        From<T> from = From.start(direction, SLICE);
        for (int i = 0; i < 2 * STABLE; i++) {
            ImmutableList<T> slice = sequence.read(trial, from);
            walked.addAll(slice);
            if (slice.size() < SLICE) {
                break;
            }
            meanwhile.run();
            from = from.behind(slice.get(slice.size() - 1));
        }
        return walked;
    }

    /** A forum of threads that stay, with threads between them that are moved about and new ones that come. */
    private final class Forum {
        private final ForumId id = trial.fresh().forum();
        private final List<DiscussionThread> stable = new ArrayList<>();
        private final List<ThreadId> restless = new ArrayList<>();
        private int moves;

        Forum() {
            for (int i = 0; i < STABLE; i++) {
                ThreadId thread = trial.fresh().thread();
                Instant at = Records.NOON.plusSeconds(i);
                if (i % 4 == 0) {
                    restless.add(thread);
                } else {
                    stable.add(
                            new ThreadDraft(thread, id).created(at).bumped(at).build());
                }
                scribe.put(new ThreadDraft(thread, id).created(at).bumped(at).put());
            }
        }

        /** One that was last comes first or first comes last, and a new one comes in before all others. */
        void move() {
            moves++;
            ThreadId thread = restless.get(moves % restless.size());
            // between the seconds, where no other one stands
            Instant at =
                    Records.NOON.plusSeconds(moves % 2 == 0 ? moves : -moves).plusMillis(500);
            scribe.put(new ThreadDraft(thread, id).created(at).bumped(at).put());
            if (moves < STABLE) {
                Instant later = Records.NOON.plusSeconds(DEEP + moves);
                scribe.put(new ThreadDraft(trial.fresh().thread(), id)
                        .created(later)
                        .bumped(later)
                        .put());
            }
        }

        Sequence<DiscussionThread> by(ThreadOrder order) {
            return Orders.threads(ThreadScope.in(id), order, stable);
        }

        List<DiscussionThread> stableOf(List<DiscussionThread> walked) {
            return walked.stream().filter(stable::contains).toList();
        }
    }

    private List<ThreadOrder> orders() {
        return trial.has(Capability.BY_LATEST_ACTIVITY)
                ? List.of(ThreadOrder.NEWEST, ThreadOrder.LATEST_ACTIVITY)
                : List.of(ThreadOrder.NEWEST);
    }

    @Test
    void S_PG_05_threads_that_come_and_move_between_two_slices_leave_the_others_in_their_places() {
        for (ThreadOrder order : orders()) {
            for (Direction direction : Direction.values()) {
                Forum forum = new Forum();
                Sequence<DiscussionThread> sequence = forum.by(order);

                List<DiscussionThread> walked = walk(sequence, direction, forum::move);

                assertThat(forum.stableOf(walked))
                        .as("%s, %s: threads that did not move", sequence, direction)
                        .isEqualTo(sequence.expected(From.start(direction, STABLE)));
            }
        }
    }

    @Test
    void S_PG_05_posts_that_are_hugged_and_written_between_two_slices_leave_the_others_in_their_places() {
        for (PostOrder order : PostOrder.values()) {
            ThreadId id = trial.fresh().thread();
            List<Post> posts = new ArrayList<>();
            scribe.put(new ThreadDraft(id, trial.fresh().forum())
                    .lastNumber(STABLE)
                    .put());
            for (int number = 1; number <= STABLE; number++) {
                posts.add(new PostDraft(id, trial.fresh().post(), number)
                        .tally(Records.hugs(number / 2))
                        .build());
            }
            scribe.put(posts.stream().map(Change.PutPost::new).toList());
            List<Post> stable =
                    posts.stream().filter(post -> post.number() % 4 != 0).toList();
            int[] written = {STABLE};
            Sequence<Post> sequence = Orders.posts(id, order, stable);

            List<Post> walked = walk(sequence, Direction.FORWARD, () -> {
                if (written[0] < 2 * STABLE) {
                    written[0]++;
                    scribe.put(
                            new PostDraft(id, trial.fresh().post(), written[0])
                                    .tally(Records.hugs(written[0]))
                                    .put(),
                            new Change.PutTally(id, 4 * (written[0] % 6 + 1), Records.hugs(DEEP)));
                }
            });

            assertThat(walked.stream().filter(stable::contains).toList())
                    .as("%s: posts that did not move", sequence)
                    .isEqualTo(sequence.expected(From.start(Direction.FORWARD, STABLE)));
        }
    }

    @Test
    void S_PG_05_readers_who_walk_while_others_write_meet_every_thread_that_stays_once() {
        Forum forum = new Forum();
        AtomicBoolean done = new AtomicBoolean();
        List<Integer> walks = Together.run(READERS + 1, i -> {
            if (i == 0) {
                for (int move = 0; !done.get() && move < MOST_MOVES; move++) {
                    forum.move();
                }
                return 0;
            }
            try {
                return walkOften(forum);
            } finally {
                done.set(true);
            }
        });

        assertThat(walks).containsOnly(0, WALKS);
    }

    private int walkOften(Forum forum) {
        for (int walk = 0; walk < WALKS; walk++) {
            for (ThreadOrder order : orders()) {
                Sequence<DiscussionThread> sequence = forum.by(order);
                List<DiscussionThread> walked = walk(sequence, Direction.FORWARD, () -> {});
                assertThat(forum.stableOf(walked))
                        .as("%s: threads that did not move", sequence)
                        .isEqualTo(sequence.expected(From.start(Direction.FORWARD, STABLE)));
            }
        }
        return WALKS;
    }
}
