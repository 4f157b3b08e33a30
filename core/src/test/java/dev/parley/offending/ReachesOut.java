package dev.parley.offending;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Timestamp;

/** Reaches files, the network and a database. */
@SuppressWarnings("all")
public final class ReachesOut {
    private ReachesOut() {}

    static File file() {
        return new File("notes");
    }

    static Path path() {
        return Path.of("notes");
    }

    static URI address() {
        return URI.create("urn:example");
    }

    static Timestamp stamp() {
        return new Timestamp(0);
    }
}
