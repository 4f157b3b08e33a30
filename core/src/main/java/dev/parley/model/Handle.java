package dev.parley.model;

import dev.parley.InvalidValueException;
import dev.parley.text.CaseFold;
import dev.parley.text.CodePoints;
import dev.parley.text.HandleAlphabet;
import dev.parley.text.NormalForm;

/**
 * What people write in hugs and after {@code @}: unique in a community by its {@linkplain #folded() folded} form.
 *
 * @param value 1 to 64 code points in normal form: letters with their marks, digits, {@code . _ -} and single inner
 *     spaces
 */
public record Handle(String value) {
    /** The most code points that a handle may have. */
    public static final int MAX_LENGTH = 64;

    /**
     * Brings the value into normal form and refuses what no handle may have: {@code handle.malformed}.
     *
     * @param value 1 to 64 code points in normal form: letters with their marks, digits, {@code . _ -} and single inner
     *     spaces
     */
    public Handle {
        String normal = NormalForm.text(value);
        Require.that(
                wellFormed(normal, MAX_LENGTH),
                "handle.malformed",
                () ->
                        "handle %s is malformed: it has to be 1 to 64 letters, digits, dots, low lines, hyphens or single inner"
                                        .formatted(InvalidValueException.quoted(normal))
                                + " spaces");
        value = normal;
    }

    /**
     * The form by which handles are compared.
     *
     * @return the handle without differences of case
     */
    public String folded() {
        return CaseFold.fold(value);
    }

    /** Whether a text is {@linkplain #folded() folded}. Folding makes a handle at most three times as long. */
    static boolean isFolded(String text) {
        return wellFormed(text, 3 * MAX_LENGTH) && CaseFold.fold(text).equals(text);
    }

    private static boolean wellFormed(String value, int maxLength) {
        if (value.isEmpty() || value.length() > 2 * maxLength || CodePoints.count(value) > maxLength) {
            return false;
        }
        boolean inner = !value.startsWith(" ") && !value.endsWith(" ") && !value.contains("  ");
        return inner && value.codePoints().allMatch(HandleAlphabet::allows);
    }

    @Override
    public String toString() {
        return value;
    }
}
