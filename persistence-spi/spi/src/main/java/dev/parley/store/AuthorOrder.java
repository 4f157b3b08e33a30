package dev.parley.store;

import dev.parley.model.Author;
import java.util.Comparator;

/** A total order of authors, by kind and then by what names them, so that ties break the same way in every store. */
enum AuthorOrder implements Comparator<Author> {
    INSTANCE;

    @Override
    public int compare(Author a, Author b) {
        return key(a).compareTo(key(b));
    }

    /** The author as one text: a letter for the kind, then the name. */
    static String key(Author author) {
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
