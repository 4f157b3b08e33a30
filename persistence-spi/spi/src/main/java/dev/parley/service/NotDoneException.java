package dev.parley.service;

import dev.parley.ParleyException;

/** A command had no effect, and the caller had asked for nothing but its effect. */
public final class NotDoneException extends ParleyException {
    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    NotDoneException(Outcome outcome, String message) {
        super(message);
        this.outcome = outcome;
    }

    /**
     * What came of the command instead.
     *
     * @return the outcome
     */
    public Outcome outcome() {
        return outcome;
    }
}
