package dev.parley.store.contract;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One thing that somebody does.
 *
 * @param who who
 * @param what what
 * @param target which of the threads or earlier commands
 * @param variant which of the posts, and other details
 */
record Step(Cast.Who who, What what, int target, int variant) {
    enum What {
        START,
        REPLY,
        ANSWER,
        EDIT,
        RENAME,
        HUG,
        THANK,
        UNHUG,
        WITHDRAW,
        RETURN,
        HIDE,
        REMOVE,
        RESTORE,
        LOCK,
        UNLOCK,
        PIN,
        UNPIN,
        READ,
        AGAIN,
        CLOCK_BACK
    }

    /** Weighted: a community writes and hugs more than it moderates, and members do most of it. */
    private static final ImmutableList<What> WHATS = Stream.of(
                    Stream.of(What.values()),
                    often(What.REPLY, 5),
                    often(What.ANSWER, 3),
                    often(What.HUG, 3),
                    often(What.THANK, 2),
                    often(What.UNHUG, 2),
                    often(What.EDIT, 2),
                    often(What.START, 2),
                    often(What.READ, 2))
            .flatMap(stream -> stream)
            .collect(ImmutableList.toImmutableList());

    private static final int MEMBERS = 3;
    private static final int MOST_TARGET = 30;
    private static final int MOST_VARIANT = 6;

    private static Stream<What> often(What what, int times) {
        return IntStream.range(0, times).mapToObj(i -> what);
    }

    static Step any(SplittableRandom random) {
        List<Cast.Who> all = List.of(Cast.Who.values());
        Cast.Who who = all.get(random.nextInt(2) == 0 ? random.nextInt(MEMBERS) : random.nextInt(all.size()));
        return new Step(
                who,
                WHATS.get(random.nextInt(WHATS.size())),
                random.nextInt(MOST_TARGET),
                random.nextInt(MOST_VARIANT));
    }

    /** A sequence that begins with a thread, so that there is something to do. */
    static ImmutableList<Step> sequence(SplittableRandom random, int length) {
        ImmutableList.Builder<Step> steps = ImmutableList.builder();
        steps.add(new Step(Cast.Who.ANA, What.START, 0, 0));
        for (int i = 1; i < length; i++) {
            steps.add(any(random));
        }
        return steps.build();
    }
}
