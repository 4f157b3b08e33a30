package dev.parley.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.parley.jackson.format.Mismatch;
import dev.parley.jackson.format.Pointer;
import java.util.regex.Pattern;

/** What goes wrong, said in the words of Jackson to Jackson and in ours to everybody else. */
final class Mismatches {
    private static final int SHOWN = 160;

    /** Jackson names the setting of its own that a limit comes from. */
    private static final Pattern SETTING = Pattern.compile(", from `[A-Za-z.]{1,80}\\(\\)`");

    private Mismatches() {}

    /** What Jackson found wrong with the document itself. */
    static Mismatch malformed(String pointer, JsonProcessingException e) {
        String message = e.getOriginalMessage();
        // Between the elements of an array the end is an error like any other to Jackson.
        if (e instanceof JsonEOFException || message.startsWith("Unexpected end-of-input")) {
            return new Mismatch(pointer, "the rest of the document", "its end", e);
        }
        String expected = e instanceof StreamConstraintsException ? "a document within the limits" : "well-formed JSON";
        return new Mismatch(
                pointer, expected, printable(SETTING.matcher(message).replaceAll("")) + place(e.getLocation()), e);
    }

    /** The exception that is thrown to whoever calls Parley. */
    static ParleyJsonException toOurs(Mismatch e) {
        return new ParleyJsonException(e.pointer(), e.expected(), e.found(), e.getCause());
    }

    /** The exception that is thrown to a mapper that reads, with ours as its cause. */
    static JsonMappingException toJackson(JsonParser parser, Mismatch e) {
        ParleyJsonException ours = toOurs(e);
        return JsonMappingException.from(parser, ours.getMessage(), ours);
    }

    /** The exception that is thrown to a mapper that writes, with ours as its cause. */
    static JsonMappingException toJackson(JsonGenerator generator, Mismatch e) {
        ParleyJsonException ours = toOurs(e);
        return JsonMappingException.from(generator, ours.getMessage(), ours);
    }

    /** Where a parser stands in its document. */
    static Pointer pointer(JsonParser parser) {
        return Pointer.of(parser.getParsingContext().pathAsPointer().toString());
    }

    private static String place(JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }

    /** Jackson's messages quote the document. */
    private static String printable(String message) {
        StringBuilder shown = new StringBuilder();
        message.codePoints().limit(SHOWN).forEach(c -> {
            int type = Character.getType(c);
            boolean prints = !Character.isISOControl(c) && type != Character.FORMAT && type != Character.SURROGATE;
            shown.appendCodePoint(prints ? c : '?');
        });
        return shown.append(message.length() > SHOWN ? "…" : "").toString();
    }
}
