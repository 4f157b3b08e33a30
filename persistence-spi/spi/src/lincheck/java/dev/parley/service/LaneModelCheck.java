package dev.parley.service;

import java.time.Duration;
import java.util.List;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;

/**
 * Several callers pass through one lane whose work is a plain counter: what each is given has to be what it would be
 * given if they came one after the other. So no two batches are under way at once, nobody is left waiting for ever, and
 * what the work did is seen by its caller.
 */
class LaneModelCheck {
    private static final class Sum extends Lane.Waiter {
        final int amount;
        int result;

        Sum(int amount) {
            super(1);
            this.amount = amount;
        }
    }

    /** A counter that nothing guards but its lane. */
    private static final class Counter {
        private final Lane<Sum> lane;
        private final int room;
        private int total;

        /** Has room for so many in a batch, and gives back the others. */
        Counter(int batch, int room) {
            this.lane = new Lane<>(new Lane.Room(batch, 8, 100), this::add);
            this.room = room;
        }

        private List<Sum> add(List<Sum> sums) {
            int fitting = Math.min(room, sums.size());
            for (Sum sum : sums.subList(0, fitting)) {
                total += sum.amount;
                sum.result = total;
                sum.done();
            }
            return sums.subList(fitting, sums.size());
        }

        int add(int amount) {
            Sum sum = new Sum(amount);
            lane.pass(sum, Duration.ofDays(1));
            return sum.result;
        }
    }

    /** All who wait are served together. */
    public static class Together {
        private final Counter counter = new Counter(8, 8);

        @Operation
        public int add(int amount) {
            return counter.add(amount);
        }
    }

    /** Each is served alone, so that leadership is handed over. */
    public static class OneByOne {
        private final Counter counter = new Counter(1, 1);

        @Operation
        public int add(int amount) {
            return counter.add(amount);
        }
    }

    /** There is never room for two, so that those who were taken go back. */
    public static class WithoutRoom {
        private final Counter counter = new Counter(8, 1);

        @Operation
        public int add(int amount) {
            return counter.add(amount);
        }
    }

    private static void check(Class<?> structure, int threads, int each) {
        new ModelCheckingOptions()
                .threads(threads)
                .actorsPerThread(each)
                .actorsBefore(0)
                .actorsAfter(1)
                .iterations(5)
                .invocationsPerIteration(2_000)
                .check(structure);
    }

    @Test
    void callers_who_are_served_together_get_what_they_would_get_one_after_the_other() {
        check(Together.class, 3, 2);
    }

    @Test
    void callers_who_are_served_one_by_one_lead_in_turn() {
        check(OneByOne.class, 2, 4);
        check(OneByOne.class, 3, 3);
    }

    @Test
    void callers_for_whom_there_was_no_room_are_served_later() {
        check(WithoutRoom.class, 3, 2);
    }
}
