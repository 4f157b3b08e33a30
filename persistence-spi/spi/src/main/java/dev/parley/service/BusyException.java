package dev.parley.service;

import dev.parley.ParleyException;
import java.time.Duration;

/** A command did not get its turn, or others were always faster. Surely nothing was done. */
public final class BusyException extends ParleyException {
    private static final long serialVersionUID = 1L;

    private BusyException(String message) {
        super(message);
    }

    static BusyException after(Duration patience) {
        return new BusyException(
                "nothing was done: others changed the same thing for %s; send the command again".formatted(patience));
    }

    static BusyException full(int waiting) {
        return new BusyException(
                "nothing was done: %d commands wait to change the same thing already; send the command again later"
                        .formatted(waiting));
    }

    static BusyException interrupted() {
        return new BusyException(
                "nothing was done: the caller was interrupted while it waited for others to change the same thing");
    }
}
