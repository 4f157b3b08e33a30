import org.jspecify.annotations.NullMarked;

/** The storage SPI of Parley, the store in memory, and the service that applications call. */
@NullMarked
module dev.parley.persistence {
    requires transitive dev.parley.core;
    requires org.pcollections;
    requires static transitive org.jspecify;

    exports dev.parley.service;
    exports dev.parley.service.transfer;
    exports dev.parley.store;
    exports dev.parley.store.memory;
}
