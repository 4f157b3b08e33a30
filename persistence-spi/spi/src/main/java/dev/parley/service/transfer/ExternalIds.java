package dev.parley.service.transfer;

import dev.parley.model.CommandId;
import dev.parley.model.PostId;
import dev.parley.model.ThreadId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The ids of what came from one source: the same words make the same ids, for ever. UUIDs of version 5 (RFC 9562,
 * section 5.5) in a namespace that the source makes.
 *
 * @param namespace the namespace of the source
 */
public record ExternalIds(UUID namespace) {
    private static final UUID URL_NAMESPACE = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
    private static final int VERSION_5 = 0x50;
    private static final int VARIANT = 0x80;

    /**
     * The ids of a source.
     *
     * @param source names the source: a link to it, or a hash of what it holds
     * @return its ids
     */
    public static ExternalIds of(String source) {
        return new ExternalIds(uuid(URL_NAMESPACE, source));
    }

    /**
     * The id of a thread.
     *
     * @param foreign what the source calls it
     * @return the same for the same words
     */
    public ThreadId thread(String foreign) {
        return new ThreadId(uuid(namespace, "thread:" + foreign));
    }

    /**
     * The id of a post.
     *
     * @param foreign what the source calls it
     * @return the same for the same words
     */
    public PostId post(String foreign) {
        return new PostId(uuid(namespace, "post:" + foreign));
    }

    /**
     * The id of something that was done there.
     *
     * @param foreign what the source calls it
     * @return the same for the same words
     */
    public CommandId command(String foreign) {
        return new CommandId(uuid(namespace, "command:" + foreign));
    }

    private static UUID uuid(UUID namespace, String name) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(namespace.getMostSignificantBits())
                    .putLong(namespace.getLeastSignificantBits())
                    .array());
            byte[] hash = sha1.digest(name.getBytes(StandardCharsets.UTF_8));
            hash[6] = (byte) ((hash[6] & 0x0F) | VERSION_5);
            hash[8] = (byte) ((hash[8] & 0x3F) | VARIANT);
            ByteBuffer bytes = ByteBuffer.wrap(hash);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
