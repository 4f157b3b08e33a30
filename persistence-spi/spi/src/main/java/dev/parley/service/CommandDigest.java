package dev.parley.service;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import dev.parley.command.Command;
import dev.parley.model.Digest;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a command says, as a hash: every component but its id and the time it was issued, so that a caller who makes the
 * command anew for a retry is recognised all the same.
 *
 * <p>Each value is written with a letter for its kind and, where it has parts, their number, so that no two different
 * commands are written alike.
 */
final class CommandDigest {
    private static final Set<String> LEFT_OUT = Set.of("id", "issuedAt");

    private static final ClassValue<ImmutableList<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected ImmutableList<RecordComponent> computeValue(Class<?> type) {
            return ImmutableList.copyOf(type.getRecordComponents());
        }
    };

    private final Hasher hasher = Hashing.sha256().newHasher();
    private long characters;

    private CommandDigest() {}

    /**
     * What a command says.
     *
     * @param digest the hash of it
     * @param characters how long it is
     */
    record Said(Digest digest, long characters) {}

    static Said of(Command command) {
        CommandDigest digest = new CommandDigest();
        digest.text(command.action());
        for (RecordComponent component : COMPONENTS.get(command.getClass())) {
            if (!LEFT_OUT.contains(component.getName())) {
                digest.value(read(component, command));
            }
        }
        return new Said(new Digest(digest.hasher.hash().toString()), digest.characters);
    }

    private void value(Object value) {
        if (value instanceof Optional<?> optional) {
            hasher.putChar(optional.isPresent() ? 'o' : 'e');
            optional.ifPresent(this::value);
        } else if (value instanceof Map<?, ?> map) {
            hasher.putChar('m').putInt(map.size());
            map.forEach((key, held) -> {
                value(key);
                value(held);
            });
        } else if (value instanceof Iterable<?> elements) {
            elements.forEach(element -> {
                hasher.putChar('i');
                value(element);
            });
            hasher.putChar('.');
        } else if (value instanceof Record record) {
            hasher.putChar('r');
            for (RecordComponent component : COMPONENTS.get(record.getClass())) {
                value(read(component, record));
            }
        } else {
            text(value.toString());
        }
    }

    /** Strings, numbers, enums, instants and UUIDs: their text says all that they are. */
    private void text(String text) {
        characters += text.length();
        hasher.putChar('t').putInt(text.length()).putString(text, StandardCharsets.UTF_8);
    }

    private static Object read(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the accessor of a public record cannot be called: " + component, e);
        }
    }
}
