package dev.parley.model;

import dev.parley.text.CodePoints;
import java.util.Comparator;

/** A total order of authors, by kind and then by what names them, so that ties break the same way in every store. */
public final class AuthorOrder {
    /** Authors by {@link #key}, compared by code points. */
    public static final Comparator<Author> BY_KEY = Comparator.comparing(AuthorOrder::key, CodePoints.ORDER);

    private AuthorOrder() {}

    /**
     * The author as one text, for a column or a key of a store. No two authors have the same.
     *
     * @param author the author
     * @return a letter for the kind, then the name
     */
    public static String key(Author author) {
        return author.fold(new Author.Cases<>() {
            @Override
            public String named(Author.Named named) {
                return "m" + named.id().value();
            }

            @Override
            public String alias(Author.Alias alias) {
                return "a" + alias.label();
            }

            @Override
            public String ghost(Author.Ghost ghost) {
                return "g" + ghost.name();
            }

            @Override
            public String erased(Author.Erased erased) {
                return "e" + erased.surrogate();
            }
        });
    }
}
