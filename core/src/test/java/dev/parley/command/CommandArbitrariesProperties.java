package dev.parley.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The generators that the properties of commands stand on. */
class CommandArbitrariesProperties {
    @Property
    void wellFormedCommandsHaveNoViolation(@ForAll("wellFormed") Command command) {
        assertThat(Shape.violations(command)).isEmpty();
    }

    @Example
    void rawCommandsHaveViolationsOftenEnoughToBeWorthTrying() {
        assertThat(CommandArbitraries.raw()
                        .sampleStream()
                        .limit(300)
                        .filter(raw -> !Shape.violations(raw).isEmpty()))
                .hasSizeGreaterThan(30);
    }

    @Example
    void everyCommandHasAGenerator() {
        Set<Class<?>> made = new HashSet<>();
        for (Class<?> type : Command.class.getPermittedSubclasses()) {
            made.add(CommandArbitraries.raw(type.asSubclass(Command.class))
                    .sample()
                    .getClass());
        }
        assertThat(made).containsExactlyInAnyOrder(Command.class.getPermittedSubclasses());
    }

    @Provide
    Arbitrary<Command> wellFormed() {
        return CommandArbitraries.wellFormed();
    }
}
