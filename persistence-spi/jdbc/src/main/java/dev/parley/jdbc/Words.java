package dev.parley.jdbc;

import dev.parley.jackson.ParleyJson;
import dev.parley.model.Author;
import dev.parley.model.AuthorOrder;
import dev.parley.model.Bumping;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Listing;
import dev.parley.model.MemberId;
import dev.parley.model.PostState;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How single values stand in a column: numbers for words, texts for authors, JSON for what is nested. */
final class Words {
    private static final ParleyJson JSON = ParleyJson.create();

    private Words() {}

    static Arg json(Object value) {
        return Arg.text(JSON.write(value));
    }

    /** JSON for a value that is worth a word; null for one that says nothing. */
    static Arg json(Object value, Object nothing) {
        return Arg.text(value.equals(nothing) ? null : JSON.write(value));
    }

    static <T> T read(String json, Class<T> type) {
        return JSON.read(json, type);
    }

    static <T> T read(@Nullable String json, Class<T> type, T nothing) {
        return json == null ? nothing : JSON.read(json, type);
    }

    static Arg author(Author author) {
        return Arg.text(AuthorOrder.key(author));
    }

    static Author author(String key) {
        String rest = key.substring(1);
        return switch (key.charAt(0)) {
            case 'm' -> Author.named(new MemberId(rest));
            case 'a' -> new Author.Alias(rest);
            case 'g' -> new Author.Ghost(rest);
            case 'e' -> new Author.Erased(UUID.fromString(rest));
            default -> throw new IllegalStateException("no author is kept as " + key);
        };
    }

    static Arg member(Optional<MemberId> member) {
        return Arg.text(member.map(MemberId::value).orElse(null));
    }

    static Arg state(PostState state) {
        return Arg.count(
                switch (state) {
                    case VISIBLE -> 0;
                    case WITHDRAWN -> 1;
                    case HIDDEN -> 2;
                    case REMOVED -> 3;
                    case ERASED -> 4;
                });
    }

    static Arg listing(Listing listing) {
        return Arg.count(
                switch (listing) {
                    case LISTED -> 0;
                    case UNLISTED -> 1;
                });
    }

    static Arg bumping(Bumping bumping) {
        return Arg.count(
                switch (bumping) {
                    case BUMPS -> 0;
                    case QUIET -> 1;
                });
    }

    static Bumping bumping(int word) {
        return word == 0 ? Bumping.BUMPS : Bumping.QUIET;
    }

    static Arg pinned(DiscussionThread thread) {
        return Arg.count(thread.pin().isPresent() ? 1 : 0);
    }

    static Arg locked(DiscussionThread thread) {
        return Arg.count(thread.lock()
                .map(lock -> switch (lock.scope()) {
                    case REPLIES -> 1;
                    case EVERYTHING -> 2;
                })
                .orElse(0));
    }
}
