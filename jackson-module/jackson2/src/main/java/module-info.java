import org.jspecify.annotations.NullMarked;

/** Parley's records, commands and views as JSON, with Jackson 2. */
@NullMarked
module dev.parley.jackson {
    requires transitive com.fasterxml.jackson.databind;
    requires transitive dev.parley.core;
    requires static org.jspecify;

    exports dev.parley.jackson;

    provides com.fasterxml.jackson.databind.Module with
            dev.parley.jackson.ParleyModule;
}
