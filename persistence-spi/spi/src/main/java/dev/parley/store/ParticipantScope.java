package dev.parley.store;

import dev.parley.model.Author;
import dev.parley.model.Participant;
import dev.parley.model.ThreadId;
import java.util.Comparator;
import java.util.Objects;

/** Which participants to read, and in what order. */
public sealed interface ParticipantScope permits ParticipantScope.InThread, ParticipantScope.OfAuthor {
    /**
     * Calls the case that fits.
     *
     * @param cases one function for each kind of scope
     * @param <T> what they return
     * @return what the fitting function returned
     */
    <T> T fold(Cases<T> cases);

    /**
     * The order of the scope. It is total among its participants.
     *
     * @return the comparator
     */
    Comparator<Participant> order();

    /**
     * One function for each kind of scope.
     *
     * @param <T> what they return
     */
    interface Cases<T> {
        /**
         * Who takes part in a thread.
         *
         * @param scope the scope
         * @return the result
         */
        T inThread(InThread scope);

        /**
         * Where an author takes part.
         *
         * @param scope the scope
         * @return the result
         */
        T ofAuthor(OfAuthor scope);
    }

    /**
     * Who takes part in a thread: by the number of their last post, the highest first.
     *
     * @param thread the thread
     */
    record InThread(ThreadId thread) implements ParticipantScope {
        private static final Comparator<Participant> ORDER =
                Comparator.comparingInt(Participant::lastNumber).reversed();

        /**
         * Refuses null.
         *
         * @param thread the thread
         */
        public InThread {
            Objects.requireNonNull(thread, "thread");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.inThread(this);
        }

        @Override
        public Comparator<Participant> order() {
            return ORDER;
        }
    }

    /**
     * Where an author takes part: by the time of their last post there, then by thread, both descending.
     *
     * @param author the author
     */
    record OfAuthor(Author author) implements ParticipantScope {
        private static final Comparator<Participant> ORDER = Comparator.comparing(Participant::lastAt)
                .thenComparing(Participant::thread)
                .reversed();

        /**
         * Refuses null.
         *
         * @param author the author
         */
        public OfAuthor {
            Objects.requireNonNull(author, "author");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.ofAuthor(this);
        }

        @Override
        public Comparator<Participant> order() {
            return ORDER;
        }
    }
}
