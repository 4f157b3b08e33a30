package dev.parley.jackson;

import com.google.common.collect.ImmutableSet;

/** What may be chosen about reading and writing. The bytes that are written are no choice: they are one format. */
public enum ParleyFeature {
    /**
     * A field that no record or command of this version has is an error.
     *
     * <p>Off by default: a newer version may have added the field, and what it wrote must stay readable, in a store and
     * on the wire, while old and new processes run side by side. Turn it on where people write commands by hand and a
     * misspelled optional field should not pass in silence.
     */
    FAIL_ON_UNKNOWN_FIELDS(false);

    private final boolean enabledByDefault;

    ParleyFeature(boolean enabledByDefault) {
        this.enabledByDefault = enabledByDefault;
    }

    /**
     * Whether it is on unless said otherwise.
     *
     * @return true for on
     */
    public boolean enabledByDefault() {
        return enabledByDefault;
    }

    /**
     * All that are on unless said otherwise.
     *
     * @return the features
     */
    public static ImmutableSet<ParleyFeature> defaults() {
        return ImmutableSet.copyOf(values()).stream()
                .filter(ParleyFeature::enabledByDefault)
                .collect(ImmutableSet.toImmutableSet());
    }
}
