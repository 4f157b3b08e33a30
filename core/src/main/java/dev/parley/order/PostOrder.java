package dev.parley.order;

import com.google.common.base.CaseFormat;
import com.google.common.primitives.ImmutableLongArray;
import dev.parley.model.Post;
import dev.parley.model.ReplyPath;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntFunction;

/** The orders of the posts of a thread. */
public enum PostOrder {
    /** By number. */
    OLDEST,
    /** By number, the highest first. */
    NEWEST,
    /** By hugs of all kinds, the most first, then by number. Withheld posts stand in it only for who may see them. */
    MOST_HUGGED,
    /** By path: every post after what it answers, in the pre-order of the tree. */
    THREADED;

    private static final Comparator<PostKey> BY_NUMBER = Comparator.comparingInt(PostKey::number);

    private static final Comparator<PostKey> BY_NUMBER_DOWN = BY_NUMBER.reversed();

    private static final Comparator<PostKey> BY_HUGS =
            Comparator.comparingLong(PostKey::hugs).reversed().thenComparing(BY_NUMBER);

    private static final Comparator<PostKey> BY_PATH = Comparator.comparing(PostKey::path);

    /**
     * The order of keys. It is total: no two posts of a thread are equal in it.
     *
     * @return the comparator
     */
    public Comparator<PostKey> keys() {
        return switch (this) {
            case OLDEST -> BY_NUMBER;
            case NEWEST -> BY_NUMBER_DOWN;
            case MOST_HUGGED -> BY_HUGS;
            case THREADED -> BY_PATH;
        };
    }

    /**
     * The order of posts of one thread.
     *
     * @return the comparator
     */
    public Comparator<Post> posts() {
        return Comparator.comparing(PostKey::of, keys());
    }

    /**
     * Whether a page may start at a number.
     *
     * @return true for the orders in which a number has one place for ever
     */
    public boolean startsAtNumbers() {
        return this != MOST_HUGGED;
    }

    /**
     * The name of the order in JSON, in cursors and on command lines.
     *
     * @return for instance {@code most-hugged}
     */
    public String code() {
        return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_HYPHEN, name());
    }

    /**
     * The cursor of a position.
     *
     * @param bound the position
     * @param scope the scope of the list
     * @return the cursor
     */
    public Cursor cursor(Bound<PostKey> bound, long scope) {
        PostKey key = bound.key();
        ImmutableLongArray values = this == MOST_HUGGED
                ? ImmutableLongArray.of(key.hugs(), key.number())
                : ImmutableLongArray.of(key.number());
        return new Cursor(code(), bound.side(), scope, values);
    }

    /**
     * The position that a cursor names.
     *
     * @param cursor a cursor
     * @param scope the scope that it has to have
     * @param paths the path of the post with a number, empty where there is no such post; asked only by
     *     {@link #THREADED}
     * @return the position
     * @throws CursorException for a cursor of another order or scope, or one that names no position
     */
    public Bound<PostKey> bound(Cursor cursor, long scope, IntFunction<Optional<ReplyPath>> paths) {
        ImmutableLongArray values = cursor.require(code(), scope, this == MOST_HUGGED ? 2 : 1);
        long number = values.get(values.length() - 1);
        if (number < 1 || number > Integer.MAX_VALUE || values.get(0) < 0) {
            throw CursorException.malformed();
        }
        PostKey key = switch (this) {
            case OLDEST, NEWEST -> PostKey.ofNumber((int) number);
            case MOST_HUGGED -> new PostKey(values.get(0), ReplyPath.root((int) number));
            case THREADED -> new PostKey(0, paths.apply((int) number).orElseThrow(CursorException::malformed));
        };
        return new Bound<>(key, cursor.side());
    }
}
