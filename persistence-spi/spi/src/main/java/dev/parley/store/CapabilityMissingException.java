package dev.parley.store;

/** A store was asked for what it cannot do, and nothing has changed. */
public final class CapabilityMissingException extends StoreException {
    private static final long serialVersionUID = 1L;

    private final Capability capability;

    /**
     * A capability that is missing.
     *
     * @param capability what the store cannot do
     */
    public CapabilityMissingException(Capability capability) {
        super("this store has no capability %s; ask capabilities() first, or use a store that has it"
                .formatted(capability));
        this.capability = capability;
    }

    /**
     * What the store cannot do.
     *
     * @return the capability
     */
    public Capability capability() {
        return capability;
    }
}
