package dev.parley.view;

import dev.parley.model.MemberId;
import java.util.Objects;

/** Who wrote or gave something, as a reader sees it. An alias never carries its member. */
public sealed interface AuthorView permits AuthorView.Named, AuthorView.Alias, AuthorView.Ghost, AuthorView.Erased {
    /**
     * Calls the case that fits.
     *
     * @param cases one function for each kind of author
     * @param <T> what they return
     * @return what the fitting function returned
     */
    <T> T fold(Cases<T> cases);

    /**
     * One function for each kind of author.
     *
     * @param <T> what they return
     */
    interface Cases<T> {
        /**
         * A member under their own name.
         *
         * @param author the author
         * @return the result
         */
        T named(Named author);

        /**
         * Somebody under an alias.
         *
         * @param author the author
         * @return the result
         */
        T alias(Alias author);

        /**
         * Somebody who is no member here.
         *
         * @param author the author
         * @return the result
         */
        T ghost(Ghost author);

        /**
         * Somebody whose data was erased.
         *
         * @return the result
         */
        T erased();
    }

    /**
     * A member under their own name.
     *
     * @param member the host's id
     * @param name the name to show
     */
    record Named(MemberId member, String name) implements AuthorView {
        /**
         * Refuses null.
         *
         * @param member the host's id
         * @param name the name to show
         */
        public Named {
            Objects.requireNonNull(member, "member");
            Objects.requireNonNull(name, "name");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.named(this);
        }
    }

    /**
     * Somebody under an alias.
     *
     * @param name the alias
     */
    record Alias(String name) implements AuthorView {
        /**
         * Refuses null.
         *
         * @param name the alias
         */
        public Alias {
            Objects.requireNonNull(name, "name");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.alias(this);
        }
    }

    /**
     * Somebody who is no member here.
     *
     * @param name the name to show
     */
    record Ghost(String name) implements AuthorView {
        /**
         * Refuses null.
         *
         * @param name the name to show
         */
        public Ghost {
            Objects.requireNonNull(name, "name");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.ghost(this);
        }
    }

    /** Somebody whose data was erased. */
    record Erased() implements AuthorView {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.erased();
        }
    }
}
