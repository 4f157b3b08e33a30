package dev.parley.ownstore.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * The bytes that a value stands under. Keys are compared byte by byte, unsigned, and every part keeps the order of what
 * it was made from: that is all that a list needs to be in order.
 */
public final class Key implements Comparable<Key> {
    /** A key without parts, to begin one with. */
    public static final Key EMPTY = new Key(new byte[0]);

    private final byte[] bytes;

    private Key(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A key with one part.
     *
     * @param kind what stands under the key
     * @return the key
     */
    public static Key of(String kind) {
        return EMPTY.text(kind);
    }

    /**
     * The key that {@link #bytes()} came from.
     *
     * @param bytes its bytes
     * @return the key
     */
    public static Key ofBytes(byte[] bytes) {
        return new Key(bytes.clone());
    }

    /**
     * Adds a text. UTF-8 has the order of code points; the zero byte that ends it, which no text of Parley contains,
     * puts a text before those that begin with it.
     *
     * @param text the text
     * @return the longer key
     */
    public Key text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return and(Arrays.copyOf(utf8, utf8.length + 1));
    }

    /**
     * Adds a constant by its name: its place among the constants may change, its name may not.
     *
     * @param constant the constant
     * @return the longer key
     */
    public Key word(Enum<?> constant) {
        return text(constant.name());
    }

    /**
     * Adds a number. With its sign turned, a negative one comes before a positive one.
     *
     * @param number the number
     * @return the longer key
     */
    public Key number(long number) {
        return and(
                ByteBuffer.allocate(Long.BYTES).putLong(number ^ Long.MIN_VALUE).array());
    }

    /**
     * Adds a UUID, in the order of its bytes.
     *
     * @param uuid the UUID
     * @return the longer key
     */
    public Key uuid(UUID uuid) {
        return and(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array());
    }

    /**
     * Adds bytes as they are. Nothing may follow them unless they are always equally long.
     *
     * @param more the bytes
     * @return the longer key
     */
    public Key and(byte[] more) {
        byte[] joined = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, joined, bytes.length, more.length);
        return new Key(joined);
    }

    /**
     * Adds another key.
     *
     * @param rest what follows
     * @return the longer key
     */
    public Key and(Key rest) {
        return and(rest.bytes);
    }

    /**
     * The number that this key begins with.
     *
     * @return what {@link #number} was given
     */
    public long number() {
        return ByteBuffer.wrap(bytes).getLong() ^ Long.MIN_VALUE;
    }

    /**
     * Its bytes.
     *
     * @return a copy
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    boolean startsWith(Key prefix) {
        return bytes.length >= prefix.bytes.length
                && Arrays.equals(bytes, 0, prefix.bytes.length, prefix.bytes, 0, prefix.bytes.length);
    }

    /** What follows a prefix. */
    Key without(Key prefix) {
        return new Key(Arrays.copyOfRange(bytes, prefix.bytes.length, bytes.length));
    }

    /** The least key that is greater than all that begin with this one; every key begins with a letter. */
    Key next() {
        int last = bytes.length - 1;
        while (bytes[last] == (byte) 0xFF) {
            last--;
        }
        byte[] next = Arrays.copyOf(bytes, last + 1);
        next[last]++;
        return new Key(next);
    }

    @Override
    public int compareTo(Key other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
