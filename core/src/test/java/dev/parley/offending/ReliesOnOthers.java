package dev.parley.offending;

import org.assertj.core.api.Assertions;

/** Stands on a library that the core does not have. */
public final class ReliesOnOthers {
    private ReliesOnOthers() {}

    static void check() {
        Assertions.assertThat("a").isNotBlank();
    }
}
