package dev.parley.model;

import java.util.UUID;

/**
 * The id of a command: together with its actor, the key under which the command has one effect, however often it is
 * sent. Any UUID, made by the caller or by the service.
 *
 * @param value the UUID
 */
public record CommandId(UUID value) implements Comparable<CommandId> {
    /**
     * Refuses the nil UUID: {@code command-id.malformed}.
     *
     * @param value the UUID
     */
    public CommandId {
        Uuids.requirePresent("command-id", value);
    }

    /**
     * Reads the canonical text form.
     *
     * @param text 36 characters
     * @return the id
     * @throws dev.parley.InvalidValueException {@code command-id.malformed} when the text is no canonical UUID
     */
    public static CommandId parse(String text) {
        return new CommandId(Uuids.parse("command-id", text));
    }

    @Override
    public int compareTo(CommandId other) {
        return Uuids.compareUnsigned(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
