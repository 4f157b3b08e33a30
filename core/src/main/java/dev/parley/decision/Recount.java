package dev.parley.decision;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import dev.parley.model.Author;
import dev.parley.model.Bump;
import dev.parley.model.Bumping;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Hug;
import dev.parley.model.HugCounts;
import dev.parley.model.HugKind;
import dev.parley.model.Participant;
import dev.parley.model.Post;
import dev.parley.model.PostState;
import dev.parley.model.StateCounts;
import dev.parley.model.Tail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts a thread anew from all that it holds, with plain loops and nothing of {@code ThreadFold}: what is kept has to
 * equal it, always. For tests, and for whoever wants to know whether a store has drifted.
 */
public final class Recount {
    private Recount() {}

    /**
     * The tail that a thread has to have.
     *
     * @param thread the thread, whose own tail is looked at only for the length of its log
     * @param posts all its posts, by number
     * @return the tail
     */
    public static Tail tail(DiscussionThread thread, Iterable<Post> posts) {
        StateCounts states = StateCounts.NONE;
        Map<HugKind, Integer> hugs = new TreeMap<>();
        Optional<Bump> bump = Optional.empty();
        Set<Author> repliers = new HashSet<>();
        Instant lastCreated = thread.created();
        int lastNumber = 0;
        for (Post post : posts) {
            states = states.plusOne(post.state());
            lastNumber = post.number();
            lastCreated = post.created();
            if (post.state() == PostState.VISIBLE) {
                post.tally().byKind().forEach((kind, count) -> hugs.merge(kind, count, Integer::sum));
                if (post.bumping() == Bumping.BUMPS) {
                    bump = Optional.of(new Bump(post.number(), post.created()));
                }
                if (!post.author().equals(thread.opener())) {
                    repliers.add(post.author());
                }
            }
        }
        long got = 0;
        for (int count : hugs.values()) {
            got += count;
        }
        return new Tail(
                lastNumber,
                lastCreated,
                states,
                new HugCounts(ImmutableSortedMap.copyOf(hugs)),
                bump,
                repliers.size(),
                Heat.of(got, repliers.size(), thread.created()),
                thread.tail().logged());
    }

    /**
     * The tally that a post has to have.
     *
     * @param hugs all its hugs
     * @return the tally
     */
    public static HugCounts tally(List<Hug> hugs) {
        Map<HugKind, Integer> counts = new TreeMap<>();
        for (Hug hug : hugs) {
            counts.merge(hug.kind(), 1, Integer::sum);
        }
        return new HugCounts(ImmutableSortedMap.copyOf(counts));
    }

    /**
     * The participants that a thread has to have.
     *
     * @param posts all its posts, by number
     * @return the participants, in the order in which they first wrote
     */
    public static List<Participant> participants(Iterable<Post> posts) {
        Map<Author, Integer> visible = new LinkedHashMap<>();
        Map<Author, Post> last = new HashMap<>();
        for (Post post : posts) {
            visible.merge(post.author(), post.state() == PostState.VISIBLE ? 1 : 0, Integer::sum);
            last.put(post.author(), post);
        }
        List<Participant> participants = new ArrayList<>();
        visible.forEach((author, count) -> {
            Post latest = requireNonNull(last.get(author));
            participants.add(new Participant(latest.thread(), author, count, latest.number(), latest.created()));
        });
        return participants;
    }
}
