package dev.parley.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The items that may follow each other from one run of opening brackets on, by the grammar of {@link HugNotation} and
 * without regard to who is known.
 *
 * <p>Brackets, commas and {@code &} cannot stand in a name, so all readings of a group pass through the same ones and
 * differ only in which {@code and} belongs to a name. That is why it is enough to remember places, not readings.
 */
final class HugChain {
    private static final int SEPARATOR_LINE_ENDS = 1;
    private static final int NEVER = -1;

    private final Names names;
    private final int first;
    private final List<Item> items = new ArrayList<>();
    private int close = NEVER;
    private int end;

    private HugChain(Names names, int first) {
        this.names = names;
        this.first = first;
    }

    /** A place where a name begins, the brackets directly before it, and the names that may stand there. */
    private record Item(int start, int brackets, ImmutableList<Ending> endings) {}

    /** Where a name ends, and where items begin after it and the separator that follows. */
    private record Ending(int end, ImmutableList<Integer> next) {}

    /**
     * Follows the items from the first name on, which stands after two or more opening brackets.
     *
     * <p>Places are visited in the order of the text and each once, since an item only leads to later ones.
     */
    static HugChain from(Names names, int first) {
        HugChain chain = new HugChain(names, first);
        chain.follow();
        return chain;
    }

    /**
     * Where to look for the next group: after the closing brackets, or, if the group is never closed, at the last item
     * reached, since no group that begins before that is closed either.
     */
    int end() {
        return end;
    }

    /** The folded names that {@link #group} may ask about. */
    ImmutableSet<String> candidates() {
        ImmutableSet.Builder<String> candidates = ImmutableSet.builder();
        for (Item item : items) {
            for (Ending ending : item.endings()) {
                if (ending.end() <= close) {
                    candidates.add(names.folded(item.start(), ending.end()));
                }
            }
        }
        return candidates.build();
    }

    /**
     * The group in which every name is known, if there is one: the whole chain, or what follows from the first run of
     * two or more opening brackets within it from which all names are known.
     */
    ImmutableList<HugNotation.Group> group(Predicate<String> known) {
        Map<Integer, Ending> readings = readings(known);
        for (Item item : items) {
            if (item.brackets() > 1 && readings.containsKey(item.start())) {
                return ImmutableList.of(new HugNotation.Group(
                        item.start() - item.brackets(),
                        end,
                        Math.min(item.brackets(), HugNotation.MAX_WARMTH),
                        namesFrom(item.start(), readings)));
            }
        }
        return ImmutableList.of();
    }

    private void follow() {
        BitSet due = new BitSet();
        due.set(0);
        int last = first;
        for (int i = 0; i >= 0; i = due.nextSetBit(i + 1)) {
            last = first + i;
            ImmutableList<Ending> endings = endings(last);
            for (Ending ending : endings) {
                ending.next().forEach(next -> due.set(next - first));
            }
            items.add(new Item(last, names.countBefore(last, '('), endings));
        }
        end = close == NEVER ? last : close + names.countAt(close, ')');
    }

    private ImmutableList<Ending> endings(int start) {
        ImmutableList.Builder<Ending> endings = ImmutableList.builder();
        names.wholeWordEnds(start).forEach(ending -> {
            int closing = names.countAt(ending, ')');
            if (closing > 1) {
                close = Math.max(close, ending);
            }
            ImmutableList<Integer> next = nextItems(ending + closing, closing);
            if (closing > 1 || !next.isEmpty()) {
                endings.add(new Ending(ending, next));
            }
        });
        return endings.build();
    }

    private ImmutableList<Integer> nextItems(int from, int closing) {
        ImmutableList.Builder<Integer> starts = ImmutableList.builder();
        names.afterSeparator(from, SEPARATOR_LINE_ENDS).forEach(next -> {
            int opening = names.countAt(next, '(');
            boolean newGroup = opening > 1 && (closing > 0 || close != NEVER);
            if (!newGroup && names.isWordAt(next + opening)) {
                starts.add(next + opening);
            }
        });
        return starts.build();
    }

    /** For every place from which the group can be read to its end with known names only: the name to read there. */
    private Map<Integer, Ending> readings(Predicate<String> known) {
        Map<Integer, Ending> readings = new HashMap<>();
        for (Item item : Lists.reverse(items)) {
            for (Ending ending : item.endings().reverse()) {
                boolean leadsOn =
                        ending.end() == close || ending.next().stream().anyMatch(readings::containsKey);
                if (leadsOn && known.test(names.folded(item.start(), ending.end()))) {
                    readings.put(item.start(), ending);
                    break;
                }
            }
        }
        return readings;
    }

    private ImmutableList<String> namesFrom(int start, Map<Integer, Ending> readings) {
        Set<String> found = new LinkedHashSet<>();
        int at = start;
        while (at != NEVER) {
            Ending ending = Objects.requireNonNull(readings.get(at), "only places that can be read on are reached");
            found.add(names.folded(at, ending.end()));
            at = ending.end() == close
                    ? NEVER
                    : ending.next().stream()
                            .filter(readings::containsKey)
                            .findFirst()
                            .orElse(NEVER);
        }
        return ImmutableList.copyOf(found);
    }
}
