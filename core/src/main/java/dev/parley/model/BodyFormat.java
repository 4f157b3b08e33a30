package dev.parley.model;

import java.util.regex.Pattern;

/**
 * How the text of a body is to be read. Parley keeps it and never renders it; a host may name more.
 *
 * @param id 1 to 32 of {@code a-z 0-9 -}
 */
public record BodyFormat(String id) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,32}");

    /** Text as it is. */
    public static final BodyFormat PLAIN = new BodyFormat("plain");

    /** Markdown. */
    public static final BodyFormat MARKDOWN = new BodyFormat("markdown");

    /** Bulletin board code. */
    public static final BodyFormat BBCODE = new BodyFormat("bbcode");

    /** HTML, as imports bring it; to be sanitised by whoever shows it. */
    public static final BodyFormat HTML = new BodyFormat("html");

    /**
     * Refuses malformed ids: {@code body-format.malformed}.
     *
     * @param id 1 to 32 of {@code a-z 0-9 -}
     */
    public BodyFormat {
        Require.matching("body-format", FORM, "1 to 32 of a-z 0-9 -", id);
    }

    @Override
    public String toString() {
        return id;
    }
}
