package dev.parley.order;

import dev.parley.InvalidValueException;
import java.util.Objects;

/** From where a page is asked for. */
public sealed interface Position
        permits Position.Start, Position.End, Position.After, Position.Before, Position.AtNumber {
    /**
     * Calls the case that fits.
     *
     * @param cases one function for each kind of position
     * @param <T> what they return
     * @return what the fitting function returned
     */
    <T> T fold(Cases<T> cases);

    /**
     * One function for each kind of position.
     *
     * @param <T> what they return
     */
    interface Cases<T> {
        /**
         * The first page.
         *
         * @return the result
         */
        T start();

        /**
         * The last page.
         *
         * @return the result
         */
        T end();

        /**
         * What follows a cursor.
         *
         * @param cursor the cursor
         * @return the result
         */
        T after(Cursor cursor);

        /**
         * What comes before a cursor.
         *
         * @param cursor the cursor
         * @return the result
         */
        T before(Cursor cursor);

        /**
         * What starts at a post's number.
         *
         * @param number the number
         * @return the result
         */
        T atNumber(int number);
    }

    /** The first page. */
    record Start() implements Position {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.start();
        }
    }

    /** The last page. */
    record End() implements Position {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.end();
        }
    }

    /**
     * The page that follows a cursor.
     *
     * @param cursor the cursor
     */
    record After(Cursor cursor) implements Position {
        /**
         * Refuses null.
         *
         * @param cursor the cursor
         */
        public After {
            Objects.requireNonNull(cursor, "cursor");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.after(cursor);
        }
    }

    /**
     * The page that comes just before a cursor.
     *
     * @param cursor the cursor
     */
    record Before(Cursor cursor) implements Position {
        /**
         * Refuses null.
         *
         * @param cursor the cursor
         */
        public Before {
            Objects.requireNonNull(cursor, "cursor");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.before(cursor);
        }
    }

    /**
     * The page that starts at a post's number.
     *
     * @param number the number, at least 1
     */
    record AtNumber(int number) implements Position {
        /**
         * Refuses numbers below 1: {@code number.out-of-range}.
         *
         * @param number the number, at least 1
         */
        public AtNumber {
            if (number < 1) {
                throw new InvalidValueException(
                        "number.out-of-range",
                        "post number %d is out of range: posts are numbered from 1".formatted(number));
            }
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.atNumber(number);
        }
    }
}
