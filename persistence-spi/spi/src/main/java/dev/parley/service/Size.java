package dev.parley.service;

import com.google.common.base.Utf8;
import dev.parley.decision.Change;
import dev.parley.decision.Decision;
import dev.parley.model.Body;
import dev.parley.store.StoreLimits;
import java.util.Optional;

/**
 * About how large a commit is, for a store's {@link StoreLimits}: bodies are measured, all other texts are taken to be
 * short. Where a store finds a joint commit too large all the same, it gets it in halves.
 *
 * @param changes changes, log entries and receipts
 * @param bytes bytes of text
 */
record Size(long changes, long bytes) {
    static final Size NONE = new Size(0, 0);

    private static final int BESIDE_BODY = 512;

    /** The size with one more command. */
    Size plus(Decision.Accepted accepted) {
        long more = 0;
        for (Change change : accepted.changes()) {
            more += BESIDE_BODY
                    + body(change).map(body -> Utf8.encodedLength(body.text())).orElse(0);
        }
        return new Size(changes + accepted.changes().size() + accepted.log().size() + 1, bytes + more);
    }

    boolean fits(StoreLimits limits) {
        return changes <= limits.changes() && bytes <= limits.bytes();
    }

    private static Optional<Body> body(Change change) {
        if (change instanceof Change.PutPost put) {
            return Optional.of(put.post().content().body());
        }
        if (change instanceof Change.PutContent put) {
            return Optional.of(put.content().body());
        }
        return change instanceof Change.PutVersion put
                ? Optional.of(put.version().body())
                : Optional.empty();
    }
}
