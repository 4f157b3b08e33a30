package dev.parley.store.contract;

import com.google.common.collect.ImmutableList;
import dev.parley.store.Capability;
import dev.parley.store.DiscussionStore;
import dev.parley.store.Range;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** A store on trial: the one that nearly all tests share, and what its author says of it. */
final class Trial {
    private final StoreContract author;
    private final DiscussionStore store;
    private final Fresh fresh = new Fresh();

    Trial(StoreContract author, DiscussionStore store) {
        this.author = author;
        this.store = store;
    }

    StoreContract author() {
        return author;
    }

    DiscussionStore store() {
        return store;
    }

    Fresh fresh() {
        return fresh;
    }

    Scribe scribe() {
        return new Scribe(store);
    }

    boolean has(Capability capability) {
        return store.capabilities().contains(capability);
    }

    /** Reads a list, once lists show all that was committed. */
    <T> ImmutableList<T> read(Range<T> range) {
        settle();
        return store.read(range);
    }

    void settle() {
        if (!has(Capability.LISTS_AT_ONCE)) {
            author.settle();
        }
    }

    /** Ends the test as not applicable, by name, unless the store has the capability. */
    void requires(Capability capability) {
        Assumptions.assumeTrue(has(capability), () -> "not applicable: the store has no capability " + capability);
    }

    /** What a hook supplies; without it the test ends as not applicable, by name. */
    static <T> T supplied(Optional<T> hook, String name) {
        return hook.orElseGet(() -> Assumptions.<T>abort("not applicable: the store's author supplies no " + name));
    }

    /** What a hook supplies; without it the test fails, since the store promises what it is to show. */
    static <T> T promised(Optional<T> hook, String name, Capability capability) {
        return hook.orElseThrow(() ->
                new AssertionError("a store that claims %s has to show it: override %s".formatted(capability, name)));
    }
}
