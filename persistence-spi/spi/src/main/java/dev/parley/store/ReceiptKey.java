package dev.parley.store;

import dev.parley.model.CommandId;
import dev.parley.model.MemberId;
import dev.parley.model.Receipt;
import java.util.Objects;

/**
 * Under what a command has one effect.
 *
 * @param actor who sent it
 * @param command its id
 */
public record ReceiptKey(MemberId actor, CommandId command) {
    /**
     * Refuses null.
     *
     * @param actor who sent it
     * @param command its id
     */
    public ReceiptKey {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(command, "command");
    }

    /**
     * The key of a receipt.
     *
     * @param receipt the receipt
     * @return its key
     */
    public static ReceiptKey of(Receipt receipt) {
        return new ReceiptKey(receipt.actor(), receipt.command());
    }
}
