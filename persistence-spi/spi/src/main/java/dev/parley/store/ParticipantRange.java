package dev.parley.store;

import com.google.common.collect.ImmutableList;
import dev.parley.model.Participant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which participants to read: those who wrote last first.
 *
 * @param scope of a thread, or of an author
 * @param after only participants after the place of this one, whether or not it is still there
 * @param minVisible only those with at least this many visible posts, 0 for all
 * @param limit the most participants, at least 1
 */
public record ParticipantRange(ParticipantScope scope, Optional<Participant> after, int minVisible, int limit)
        implements Range<Participant> {
    /**
     * Refuses null, and limits below 1.
     *
     * @param scope of a thread, or of an author
     * @param after only participants after the place of this one, whether or not it is still there
     * @param minVisible only those with at least this many visible posts, 0 for all
     * @param limit the most participants, at least 1
     */
    public ParticipantRange {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(after, "after");
        Limits.requirePositive("limit", limit);
    }

    @Override
    public ImmutableList<Participant> from(Reads reads) {
        return reads.participants(this);
    }
}
