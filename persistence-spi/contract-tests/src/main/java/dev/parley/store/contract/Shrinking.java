package dev.parley.store.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a failing sequence shorter by dropping what it does not need to fail. */
final class Shrinking {
    private static final int MOST_TRIES = 200;

    private Shrinking() {}

    /** Drops halves, then smaller pieces, then single steps, for as long as what is left still fails. */
    static <T> List<T> fewest(List<T> failing, Predicate<List<T>> fails) {
        List<T> fewest = failing;
        int tries = 0;
        for (int piece = failing.size() / 2; piece >= 1; piece /= 2) {
            int start = 0;
            while (start < fewest.size() && tries < MOST_TRIES) {
                List<T> fewer = new ArrayList<>(fewest.subList(0, start));
                fewer.addAll(fewest.subList(Math.min(start + piece, fewest.size()), fewest.size()));
                tries++;
                if (fails.test(fewer)) {
                    fewest = fewer;
                } else {
                    start += piece;
                }
            }
        }
        return fewest;
    }
}
