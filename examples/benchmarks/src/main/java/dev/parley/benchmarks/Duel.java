package dev.parley.benchmarks;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Two sides under the same load, turn by turn, so that a machine which slows down slows both. What counts is the ratio
 * of each pair of turns; the median is quoted, with the least and the greatest.
 *
 * @param pairs how many pairs of turns are counted
 */
record Duel(int pairs) {
    private static final int MOST_WARMING = 8;

    /** The compiler's share of the time below which it does not matter. */
    private static final double QUIET = 0.04;

    /** Figures of many runs. */
    record Spread(double least, double median, double greatest) {
        static Spread of(List<Double> figures) {
            List<Double> sorted = figures.stream().sorted().toList();
            return new Spread(sorted.get(0), sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
        }

        String text(String format) {
            return (format + " (" + format + "–" + format + ")").formatted(median, least, greatest);
        }
    }

    /** Turns that do not count, until the compiler has become quiet. */
    private static void warm(Load load, Replies one, Replies other) {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        for (int i = 0; i < MOST_WARMING; i++) {
            long began = System.nanoTime();
            long compiled = compiler.getTotalCompilationTime();
            load.on(one);
            load.on(other);
            long millis = (System.nanoTime() - began) / 1_000_000;
            if ((compiler.getTotalCompilationTime() - compiled) < QUIET * millis) {
                return;
            }
        }
    }

    /** One line of a table: both sides, and the ratio of the first to the second. */
    String line(String what, Load load, Replies one, Replies other, String target) {
        warm(load, one, other);
        List<Double> ones = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        List<Double> tails = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            // who goes first changes, so that neither always meets the other's leftovers
            boolean first = i % 2 == 0;
            Load.Run early = load.on(first ? one : other);
            Load.Run late = load.on(first ? other : one);
            Load.Run own = first ? early : late;
            Load.Run theirs = first ? late : early;
            ones.add(own.perSecond());
            others.add(theirs.perSecond());
            ratios.add(own.perSecond() / theirs.perSecond());
            tails.add(own.p99() / theirs.p99());
        }
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | **%s** | %s | %s |",
                what,
                load.writers(),
                Spread.of(ones).text("%.0f"),
                Spread.of(others).text("%.0f"),
                Spread.of(ratios).text("%.2f"),
                target,
                Spread.of(tails).text("%.2f"));
    }
}
