package dev.parley.model;

import java.util.regex.Pattern;

/**
 * What a command says, without its id and the time it was issued, as a SHA-256.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Digest(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /**
     * Refuses anything else: {@code digest.malformed}.
     *
     * @param hex 64 lower-case hexadecimal digits
     */
    public Digest {
        Require.matching("digest", FORM, "64 lower-case hexadecimal digits", hex);
    }
}
