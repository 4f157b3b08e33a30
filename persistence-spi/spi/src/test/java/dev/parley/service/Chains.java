package dev.parley.service;

import java.util.function.Consumer;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;

/**
 * Chains of actions on a stage, each of which plays a step. No action depends on what is there, so that shrinking can
 * leave any of them out.
 */
final class Chains {
    private Chains() {}

    /** Of twenty actions or so; about one of twenty has all sixty. */
    static ActionChainArbitrary<Stage> any() {
        return ActionChain.startWith(Stage::new)
                .withAction(19, plays())
                .withAction(1, Action.just(Transformer.endOfChain()))
                .withMaxTransformations(60);
    }

    private static Action.Independent<Stage> plays() {
        return () -> Step.any().map(step -> Transformer.mutate(step.toString(), stage -> stage.play(step)));
    }

    /** What holds before the first action and after each of them. */
    static void always(ActionChain<Stage> chain, String id, Consumer<Stage> holds) {
        chain.withInvariant(id, holds).run();
    }
}
