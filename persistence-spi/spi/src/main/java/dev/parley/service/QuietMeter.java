package dev.parley.service;

import dev.parley.model.Boundary;
import java.time.Duration;

/** Keeps from the work what a meter throws. */
record QuietMeter(Meter meter) implements Meter {
    private static final System.Logger LOGGER = System.getLogger(QuietMeter.class.getName());

    @Override
    public void committed(int commands) {
        quietly(() -> meter.committed(commands));
    }

    @Override
    public void waited(Duration waited) {
        quietly(() -> meter.waited(waited));
    }

    @Override
    public void conflicted(Boundary boundary) {
        quietly(() -> meter.conflicted(boundary));
    }

    @Override
    public void halved(int commands) {
        quietly(() -> meter.halved(commands));
    }

    @Override
    public void unknown(int commands) {
        quietly(() -> meter.unknown(commands));
    }

    private static void quietly(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            LOGGER.log(System.Logger.Level.WARNING, "a meter failed", e);
        }
    }
}
