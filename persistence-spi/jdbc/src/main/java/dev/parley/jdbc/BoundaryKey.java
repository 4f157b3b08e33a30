package dev.parley.jdbc;

import dev.parley.model.Boundary;
import dev.parley.model.MemberId;
import dev.parley.model.ThreadId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/**
 * A boundary as its row is called: a kind, and an id that is unique among its kind. Whoever locks several locks them in
 * the order of their keys, so that nobody waits in a circle (I21).
 */
final class BoundaryKey implements Comparable<BoundaryKey> {
    static final int POLICY = 0;
    static final int MEMBER = 1;
    static final int HANDLE = 2;
    static final int THREAD = 3;
    static final int READING = 4;

    /** Finds the row of a boundary, and keeps it from others until the transaction is over. */
    static final String LOCKED = "SELECT revision FROM parley_boundaries WHERE kind = ? AND id = ? FOR UPDATE";

    private static final int UUID_BYTES = 16;
    private static final Comparator<BoundaryKey> ORDER =
            Comparator.<BoundaryKey>comparingInt(key -> key.kind).thenComparing(key -> key.id, Arrays::compareUnsigned);
    private static final Boundary.Cases<BoundaryKey> OF = new Boundary.Cases<>() {
        @Override
        public BoundaryKey policy() {
            return new BoundaryKey(POLICY, new byte[0]);
        }

        @Override
        public BoundaryKey thread(ThreadId id) {
            return new BoundaryKey(THREAD, Arg.bytesOf(id.value()));
        }

        @Override
        public BoundaryKey member(MemberId id) {
            return new BoundaryKey(MEMBER, utf8(id.value()));
        }

        @Override
        public BoundaryKey handle(String folded) {
            return new BoundaryKey(HANDLE, utf8(folded));
        }

        @Override
        public BoundaryKey reading(MemberId member, ThreadId thread) {
            byte[] name = utf8(member.value());
            return new BoundaryKey(
                    READING,
                    ByteBuffer.allocate(UUID_BYTES + name.length)
                            .put(Arg.bytesOf(thread.value()))
                            .put(name)
                            .array());
        }
    };

    private final int kind;
    private final byte[] id;

    private BoundaryKey(int kind, byte[] id) {
        this.kind = kind;
        this.id = id;
    }

    static BoundaryKey of(Boundary boundary) {
        return boundary.fold(OF);
    }

    /** The boundary of a row. */
    static Boundary boundary(int kind, byte[] id) {
        return switch (kind) {
            case POLICY -> Boundary.POLICY;
            case MEMBER -> Boundary.member(new MemberId(text(id, 0)));
            case HANDLE -> new Boundary.OfHandle(text(id, 0));
            case THREAD -> Boundary.thread(new ThreadId(Arg.uuidOf(id)));
            case READING -> Boundary.reading(new MemberId(text(id, UUID_BYTES)), new ThreadId(Arg.uuidOf(id)));
            default -> throw new IllegalStateException("no boundary has the kind " + kind);
        };
    }

    Arg kind() {
        return Arg.count(kind);
    }

    int kindNumber() {
        return kind;
    }

    Arg id() {
        return Arg.bytes(id);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] utf8, int from) {
        return new String(utf8, from, utf8.length - from, StandardCharsets.UTF_8);
    }

    @Override
    public int compareTo(BoundaryKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BoundaryKey key && compareTo(key) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * kind + Arrays.hashCode(id);
    }
}
