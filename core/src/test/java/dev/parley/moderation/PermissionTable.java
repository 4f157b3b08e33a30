package dev.parley.moderation;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import dev.parley.model.PostState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The table of permissions as people wrote it: what each role may do, and what takes it away. */
final class PermissionTable {
    private static final Splitter CELLS =
            Splitter.onPattern("\\s+").trimResults().omitEmptyStrings();
    private static final ImmutableList<String> ROLES =
            ImmutableList.of("guest", "member", "trusted", "moderator", "admin");
    private static final ImmutableMap<String, ImmutableSet<String>> GROUPS = ImmutableMap.of(
            "WRITING", ImmutableSet.of("start-thread", "reply", "edit", "return", "rename"),
            "HOSTING", ImmutableSet.of("open-forum", "change-forum", "introduce-member"),
            "MODERATING", ImmutableSet.of("lock", "unlock", "pin", "unpin", "hide", "remove", "restore"));

    /** What one asks about: one of everything that the answer may depend on. */
    record Case(
            Action action,
            Ownership whose,
            Standing standing,
            String role,
            String sanction,
            String forum,
            String lock,
            String pin,
            ImmutableSet<PostState> withheld) {}

    /** One row of what takes something away. */
    record Row(String text, ImmutableList<Predicate<Case>> conditions, String reason) {
        boolean fits(Case asked) {
            for (Predicate<Case> condition : conditions) {
                if (!condition.test(asked)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final ImmutableMap<String, String> byRole = readByRole();
    private final ImmutableList<Row> takenAway = readTakenAway();

    /** The rows of what takes something away. */
    ImmutableList<Row> takenAway() {
        return takenAway;
    }

    /** The actions that the table knows. */
    Set<String> actions() {
        Set<String> actions = new TreeSet<>();
        byRole.keySet().forEach(key -> actions.add(key.substring(0, key.indexOf(' '))));
        return actions;
    }

    /** The codes of all reasons that the table has against something. */
    Set<String> reasons(Case asked) {
        Set<String> reasons = new HashSet<>();
        switch (answer(asked)) {
            case "yes" -> {
                // nothing stands against it
            }
            case "-" -> reasons.add("permission.missing");
            case "never" -> reasons.add(asked.whose() == Ownership.OWN ? "post.own" : "post.not-own");
            default -> throw new IllegalStateException("the table has no answer to " + asked);
        }
        for (Row row : takenAway) {
            if (row.fits(asked)) {
                reasons.add(row.reason());
            }
        }
        return reasons;
    }

    private String answer(Case asked) {
        String answer = byRole.get(asked.action().code() + " " + word(asked.whose()) + " " + asked.role());
        return answer == null ? "" : answer;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ImmutableMap<String, String> readByRole() {
        ImmutableMap.Builder<String, String> answers = ImmutableMap.builder();
        for (List<String> cells : lines("permissions-by-role.txt")) {
            for (int i = 0; i < ROLES.size(); i++) {
                answers.put(cells.get(0) + " " + cells.get(1) + " " + ROLES.get(i), cells.get(2 + i));
            }
        }
        return answers.buildOrThrow();
    }

    private static ImmutableList<Row> readTakenAway() {
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        for (List<String> cells : lines("permissions-taken-away.txt")) {
            Predicate<String> action = oneOf(cells.get(0));
            Predicate<String> standing = oneOf(cells.get(1));
            Predicate<String> role = oneOf(cells.get(2));
            Predicate<String> sanction = oneOf(cells.get(3));
            Predicate<String> forum = oneOf(cells.get(4));
            Predicate<String> lock = oneOf(cells.get(5));
            Predicate<String> pin = oneOf(cells.get(6));
            Predicate<ImmutableSet<PostState>> withheld = withheld(cells.get(7));
            rows.add(new Row(
                    String.join(" ", cells),
                    ImmutableList.of(
                            asked -> action.test(asked.action().code()),
                            asked -> standing.test(word(asked.standing())),
                            asked -> role.test(asked.role()),
                            asked -> sanction.test(asked.sanction()),
                            asked -> forum.test(asked.forum()),
                            asked -> lock.test(asked.lock()),
                            asked -> pin.test(asked.pin()),
                            asked -> withheld.test(asked.withheld())),
                    cells.get(8)));
        }
        return rows.build();
    }

    private static Predicate<String> oneOf(String pattern) {
        if (pattern.equals("*")) {
            return word -> true;
        }
        boolean not = pattern.startsWith("!");
        Set<String> words = new TreeSet<>();
        for (String word : Splitter.on('|').split(not ? pattern.substring(1) : pattern)) {
            words.addAll(GROUPS.getOrDefault(word, ImmutableSet.of(word)));
        }
        return word -> words.contains(word) != not;
    }

    private static Predicate<ImmutableSet<PostState>> withheld(String pattern) {
        if (pattern.equals("*")) {
            return states -> true;
        }
        if (pattern.equals("any")) {
            return states -> !states.isEmpty();
        }
        Set<PostState> with = EnumSet.noneOf(PostState.class);
        Set<PostState> without = EnumSet.noneOf(PostState.class);
        for (String part : Splitter.onPattern("(?=[+-])").omitEmptyStrings().split(pattern)) {
            PostState state = PostState.valueOf(part.substring(1).toUpperCase(Locale.ROOT));
            (part.startsWith("+") ? with : without).add(state);
        }
        return states -> states.containsAll(with) && without.stream().noneMatch(states::contains);
    }

    /** The rows of a table beside this class, cell by cell. */
    static List<List<String>> lines(String name) {
        List<List<String>> rows = new ArrayList<>();
        try {
            for (String line :
                    Resources.readLines(Resources.getResource(PermissionTable.class, name), StandardCharsets.UTF_8)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(CELLS.splitToList(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
