package dev.parley.command;

import dev.parley.model.Body;
import dev.parley.model.BodyFormat;
import jakarta.validation.constraints.NotNull;

/**
 * The text of a post as it came in.
 *
 * @param format how the text is to be read
 * @param text the text: 1 to 1,048,576 code points in normal form, at most 1 MiB of UTF-8, not all white space
 */
public record BodyInput(
        @NotNull BodyFormat format,

        @NotNull @Written(max = Body.MAX_BYTES, maxBytes = Body.MAX_BYTES, form = Written.Form.TEXT)
        String text) {
    /**
     * A text without markup.
     *
     * @param text the text
     * @return the input
     */
    public static BodyInput plain(String text) {
        return new BodyInput(BodyFormat.PLAIN, text);
    }

    /**
     * The body that is kept.
     *
     * @return the text in normal form with its format
     * @throws dev.parley.InvalidValueException when {@link Shape} would have found something wrong
     */
    public Body toBody() {
        return new Body(format, text);
    }
}
