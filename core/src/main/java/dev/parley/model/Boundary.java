package dev.parley.model;

import dev.parley.InvalidValueException;
import java.util.Objects;

/**
 * What one commit may change under one revision.
 *
 * <p>It is defined beside the records that it encloses, not in {@code dev.parley.decision}, because a {@link LogEntry}
 * names its boundary.
 */
public sealed interface Boundary
        permits Boundary.OfPolicy, Boundary.OfThread, Boundary.OfMember, Boundary.OfHandle, Boundary.OfReading {
    /** All forums of the community. */
    Boundary POLICY = new OfPolicy();

    /**
     * Calls the case that fits.
     *
     * @param cases one function for each kind of boundary
     * @param <T> what they return
     * @return what the fitting function returned
     */
    <T> T fold(Cases<T> cases);

    /**
     * A thread with its posts, versions, hugs, participants and log.
     *
     * @param id the thread
     * @return its boundary
     */
    static Boundary thread(ThreadId id) {
        return new OfThread(id);
    }

    /**
     * A member.
     *
     * @param id the member
     * @return their boundary
     */
    static Boundary member(MemberId id) {
        return new OfMember(id);
    }

    /**
     * A handle.
     *
     * @param handle the handle
     * @return its boundary
     */
    static Boundary handle(Handle handle) {
        return new OfHandle(handle.folded());
    }

    /**
     * One member's reading of one thread.
     *
     * @param member the member
     * @param thread the thread
     * @return the boundary
     */
    static Boundary reading(MemberId member, ThreadId thread) {
        return new OfReading(member, thread);
    }

    /**
     * One function for each kind of boundary.
     *
     * @param <T> what they return
     */
    interface Cases<T> {
        /**
         * All forums.
         *
         * @return the result
         */
        T policy();

        /**
         * A thread.
         *
         * @param id the thread
         * @return the result
         */
        T thread(ThreadId id);

        /**
         * A member.
         *
         * @param id the member
         * @return the result
         */
        T member(MemberId id);

        /**
         * A handle.
         *
         * @param folded the folded handle
         * @return the result
         */
        T handle(String folded);

        /**
         * One member's reading of one thread.
         *
         * @param member the member
         * @param thread the thread
         * @return the result
         */
        T reading(MemberId member, ThreadId thread);
    }

    /** All forums of the community. */
    record OfPolicy() implements Boundary {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.policy();
        }
    }

    /**
     * A thread and what stands in it.
     *
     * @param id the thread
     */
    record OfThread(ThreadId id) implements Boundary {
        /**
         * Refuses null.
         *
         * @param id the thread
         */
        public OfThread {
            Objects.requireNonNull(id, "id");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.thread(id);
        }
    }

    /**
     * A member.
     *
     * @param id the member
     */
    record OfMember(MemberId id) implements Boundary {
        /**
         * Refuses null.
         *
         * @param id the member
         */
        public OfMember {
            Objects.requireNonNull(id, "id");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.member(id);
        }
    }

    /**
     * A handle: which member it means.
     *
     * @param folded the handle without differences of case
     */
    record OfHandle(String folded) implements Boundary {
        /**
         * Refuses what is not folded: {@code handle.malformed}.
         *
         * @param folded the handle without differences of case
         */
        public OfHandle {
            if (!Handle.isFolded(folded)) {
                throw new InvalidValueException(
                        "handle.malformed", "%s is no folded handle".formatted(InvalidValueException.quoted(folded)));
            }
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.handle(folded);
        }
    }

    /**
     * One member's reading of one thread.
     *
     * @param member the member
     * @param thread the thread
     */
    record OfReading(MemberId member, ThreadId thread) implements Boundary {
        /**
         * Refuses null.
         *
         * @param member the member
         * @param thread the thread
         */
        public OfReading {
            Objects.requireNonNull(member, "member");
            Objects.requireNonNull(thread, "thread");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.reading(member, thread);
        }
    }
}
