package dev.parley.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.parley.command.BodyInput;
import dev.parley.command.Command;
import dev.parley.command.RenameThread;
import dev.parley.command.StartThread;
import dev.parley.model.Body;
import dev.parley.model.CommandId;
import dev.parley.model.DiscussionThread;
import dev.parley.model.ForumId;
import dev.parley.model.Reason;
import dev.parley.model.ThreadId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritingTest {
    private static final CommandId ID = CommandId.parse("5a1e0000-0000-4000-8000-000000000001");
    private static final ThreadId THREAD = ThreadId.parse("01990000-0000-7000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final ParleyJson json = ParleyJson.create();

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05Z, 2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05.120Z, 2026-01-02T03:04:05.12Z",
        "2026-01-02T03:04:05.000Z, 2026-01-02T03:04:05Z",
        "2026-01-02T03:04:50.000001Z, 2026-01-02T03:04:50.000001Z",
        "2026-01-02T03:04:05.123456789Z, 2026-01-02T03:04:05.123456Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999Z, 9999-12-31T23:59:59.999999Z"
    })
    void timesHaveUpToSixDecimalsAndNoTrailingZeros(String read, String written) {
        assertThat(json.write(json.read(markRead(read), Command.class))).isEqualTo(markRead(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02T03:04:05",
                "2026-01-02T03:04:05+00:00",
                "2026-01-02T03:04:05.Z",
                "2026-01-02T03:04:05.1234567890Z",
                "2026-01-02T03:04Z",
                "2026-01-02 03:04:05Z",
                "2026-01-02t03:04:05z",
                "2026-02-30T03:04:05Z",
                "2026-01-02T24:00:00Z",
                "2026-12-31T23:59:60Z",
                "0000-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "٢٠٢٦-01-02T03:04:05Z"
            })
    void otherTimesAreRefused(String time) {
        ParleyJsonException refusal =
                catchThrowableOfType(ParleyJsonException.class, () -> json.read(markRead(time), Command.class));
        assertThat(refusal.pointer()).isEqualTo("/issuedAt");
        assertThat(refusal.expected()).startsWith("a time (RFC 3339 in UTC");
    }

    @ParameterizedTest
    @CsvSource({"PT90S, PT1M30S", "P1D, PT24H", "PT1H0.5S, PT1H0.5S"})
    void durationsAreThoseOfIso8601(String read, String written) {
        assertThat(slowMode(read)).contains("\"slowMode\":\"" + written + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P", "PT", "P1M", "-PT1S", "PT-1S", "90", "P1DT"})
    void otherDurationsAreRefused(String duration) {
        assertThatThrownBy(() -> slowMode(duration)).hasMessageContaining("at /slowMode: expected a duration");
    }

    @Test
    void aTextWithHalfOfASurrogatePairIsNotWritten() {
        ParleyJsonException refusal = catchThrowableOfType(
                ParleyJsonException.class, () -> json.write(new RenameThread(ID, NOW, THREAD, "half \ud83c")));
        assertThat(refusal.pointer()).isEqualTo("/title");
        assertThat(refusal.found()).isEqualTo("\"half \\ud83c\"");
    }

    @Test
    void anElementThatCannotBeWrittenIsNamedByItsIndex() {
        StartThread command = new StartThread(
                ID,
                NOW,
                new ForumId("garden"),
                "Tomatoes",
                BodyInput.plain("Hello"),
                ImmutableSet.of("swap", "\udc00"),
                Optional.empty());
        ParleyJsonException refusal = catchThrowableOfType(ParleyJsonException.class, () -> json.write(command));
        assertThat(refusal.pointer()).isEqualTo("/tags/1");
    }

    @Test
    void aTimeThatJsonCannotSayIsNotWritten() {
        ParleyJsonException refusal = catchThrowableOfType(
                ParleyJsonException.class, () -> json.write(new RenameThread(ID, Instant.MAX, THREAD, "Tomatoes")));
        assertThat(refusal.pointer()).isEqualTo("/issuedAt");
    }

    @Test
    void aNameWithHalfOfASurrogatePairIsNotWritten() {
        assertThatThrownBy(() -> json.write(new Reason("a.b", ImmutableSortedMap.of("\ud800", "x"))))
                .isInstanceOf(ParleyJsonException.class);
    }

    @Test
    void aValueThatIsNotParleysIsAMistakeOfTheCaller() {
        assertThatThrownBy(() -> json.write(ImmutableList.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStreamIsFlushedAndStaysOpen() throws IOException {
        Watched out = new Watched();
        json.write(Body.plain("Ça va, 🍅?"), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"format\":\"plain\",\"text\":\"Ça va, 🍅?\"}");
        assertThat(out.closed).isFalse();
    }

    @Test
    void aStreamThatFailsFailsAsAStream() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };
        assertThatThrownBy(() -> json.write(Body.plain("Hello"), full)).isInstanceOf(IOException.class);
    }

    private static String markRead(String issuedAt) {
        return "{\"type\":\"mark-read\",\"id\":\"%s\",\"issuedAt\":\"%s\",\"thread\":\"%s\",\"upTo\":7}"
                .formatted(ID, issuedAt, THREAD);
    }

    private String slowMode(String duration) {
        String thread = Frozen.files("records").get("DiscussionThread").replace("PT1M30S", duration);
        return json.write(json.read(thread, DiscussionThread.class));
    }

    private static final class Watched extends ByteArrayOutputStream {
        private boolean closed;

        @Override
        public void close() {
            closed = true;
        }
    }
}
