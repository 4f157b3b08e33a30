package dev.parley.store;

import dev.parley.model.MemberId;
import dev.parley.model.ThreadId;
import java.util.Objects;

/** Which readings to read, and in what order. */
public sealed interface ReadingScope permits ReadingScope.OfMember, ReadingScope.InThread {
    /**
     * Calls the case that fits.
     *
     * @param cases one function for each kind of scope
     * @param <T> what they return
     * @return what the fitting function returned
     */
    <T> T fold(Cases<T> cases);

    /**
     * One function for each kind of scope.
     *
     * @param <T> what they return
     */
    interface Cases<T> {
        /**
         * The readings of a member.
         *
         * @param scope the scope
         * @return the result
         */
        T ofMember(OfMember scope);

        /**
         * The readings of a thread.
         *
         * @param scope the scope
         * @return the result
         */
        T inThread(InThread scope);
    }

    /**
     * The readings of a member, by thread.
     *
     * @param member the member
     */
    record OfMember(MemberId member) implements ReadingScope {
        /**
         * Refuses null.
         *
         * @param member the member
         */
        public OfMember {
            Objects.requireNonNull(member, "member");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.ofMember(this);
        }
    }

    /**
     * The readings of a thread, by member.
     *
     * @param thread the thread
     */
    record InThread(ThreadId thread) implements ReadingScope {
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
    }
}
