package dev.parley.store;

import com.google.common.collect.ImmutableList;
import dev.parley.model.Member;
import dev.parley.model.MemberId;
import java.util.Objects;
import java.util.Optional;

/**
 * Which members to read: all of them, by id.
 *
 * @param after only members after this one, whether or not they are still there
 * @param limit the most members, at least 1
 */
public record MemberRange(Optional<MemberId> after, int limit) implements Range<Member> {
    /**
     * Refuses null, and limits below 1.
     *
     * @param after only members after this one, whether or not they are still there
     * @param limit the most members, at least 1
     */
    public MemberRange {
        Objects.requireNonNull(after, "after");
        Limits.requirePositive("limit", limit);
    }

    @Override
    public ImmutableList<Member> from(Reads reads) {
        return reads.members(this);
    }
}
