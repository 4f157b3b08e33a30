package dev.parley.model;

/**
 * A reference to something that the host keeps. Parley never holds the thing itself.
 *
 * @param key the host's key, one line of 1 to 255 code points
 * @param type its media type, one line of 1 to 127 code points
 * @param alternativeText what it shows, for who cannot see it; at most 1,000 code points, empty where there is none
 * @param size its size in bytes, 0 or more
 */
public record Attachment(String key, String type, String alternativeText, long size) {
    /** The most code points of a key. */
    public static final int MAX_KEY_LENGTH = 255;

    /** The most code points of a media type (RFC 6838, section 4.2). */
    public static final int MAX_TYPE_LENGTH = 127;

    /** The most code points of an alternative text. */
    public static final int MAX_ALTERNATIVE_TEXT_LENGTH = 1_000;

    /**
     * Brings texts into normal form and checks lengths.
     *
     * @param key the host's key, one line of 1 to 255 code points
     * @param type its media type, one line of 1 to 127 code points
     * @param alternativeText what it shows, for who cannot see it; at most 1,000 code points, empty where there is none
     * @param size its size in bytes, 0 or more
     */
    public Attachment {
        key = Require.line("attachment-key", 1, MAX_KEY_LENGTH, key);
        type = Require.line("attachment-type", 1, MAX_TYPE_LENGTH, type);
        alternativeText = Require.text("alternative-text", MAX_ALTERNATIVE_TEXT_LENGTH, alternativeText);
        Require.atLeast("size", 0L, size);
    }
}
