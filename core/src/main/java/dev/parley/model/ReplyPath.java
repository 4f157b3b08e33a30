package dev.parley.model;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import dev.parley.InvalidValueException;
import java.nio.ByteBuffer;

/**
 * Where a post stands in the tree of its thread: the post numbers from the root down to the post itself.
 *
 * <p>Paths compare number by number, a prefix before what continues it. That is the pre-order of the tree, and the
 * plain byte order of {@link #bytes()}.
 *
 * @param numbers 1 to 65 rising post numbers; the last one is the post's own
 */
public record ReplyPath(ImmutableIntArray numbers) implements Comparable<ReplyPath> {
    /** The greatest depth; an answer to a post at this depth is attached beside it and keeps its {@code replyTo}. */
    public static final int MAX_DEPTH = 64;

    /**
     * Refuses empty paths, numbers that do not rise, and paths beyond the greatest depth: {@code path.malformed}.
     *
     * @param numbers 1 to 65 rising post numbers; the last one is the post's own
     */
    public ReplyPath {
        boolean rising = !numbers.isEmpty() && numbers.get(0) >= 1;
        for (int i = 1; i < numbers.length(); i++) {
            rising &= numbers.get(i) > numbers.get(i - 1);
        }
        if (!rising || numbers.length() > MAX_DEPTH + 1) {
            throw new InvalidValueException(
                    "path.malformed",
                    "reply path of %d numbers is malformed: it has to be 1 to %d rising post numbers"
                            .formatted(numbers.length(), MAX_DEPTH + 1),
                    ImmutableMap.of("max", Integer.toString(MAX_DEPTH + 1)));
        }
        numbers = numbers.trimmed();
    }

    /**
     * The path of a post that answers nothing.
     *
     * @param number the post's number
     * @return a path of depth 0
     */
    public static ReplyPath root(int number) {
        return new ReplyPath(ImmutableIntArray.of(number));
    }

    /**
     * The path of an answer to the post with this path.
     *
     * @param number the answer's number, greater than all in this path
     * @return a path that is one deeper, or as deep as this one at the greatest depth
     */
    public ReplyPath answeredBy(int number) {
        ImmutableIntArray above = depth() < MAX_DEPTH ? numbers : numbers.subArray(0, MAX_DEPTH);
        return new ReplyPath(ImmutableIntArray.builder(above.length() + 1)
                .addAll(above)
                .add(number)
                .build());
    }

    /**
     * How far below the root.
     *
     * @return 0 to 64
     */
    public int depth() {
        return numbers.length() - 1;
    }

    /**
     * The post's own number.
     *
     * @return the last number
     */
    public int number() {
        return numbers.get(numbers.length() - 1);
    }

    /**
     * The path as bytes whose unsigned order is the order of the paths: four bytes a number, the highest first.
     *
     * @return 4 to 260 bytes
     */
    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length());
        numbers.forEach(bytes::putInt);
        return bytes.array();
    }

    /**
     * Reads what {@link #bytes()} wrote.
     *
     * @param bytes four bytes a number
     * @return the path
     * @throws InvalidValueException {@code path.malformed} for anything else
     */
    public static ReplyPath ofBytes(byte[] bytes) {
        Require.that(
                bytes.length % 4 == 0,
                "path.malformed",
                () -> "reply path of %d bytes is malformed: it has four bytes a number".formatted(bytes.length));
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        ImmutableIntArray.Builder numbers = ImmutableIntArray.builder(bytes.length / 4);
        while (buffer.hasRemaining()) {
            numbers.add(buffer.getInt());
        }
        return new ReplyPath(numbers.build());
    }

    @Override
    public int compareTo(ReplyPath other) {
        int shared = Math.min(numbers.length(), other.numbers.length());
        for (int i = 0; i < shared; i++) {
            int difference = Integer.compare(numbers.get(i), other.numbers.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(numbers.length(), other.numbers.length());
    }
}
