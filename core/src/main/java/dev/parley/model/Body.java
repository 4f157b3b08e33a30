package dev.parley.model;

import com.google.common.base.Utf8;
import com.google.common.collect.ImmutableMap;
import dev.parley.InvalidValueException;
import dev.parley.text.NormalForm;
import java.util.Objects;

/**
 * The text of a post, in normal form, with its declared format.
 *
 * @param format how the text is to be read
 * @param text at most 1 MiB of UTF-8
 */
public record Body(BodyFormat format, String text) {
    /** The most bytes that the text may have in UTF-8: 1 MiB. */
    public static final int MAX_BYTES = 1 << 20;

    /**
     * Brings the text into {@linkplain NormalForm#text normal form} and refuses what has none, or is longer than
     * {@link #MAX_BYTES}: {@code body.too-long}.
     *
     * @param format how the text is to be read
     * @param text at most 1 MiB of UTF-8
     */
    public Body {
        Objects.requireNonNull(format, "format");
        text = NormalForm.text(text);
        int bytes = Utf8.encodedLength(text);
        if (bytes > MAX_BYTES) {
            throw new InvalidValueException(
                    "body.too-long",
                    "a body of %d bytes is longer than %d bytes of UTF-8; split it over several posts"
                            .formatted(bytes, MAX_BYTES),
                    ImmutableMap.of("max", Integer.toString(MAX_BYTES), "actual", Integer.toString(bytes)));
        }
    }

    /**
     * A body without markup.
     *
     * @param text the text
     * @return the body
     */
    public static Body plain(String text) {
        return new Body(BodyFormat.PLAIN, text);
    }
}
