package dev.parley.service;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * One thing that somebody does. Targets are counted over what is there at that moment, so that a shorter sequence still
 * means something.
 *
 * @param who who does it
 * @param what what they do
 * @param target to which thread or post
 * @param variant how
 */
record Step(Who who, What what, int target, int variant) {
    enum Who {
        ANA,
        BO,
        CY,
        MO,
        ROB,
        STRANGER,
        GUEST
    }

    enum What {
        START,
        REPLY,
        QUIET,
        ANSWER,
        EDIT,
        STALE_EDIT,
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
        LOCK_ALL,
        UNLOCK,
        PIN,
        UNPIN,
        READ,
        CLOCK_BACK,
        WAIT,
        NOWHERE,
        AGAIN,
        AGAIN_OTHERWISE
    }

    static Arbitrary<Step> any() {
        Arbitrary<Who> who = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.of(Who.ANA, Who.BO, Who.CY)),
                Tuple.of(5, Arbitraries.of(Who.MO, Who.ROB)),
                Tuple.of(1, Arbitraries.of(Who.STRANGER, Who.GUEST)));
        Arbitrary<What> what = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(What.START)),
                Tuple.of(10, Arbitraries.of(What.REPLY, What.QUIET, What.ANSWER)),
                Tuple.of(10, Arbitraries.of(What.HUG, What.THANK, What.UNHUG)),
                Tuple.of(12, Arbitraries.of(What.WITHDRAW, What.RETURN, What.HIDE, What.REMOVE, What.RESTORE)),
                Tuple.of(12, Arbitraries.of(What.values())));
        return Combinators.combine(
                        who,
                        what,
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 5))
                .as(Step::new);
    }

    @Override
    public String toString() {
        return "%s: %s, target %d, variant %d".formatted(who, what, target, variant);
    }
}
