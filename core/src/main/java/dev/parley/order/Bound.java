package dev.parley.order;

import java.util.Objects;

/**
 * A position in an order: just before, or just after, the place of a key. Whether an item with that key is there does
 * not matter.
 *
 * @param key the key
 * @param side on which side of it
 * @param <K> the type of the keys of the order
 */
public record Bound<K>(K key, Side side) {
    /**
     * Refuses null.
     *
     * @param key the key
     * @param side on which side of it
     */
    public Bound {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(side, "side");
    }

    /**
     * The position just before a key.
     *
     * @param key the key
     * @param <K> the type of the keys
     * @return the position
     */
    public static <K> Bound<K> before(K key) {
        return new Bound<>(key, Side.BEFORE);
    }

    /**
     * The position just after a key.
     *
     * @param key the key
     * @param <K> the type of the keys
     * @return the position
     */
    public static <K> Bound<K> after(K key) {
        return new Bound<>(key, Side.AFTER);
    }
}
