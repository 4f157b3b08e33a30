package dev.parley.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.parley.jackson.format.Mismatch;
import dev.parley.jackson.format.Node;
import dev.parley.jackson.format.Pointer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON value from a parser of Jackson 2, whatever the parser's own settings: no name twice in an object, no
 * half of a surrogate pair, nesting within the limit. Knows at every moment where it is.
 */
final class TreeReading {
    private final JsonParser parser;
    private Pointer at;
    private int depth;

    TreeReading(JsonParser parser, Pointer at) {
        this.parser = parser;
        this.at = at;
    }

    /** The value at which the parser stands; afterwards the parser stands at its last token. */
    Node value() throws IOException {
        try {
            return value(parser.currentToken());
        } catch (JsonProcessingException e) {
            throw malformed(e);
        }
    }

    /** The value that is the whole document. */
    Node document() throws IOException {
        try {
            Node value = value(parser.nextToken());
            JsonToken trailing = parser.nextToken();
            if (trailing != null) {
                throw mismatch("the end of the document", "a further value");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw malformed(e);
        }
    }

    private Node value(@Nullable JsonToken token) throws IOException {
        if (token == null) {
            throw mismatch("a value", "the end of the document");
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> new Node.Text(wellFormed(parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Numeral(parser.getText());
            case VALUE_TRUE -> new Node.Flag(true);
            case VALUE_FALSE -> new Node.Flag(false);
            case VALUE_NULL -> new Node.Null();
            default -> throw mismatch("a JSON value", "a value of another format (" + token + ")");
        };
    }

    private Node object() throws IOException {
        Pointer here = descend();
        Map<String, Node> members = new LinkedHashMap<>();
        String name = null;
        while (nextName(here, name)) {
            name = parser.currentName();
            at = here.field(name);
            wellFormed(name);
            Node value = value(parser.nextToken());
            if (members.put(name, value) != null) {
                throw mismatch("a name that does not stand there twice", "it twice");
            }
            at = here;
        }
        depth--;
        return new Node.Members(ImmutableMap.copyOf(members));
    }

    /** Some parsers look at the value together with its name: then the context is at the new name already. */
    private boolean nextName(Pointer object, @Nullable String last) throws IOException {
        try {
            return next() == JsonToken.FIELD_NAME;
        } catch (JsonProcessingException e) {
            String name = parser.getParsingContext().getCurrentName();
            if (name != null && !name.equals(last)) {
                at = object.field(name);
            }
            throw e;
        }
    }

    private Node array() throws IOException {
        Pointer here = descend();
        ImmutableList.Builder<Node> elements = ImmutableList.builder();
        int index = 0;
        at = here.element(index);
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            elements.add(value(token));
            at = here.element(++index);
        }
        at = here;
        depth--;
        return new Node.Elements(elements.build());
    }

    private Pointer descend() {
        if (++depth > ParleyJson.MAX_NESTING) {
            throw mismatch("at most %d levels of nesting".formatted(ParleyJson.MAX_NESTING), "one more");
        }
        return at;
    }

    private JsonToken next() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw mismatch("the rest of the document", "its end");
        }
        return token;
    }

    private String wellFormed(String text) {
        if (Surrogates.anyLone(text)) {
            throw mismatch(Surrogates.EXPECTED, Surrogates.shown(text));
        }
        return text;
    }

    private Mismatch mismatch(String expected, String found) {
        return new Mismatch(at.toString(), expected, found, null);
    }

    private Mismatch malformed(JsonProcessingException e) {
        return Mismatches.malformed(at.toString(), e);
    }
}
