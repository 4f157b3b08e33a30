package dev.parley.cafe.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.InvalidValueException;
import dev.parley.cafe.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object of a file, and where it stands. Fields that nobody asks for are remarks.
 *
 * @param file the file
 * @param pointer where the object stands, as a JSON Pointer (RFC 6901)
 * @param object the object
 */
record Fields(String file, String pointer, JsonNode object) {
    private @Nullable JsonNode field(String name) {
        return object.get(name);
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> wrong(name, "a text"));
    }

    Optional<String> optionalText(String name) {
        JsonNode field = field(name);
        if (field != null && !field.isTextual()) {
            throw wrong(name, "a text");
        }
        return Optional.ofNullable(field).map(JsonNode::textValue);
    }

    int number(String name) {
        return optionalNumber(name).orElseThrow(() -> wrong(name, "a whole number from 1"));
    }

    OptionalInt optionalNumber(String name) {
        JsonNode field = field(name);
        if (field == null) {
            return OptionalInt.empty();
        }
        if (!field.isIntegralNumber() || !field.canConvertToInt() || field.intValue() < 1) {
            throw wrong(name, "a whole number from 1");
        }
        return OptionalInt.of(field.intValue());
    }

    boolean flag(String name, boolean otherwise) {
        JsonNode field = field(name);
        if (field != null && !field.isBoolean()) {
            throw wrong(name, "true or false");
        }
        return field == null ? otherwise : field.booleanValue();
    }

    Optional<Fields> object(String name) {
        JsonNode field = field(name);
        if (field != null && !field.isObject()) {
            throw wrong(name, "an object");
        }
        return Optional.ofNullable(field).map(found -> new Fields(file, pointer + "/" + name, found));
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : elements(name)) {
            if (!element.isTextual()) {
                throw wrong(name + "/" + texts.size(), "a text");
            }
            texts.add(element.textValue());
        }
        return texts;
    }

    List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode element : elements(name)) {
            String place = name + "/" + objects.size();
            if (!element.isObject()) {
                throw wrong(place, "an object");
            }
            objects.add(new Fields(file, pointer + "/" + place, element));
        }
        return objects;
    }

    private Iterable<JsonNode> elements(String name) {
        JsonNode field = field(name);
        if (field != null && !field.isArray()) {
            throw wrong(name, "a list");
        }
        return field == null ? List.of() : field;
    }

    BadInputException wrong(String below, String expected) {
        JsonNode found = object.at("/" + below);
        String what = found.isMissingNode() ? "nothing" : InvalidValueException.quoted(found.toString());
        return new BadInputException(file, pointer + "/" + below, "expected %s, found %s".formatted(expected, what));
    }
}
