package dev.parley.benchmarks;

import java.util.List;

/** A place where replies are written: one of the sides that are measured. */
interface Replies extends AutoCloseable {
    /** What the side is called in the table. */
    String name();

    /** Opens fresh threads. */
    List<Object> open(int threads);

    /** Writes one reply, and returns once it is kept as durably as the engine says. */
    int reply(Object thread, int writer, String text);

    @Override
    void close();
}
