package dev.parley.jackson;

import static dev.parley.jackson.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Strings;
import dev.parley.model.Body;
import dev.parley.model.DiscussionThread;
import dev.parley.model.HugCounts;
import dev.parley.model.Quote;
import dev.parley.model.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too long, too deep or too much is refused, in linear time. */
class ReadingLimitsTest {
    private static final String QUOTE = Frozen.files("records").get("Quote");
    private static final Duration LINEAR = Duration.ofSeconds(20);

    private final ParleyJson json = ParleyJson.create();

    @Test
    void aStringBeyondTheLimitIsRefused() {
        refused(
                "{\"format\":\"plain\",\"text\":\"" + "x".repeat(ParleyJson.MAX_STRING_LENGTH + 1) + "\"}",
                Body.class,
                "/text",
                "a document within the limits",
                "String value length");
    }

    @Test
    void aNumberBeyondTheLimitIsRefused() {
        refused(
                QUOTE.replace("\"number\":1", "\"number\":" + "9".repeat(100_000)),
                Quote.class,
                "/number",
                "a document within the limits",
                "Number value length");
    }

    @Test
    void aNameBeyondTheLimitIsRefused() {
        refused("{\"" + "n".repeat(100_000) + "\":1}", Body.class, "", "a document within the limits", "Name length");
    }

    @Test
    void aDocumentBeyondTheLimitIsRefused() {
        String spaces = " ".repeat(ParleyJson.MAX_DOCUMENT_LENGTH);
        refused(spaces + "1", Quote.class, "", "a document of at most 16777216 bytes", "a longer one");
    }

    @Test
    void aStreamIsReadNoFurtherThanTheLimit() throws IOException {
        try (Endless endless = new Endless()) {
            assertThatThrownBy(() -> json.read(endless, Quote.class)).isInstanceOf(ParleyJsonException.class);
            assertThat(endless.given).isLessThan(2L * ParleyJson.MAX_DOCUMENT_LENGTH);
        }
    }

    @Test
    void moreTokensThanTheLimitAreRefused() {
        String many = "[" + "[],".repeat(ParleyJson.MAX_TOKENS / 2) + "[]]";
        refused(many, Quote.class, null, "a document within the limits", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void nestingBeyondTheLimitIsRefusedHoweverDeep(String open) {
        String pointer = Strings.repeat(open.equals("[") ? "/0" : "/a", ParleyJson.MAX_NESTING);
        refused(open.repeat(100_000), Quote.class, pointer, "", "");
    }

    @Test
    void nestingUpToTheLimitIsRead() {
        int inner = ParleyJson.MAX_NESTING - 1;
        String deep = QUOTE.replace("{", "{\"new\":" + "[".repeat(inner) + "]".repeat(inner) + ",");
        assertThat(json.read(deep, Quote.class)).isEqualTo(json.read(QUOTE, Quote.class));
        refused(
                QUOTE.replace("{", "{\"new\":" + "[".repeat(inner + 1) + "]".repeat(inner + 1) + ","),
                Quote.class,
                "/new" + "/0".repeat(inner),
                "",
                "");
    }

    @Test
    void hostileDocumentsTakeLinearTime() {
        String code = "a.".repeat(ParleyJson.MAX_STRING_LENGTH / 2 - 1) + "a";
        StringBuilder manyNames = new StringBuilder("{");
        for (int i = 0; i < 200_000; i++) {
            manyNames.append('"').append(i).append("\":\"x\",");
        }
        manyNames.append("\"z\":\"x\"}");

        Assertions.assertTimeout(LINEAR, () -> {
            refused("{\"code\":\"" + code + "\",\"arguments\":{}}", Reason.class, "/code", "a code", "");
            refused(manyNames.toString(), HugCounts.class, "/0", "a whole number", "\"x\"");
            refused("{\"x\":" + "[0,".repeat(60) + "0,".repeat(400_000) + "]", Quote.class, null, "", "");
            refused(
                    "{\"format\":\"plain\",\"text\":\"" + "\\u0301".repeat(ParleyJson.MAX_STRING_LENGTH) + "\"}",
                    Body.class,
                    "/text",
                    "",
                    "text.too-many-marks");
            refused("\"P" + "1".repeat(1_000_000) + "D\"", DiscussionThread.class, "", "", "");
        });
    }

    /** Spaces without end. */
    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return ' ';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            given += length;
            Arrays.fill(buffer, offset, offset + length, (byte) ' ');
            return length;
        }
    }
}
