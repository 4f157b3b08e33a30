package dev.parley.jackson.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.parley.InvalidValueException;

/** A JSON value as it was read: numbers as they were spelled, no name twice in an object, no lone surrogate. */
public sealed interface Node {
    /**
     * The value as an error message says it, shortened.
     *
     * @return one line of characters that print
     */
    String shown();

    /**
     * A string.
     *
     * @param value the string without escapes
     */
    record Text(String value) implements Node {
        @Override
        public String shown() {
            return InvalidValueException.quoted(value);
        }
    }

    /**
     * A number.
     *
     * @param spelling the number as it stands in the document
     */
    record Numeral(String spelling) implements Node {
        private static final int SHOWN = 40;

        @Override
        public String shown() {
            return spelling.length() > SHOWN ? spelling.substring(0, SHOWN) + "…" : spelling;
        }
    }

    /**
     * {@code true} or {@code false}.
     *
     * @param value which
     */
    record Flag(boolean value) implements Node {
        @Override
        public String shown() {
            return Boolean.toString(value);
        }
    }

    /** {@code null}. */
    record Null() implements Node {
        @Override
        public String shown() {
            return "null";
        }
    }

    /**
     * An array.
     *
     * @param values its elements
     */
    record Elements(ImmutableList<Node> values) implements Node {
        @Override
        public String shown() {
            return "an array of length " + values.size();
        }
    }

    /**
     * An object.
     *
     * @param values its members by name, in the order of the document
     */
    record Members(ImmutableMap<String, Node> values) implements Node {
        @Override
        public String shown() {
            return values.isEmpty() ? "an empty object" : "an object";
        }
    }
}
