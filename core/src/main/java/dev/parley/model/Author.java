package dev.parley.model;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Who wrote or gave something, as the record says it. An alias is another person for everybody but its owner. */
public sealed interface Author permits Author.Named, Author.Alias, Author.Ghost, Author.Erased {
    /** The most code points of an alias' label and of a ghost's name. */
    int MAX_NAME_LENGTH = 64;

    /**
     * Calls the case that fits.
     *
     * @param cases one function for each kind of author
     * @param <T> what they return
     * @return what the fitting function returned
     */
    <T> T fold(Cases<T> cases);

    /**
     * The member, where the author is named.
     *
     * @return the member, absent for aliases, ghosts and erased authors
     */
    default Optional<MemberId> member() {
        return Optional.empty();
    }

    /**
     * A member who writes under their own name.
     *
     * @param id the member
     * @return the author
     */
    static Author named(MemberId id) {
        return new Named(id);
    }

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
         * A member under an alias.
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
         * @param author the author
         * @return the result
         */
        T erased(Erased author);
    }

    /**
     * A member under their own name.
     *
     * @param id the member
     */
    record Named(MemberId id) implements Author {
        /**
         * Refuses null.
         *
         * @param id the member
         */
        public Named {
            Objects.requireNonNull(id, "id");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.named(this);
        }

        @Override
        public Optional<MemberId> member() {
            return Optional.of(id);
        }
    }

    /**
     * A member under an alias. Who it is stands elsewhere.
     *
     * @param label 1 to 64 code points, unlike every handle and other label in its thread
     */
    record Alias(String label) implements Author {
        /**
         * Brings the label into normal form and checks its length.
         *
         * @param label 1 to 64 code points, unlike every handle and other label in its thread
         */
        public Alias {
            label = Require.line("alias", 1, MAX_NAME_LENGTH, label);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.alias(this);
        }
    }

    /**
     * Somebody who wrote elsewhere and is no member here: authors of imported posts.
     *
     * @param name 1 to 64 code points
     */
    record Ghost(String name) implements Author {
        /**
         * Brings the name into normal form and checks its length.
         *
         * @param name 1 to 64 code points
         */
        public Ghost {
            name = Require.line("ghost", 1, MAX_NAME_LENGTH, name);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.ghost(this);
        }
    }

    /**
     * Somebody whose data was erased. The surrogate keeps sets and distinct counts what they were; it is never shown.
     *
     * @param surrogate a fresh value that leads to nobody
     */
    record Erased(UUID surrogate) implements Author {
        /**
         * Refuses null.
         *
         * @param surrogate a fresh value that leads to nobody
         */
        public Erased {
            Objects.requireNonNull(surrogate, "surrogate");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.erased(this);
        }
    }
}
