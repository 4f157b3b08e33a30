import org.jspecify.annotations.NullMarked;

/** The contract kit: what a store of your own has to pass. */
@NullMarked
module dev.parley.persistence.contract {
    requires transitive dev.parley.persistence;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;
    requires static transitive org.jspecify;

    exports dev.parley.store.contract;

    // JUnit makes instances of the groups of tests.
    opens dev.parley.store.contract;
}
