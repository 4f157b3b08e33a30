package dev.parley.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The grammar of written hugs, tried in every possible way: exponential, for short plain texts only. It shares nothing
 * with {@link HugNotation} but the form of its answer.
 */
final class NaiveHugs {
    private static final Pattern NAME = Pattern.compile("[a-z0-9._-]+( [a-z0-9._-]+)*");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*(,|&|,\\s*and(?=[\\s(])|and(?=[\\s(]))\\s*");
    private static final Comparator<Named> LONGEST =
            Comparator.comparingInt(Named::start).thenComparing(Named::end, Comparator.reverseOrder());

    private final String text;
    private final List<Reading> readings = new ArrayList<>();

    private NaiveHugs(String text) {
        this.text = text;
    }

    private record Named(int start, int end) {}

    private record Reading(ImmutableList<Named> names, int end) {
        ImmutableSet<String> in(String text) {
            return names.stream()
                    .map(name -> text.substring(name.start(), name.end()))
                    .collect(ImmutableSet.toImmutableSet());
        }
    }

    static ImmutableList<HugNotation.Group> find(String text, Predicate<String> known) {
        ImmutableList.Builder<HugNotation.Group> found = ImmutableList.builder();
        int at = 0;
        while (at < text.length()) {
            int opening = count(text, at, '(');
            Optional<Reading> hug = opening < 2 ? Optional.empty() : best(text, at + opening, known);
            if (hug.isPresent()) {
                found.add(new HugNotation.Group(
                        at,
                        hug.get().end(),
                        Math.min(9, opening),
                        hug.get().in(text).asList()));
                at = hug.get().end();
            } else {
                at += Math.max(1, opening);
            }
        }
        return found.build();
    }

    private static Optional<Reading> best(String text, int start, Predicate<String> known) {
        NaiveHugs hugs = new NaiveHugs(text);
        hugs.item(start, false, ImmutableList.of());
        int longest = hugs.readings.stream().mapToInt(Reading::end).max().orElse(-1);
        return hugs.readings.stream()
                .filter(reading -> reading.end() == longest)
                .filter(reading -> reading.in(text).stream().allMatch(known))
                .min((one, other) -> {
                    for (int i = 0;
                            i < Math.min(one.names().size(), other.names().size());
                            i++) {
                        int order = LONGEST.compare(
                                one.names().get(i), other.names().get(i));
                        if (order != 0) {
                            return order;
                        }
                    }
                    return 0;
                });
    }

    private void item(int start, boolean couldBeClosed, ImmutableList<Named> before) {
        for (int end = start + 1; end <= text.length(); end++) {
            boolean wordGoesOn = end < text.length()
                    && NAME.matcher(text.substring(end, end + 1)).matches();
            if (!wordGoesOn && NAME.matcher(text.substring(start, end)).matches()) {
                ImmutableList<Named> names = ImmutableList.<Named>builder()
                        .addAll(before)
                        .add(new Named(start, end))
                        .build();
                int closing = count(text, end, ')');
                if (closing >= 2) {
                    readings.add(new Reading(names, end + closing));
                }
                separator(end + closing, closing, couldBeClosed || closing >= 2, names);
            }
        }
    }

    private void separator(int from, int closing, boolean couldBeClosed, ImmutableList<Named> names) {
        for (int end = from + 1; end < text.length(); end++) {
            if (isSeparator(from, end)) {
                int opening = count(text, end, '(');
                boolean newGroup = opening >= 2 && (closing > 0 || couldBeClosed);
                if (!newGroup) {
                    item(end + opening, couldBeClosed, names);
                }
            }
        }
    }

    private boolean isSeparator(int from, int end) {
        String separator = text.substring(from, end);
        boolean gluedToName = separator.startsWith("and") && text.charAt(from - 1) != ')';
        boolean whole = !Character.isWhitespace(text.charAt(end));
        long lineEnds = separator.chars().filter(c -> c == '\n').count();
        return whole
                && !gluedToName
                && lineEnds <= 1
                && SEPARATOR
                        .matcher(text)
                        .region(from, end)
                        .useTransparentBounds(true)
                        .matches();
    }

    private static int count(String text, int at, char bracket) {
        int i = at;
        while (i < text.length() && text.charAt(i) == bracket) {
            i++;
        }
        return i - at;
    }
}
