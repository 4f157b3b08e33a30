package dev.parley.command;

import com.google.common.base.Utf8;
import com.google.common.collect.ImmutableSortedMap;
import dev.parley.InvalidValueException;
import dev.parley.model.Reason;
import dev.parley.text.CodePoints;
import dev.parley.text.NormalForm;
import java.util.Optional;

/** What {@link Written} means, in one place for providers and for {@link Shape}. */
final class WrittenRule {
    private WrittenRule() {}

    /** What is wrong with a text, as a code and its figures; empty where nothing is. */
    static Optional<Reason> objection(Written written, String raw) {
        String text;
        try {
            text = written.form() == Written.Form.LINE ? NormalForm.line(raw) : NormalForm.text(raw);
        } catch (InvalidValueException e) {
            return Optional.of(new Reason(e.code(), ImmutableSortedMap.copyOf(e.arguments())));
        }
        int length = CodePoints.count(text);
        if (length < written.min()) {
            return Optional.of(outside("text.too-short", "min", written.min(), length));
        }
        if (length > written.max()) {
            return Optional.of(outside("text.too-long", "max", written.max(), length));
        }
        if (text.length() > written.maxBytes() / 4 && Utf8.encodedLength(text) > written.maxBytes()) {
            return Optional.of(outside("text.too-long", "maxBytes", written.maxBytes(), Utf8.encodedLength(text)));
        }
        if (written.min() > 0 && text.codePoints().allMatch(WrittenRule::blank)) {
            return Optional.of(Reason.of("text.blank"));
        }
        return Optional.empty();
    }

    /** White space and what prints nothing at all: a text of nothing else says nothing. */
    private static boolean blank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }

    private static Reason outside(String code, String limitName, int limit, int actual) {
        return new Reason(
                code, ImmutableSortedMap.of("actual", Integer.toString(actual), limitName, Integer.toString(limit)));
    }
}
