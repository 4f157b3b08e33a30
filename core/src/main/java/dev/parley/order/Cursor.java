package dev.parley.order;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import com.google.common.primitives.ImmutableLongArray;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A position between two items of a list, made only from what the reader's own page shows. Its anchor need not exist
 * any more.
 *
 * <p>As text it is URL-safe and has at most 200 characters. Every text is either exactly what {@link #text()} writes
 * for one cursor, or no cursor.
 *
 * @param order the code of the order
 * @param side on which side of the key the position lies
 * @param scope a hash of what the list is about
 * @param values the key, as the order knows it; at most 8 numbers
 */
public record Cursor(String order, Side side, long scope, ImmutableLongArray values) {
    private static final byte VERSION = 1;
    private static final byte BEFORE = 0;
    private static final byte AFTER = 1;
    private static final int MAX_TEXT = 200;
    private static final int MAX_VALUES = 8;
    private static final Pattern ORDER = Pattern.compile("[a-z-]{1,32}");
    private static final BaseEncoding ENCODING = BaseEncoding.base64Url().omitPadding();

    /**
     * Refuses what could not be written: {@link CursorException}.
     *
     * @param order the code of the order
     * @param side on which side of the key the position lies
     * @param scope a hash of what the list is about
     * @param values the key, as the order knows it; at most 8 numbers
     */
    public Cursor {
        if (!ORDER.matcher(order).matches() || values.isEmpty() || values.length() > MAX_VALUES) {
            throw CursorException.malformed();
        }
    }

    /**
     * The hash of what a list is about.
     *
     * @param what words that name the list and nothing else, for instance {@code posts:} and the id of the thread
     * @return 64 bits, the same for ever
     */
    public static long scope(String what) {
        return Hashing.farmHashFingerprint64()
                .hashString(what, StandardCharsets.UTF_8)
                .asLong();
    }

    /**
     * The cursor as text.
     *
     * @return at most 200 characters of {@code A-Z a-z 0-9 - _}
     */
    public String text() {
        byte[] name = order.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bytes = ByteBuffer.allocate(3 + name.length + Long.BYTES * (1 + values.length()));
        bytes.put(VERSION)
                .put(side == Side.BEFORE ? BEFORE : AFTER)
                .put((byte) name.length)
                .put(name)
                .putLong(scope);
        values.forEach(bytes::putLong);
        return ENCODING.encode(bytes.array());
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @param text any text
     * @return the cursor
     * @throws CursorException for everything else
     */
    public static Cursor parse(String text) {
        if (text.length() > MAX_TEXT) {
            throw CursorException.malformed();
        }
        Cursor cursor;
        try {
            cursor = read(ByteBuffer.wrap(ENCODING.decode(text)));
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            throw CursorException.malformed();
        }
        if (!cursor.text().equals(text)) {
            throw CursorException.malformed();
        }
        return cursor;
    }

    private static Cursor read(ByteBuffer bytes) {
        byte version = bytes.get();
        if (version != VERSION) {
            throw new CursorException(
                    CursorException.Why.OTHER_VERSION,
                    "the cursor is of version %d, not %d; start again from the first page".formatted(version, VERSION));
        }
        byte side = bytes.get();
        int length = bytes.get();
        if ((side != BEFORE && side != AFTER) || length < 1) {
            throw CursorException.malformed();
        }
        byte[] name = new byte[length];
        bytes.get(name);
        long scope = bytes.getLong();
        ImmutableLongArray.Builder values = ImmutableLongArray.builder();
        while (bytes.hasRemaining()) {
            values.add(bytes.getLong());
        }
        return new Cursor(
                new String(name, StandardCharsets.US_ASCII),
                side == BEFORE ? Side.BEFORE : Side.AFTER,
                scope,
                values.build());
    }

    /**
     * The key, if the cursor belongs to a list.
     *
     * @param expectedOrder the code of the list's order
     * @param expectedScope the scope of the list
     * @param count how many numbers the key has
     * @return the key
     * @throws CursorException for a cursor of another order or scope, or with another number of numbers
     */
    public ImmutableLongArray require(String expectedOrder, long expectedScope, int count) {
        requireList(expectedOrder, expectedScope);
        if (values.length() != count) {
            throw CursorException.malformed();
        }
        return values;
    }

    /**
     * Checks that the cursor belongs to a list.
     *
     * @param expectedOrder the code of the list's order
     * @param expectedScope the scope of the list
     * @throws CursorException for a cursor of another order or scope
     */
    public void requireList(String expectedOrder, long expectedScope) {
        if (!order.equals(expectedOrder)) {
            throw new CursorException(
                    CursorException.Why.OTHER_ORDER,
                    "the cursor belongs to the order %s, not to %s; ask for that order or start again"
                            .formatted(order, expectedOrder));
        }
        if (scope != expectedScope) {
            throw new CursorException(
                    CursorException.Why.OTHER_SCOPE, "the cursor belongs to another list; start again");
        }
    }

    @Override
    public String toString() {
        return text();
    }
}
