package dev.parley.service;

import dev.parley.ParleyException;
import dev.parley.model.CommandId;

/** Whether a command took effect cannot be known. Sent again with the same id, it takes effect once. */
public final class OutcomeUnknownException extends ParleyException {
    private static final long serialVersionUID = 1L;

    OutcomeUnknownException(CommandId command, Throwable cause) {
        super("whether command %s took effect is unknown; send it again with the same id".formatted(command), cause);
    }
}
