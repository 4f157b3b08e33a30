package dev.parley.jackson.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableMap;
import dev.parley.model.CommandId;
import org.junit.jupiter.api.Test;

class ContainersTest {
    private static final String ID = "5a1e0000-0000-4000-8000-00000000000f";

    private final Codec<ImmutableMap<CommandId, Integer>> counts = Containers.map(Words.COMMAND_ID, Numbers.INT);

    @Test
    void aMapIsAnObject() {
        assertThat(counts.read(object(ImmutableMap.of(ID, new Node.Numeral("7")))))
                .isEqualTo(ImmutableMap.of(CommandId.parse(ID), 7));
    }

    @Test
    void twoSpellingsOfOneKeyAreRefused() {
        Place twice = object(ImmutableMap.of(ID, new Node.Numeral("7"), ID.replace('f', 'F'), new Node.Numeral("8")));

        Mismatch refusal = catchThrowableOfType(Mismatch.class, () -> counts.read(twice));

        assertThat(refusal.pointer()).isEqualTo("/5a1e0000-0000-4000-8000-00000000000F");
        assertThat(refusal.found()).isEqualTo("another spelling of it");
    }

    private static Place object(ImmutableMap<String, Node> members) {
        return new Place(new Node.Members(members), Pointer.ROOT, UnknownFields.IGNORED);
    }
}
