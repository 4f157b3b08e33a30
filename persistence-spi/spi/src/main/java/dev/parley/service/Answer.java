package dev.parley.service;

import dev.parley.model.Boundary;
import java.util.function.Function;

/** What the caller of a command is given. */
sealed interface Answer {
    /** Calls the case that fits. */
    <T> T fold(Function<Given, T> given, Function<Thrown, T> thrown, Function<Elsewhere, T> elsewhere);

    /** The outcome. */
    record Given(Outcome outcome) implements Answer {
        @Override
        public <T> T fold(Function<Given, T> given, Function<Thrown, T> thrown, Function<Elsewhere, T> elsewhere) {
            return given.apply(this);
        }
    }

    /** A failure, of this command and no other. */
    record Thrown(RuntimeException failure) implements Answer {
        @Override
        public <T> T fold(Function<Given, T> given, Function<Thrown, T> thrown, Function<Elsewhere, T> elsewhere) {
            return thrown.apply(this);
        }
    }

    /** Nothing yet: it has to wait for its turn at another boundary. */
    record Elsewhere(Boundary boundary) implements Answer {
        @Override
        public <T> T fold(Function<Given, T> given, Function<Thrown, T> thrown, Function<Elsewhere, T> elsewhere) {
            return elsewhere.apply(this);
        }
    }
}
