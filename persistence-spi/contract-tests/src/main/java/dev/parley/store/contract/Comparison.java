package dev.parley.store.contract;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.parley.store.Capability;
import java.util.Optional;

/** What two stores answer about the same. */
final class Comparison {
    private Comparison() {}

    /** The first question that is answered otherwise. */
    static Optional<String> of(Stage actual, Stage expected, ImmutableSet<Capability> capabilities) {
        ImmutableMap<String, Object> got =
                Everything.of(actual.store(), actual.cast(), expected.threads(), capabilities);
        ImmutableMap<String, Object> known =
                Everything.of(expected.store(), expected.cast(), expected.threads(), capabilities);
        return known.entrySet().stream()
                .filter(answer -> !answer.getValue().equals(got.get(answer.getKey())))
                .findFirst()
                .map(answer ->
                        "%s: %s, in memory %s".formatted(answer.getKey(), got.get(answer.getKey()), answer.getValue()));
    }
}
