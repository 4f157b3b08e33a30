package dev.parley.decision;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.MemberId;

/**
 * Whom the words of a text may mean, as far as it was looked up.
 *
 * @param byHandle members by folded handle
 * @param participating which of them are named authors of visible posts in the thread
 */
public record Names(ImmutableMap<String, MemberId> byHandle, ImmutableSet<MemberId> participating) {
    /** Nobody. */
    public static final Names NONE = new Names(ImmutableMap.of(), ImmutableSet.of());
}
