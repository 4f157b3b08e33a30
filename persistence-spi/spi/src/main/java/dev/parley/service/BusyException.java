package dev.parley.service;

import dev.parley.ParleyException;
import java.time.Duration;

/** A command was decided on again and again, and others were always faster. Surely nothing was done. */
public final class BusyException extends ParleyException {
    private static final long serialVersionUID = 1L;

    BusyException(Duration patience) {
        super("nothing was done: others changed the same thing for %s; send the command again".formatted(patience));
    }
}
