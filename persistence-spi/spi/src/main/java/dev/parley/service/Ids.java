package dev.parley.service;

import com.google.common.hash.HashCode;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import dev.parley.command.Command;
import dev.parley.model.Actor;
import dev.parley.model.MemberId;
import dev.parley.model.PostId;
import dev.parley.model.ThreadId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Makes the ids of what a command publishes from the command itself, so that a retry makes the same ids.
 *
 * <p>The layout is that of UUID version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, here of the time at which
 * the command was issued, then 74 bits, here of a keyed hash. Two ids tell nothing about what lies between them, and
 * without the key nobody learns from an id who wrote.
 */
final class Ids {
    private static final long TIME_MASK = (1L << 48) - 1;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final HashFunction hash;

    Ids(byte[] key) {
        this.hash = Hashing.hmacSha256(key);
    }

    ThreadId thread(Actor actor, Command command) {
        return new ThreadId(uuid("thread", actor, command));
    }

    PostId post(Actor actor, Command command) {
        return new PostId(uuid("post", actor, command));
    }

    private UUID uuid(String purpose, Actor actor, Command command) {
        UUID id = command.id().value();
        HashCode code = hash.newHasher()
                .putString(purpose, StandardCharsets.US_ASCII)
                .putByte((byte) 0)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putString(actor.member().map(MemberId::value).orElse(""), StandardCharsets.UTF_8)
                .hash();
        byte[] bytes = code.asBytes();
        long high = 0;
        long low = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            high = (high << Byte.SIZE) | (bytes[i] & 0xFF);
            low = (low << Byte.SIZE) | (bytes[Long.BYTES + i] & 0xFF);
        }
        long millis = Math.max(0, command.issuedAt().toEpochMilli()) & TIME_MASK;
        return new UUID((millis << 16) | VERSION_7 | (high & 0xFFF), VARIANT | (low >>> 2));
    }
}
