package dev.parley.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the tests of reading have in common. */
final class Refusals {
    private static final ParleyJson JSON = ParleyJson.create();

    private Refusals() {}

    /** Refused with this pointer (any, where it is null), and with these words in what was expected and found. */
    static ParleyJsonException refused(
            String document, Class<?> type, @Nullable String pointer, String expected, String found) {
        ParleyJsonException refusal = catchThrowableOfType(ParleyJsonException.class, () -> JSON.read(document, type));
        assertThat(refusal).as("a refusal").isNotNull();
        if (pointer != null) {
            assertThat(refusal.pointer()).isEqualTo(pointer);
        }
        assertThat(refusal.expected()).contains(expected);
        assertThat(refusal.found()).contains(found);
        ParleyJsonException ofBytes = catchThrowableOfType(
                ParleyJsonException.class,
                () -> JSON.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), type));
        assertThat(ofBytes).hasMessage(refusal.getMessage());
        return refusal;
    }
}
