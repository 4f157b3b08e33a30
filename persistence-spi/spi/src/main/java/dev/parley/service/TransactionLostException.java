package dev.parley.service;

import dev.parley.ParleyException;

/**
 * A {@linkplain HostTransaction transaction of the host's} cannot be committed as it was meant: others have changed
 * what a command in it stood on. Roll it back, which undoes all of it, and begin again.
 */
public final class TransactionLostException extends ParleyException {
    private static final long serialVersionUID = 1L;

    private TransactionLostException(String message) {
        super(message);
    }

    static TransactionLostException overtaken() {
        return new TransactionLostException(
                "others changed at the same time what the command changes; roll the transaction back and begin again");
    }

    static TransactionLostException before() {
        return new TransactionLostException(
                "an earlier command of this transaction failed, and what it holds is not known; roll it back and begin again");
    }
}
