package dev.parley.store.memory;

import dev.parley.model.Author;
import dev.parley.model.Hug;
import dev.parley.model.Participant;
import dev.parley.store.HugScope;
import dev.parley.store.ParticipantScope;
import dev.parley.store.WrittenKey;
import java.util.Comparator;
import java.util.Optional;
import org.pcollections.TreePSet;

/**
 * What one author has done, in all threads.
 *
 * @param written their posts, the latest first
 * @param given the hugs that they gave, the latest first
 * @param received the hugs that they got, the latest first
 * @param takesPart where they take part, the latest first
 */
record AuthorLists(
        TreePSet<WrittenKey> written, TreePSet<Hug> given, TreePSet<Hug> received, TreePSet<Participant> takesPart) {

    static AuthorLists of(Author author) {
        return new AuthorLists(
                TreePSet.empty(Comparator.naturalOrder()),
                TreePSet.empty(new HugScope.Given(author).order()),
                TreePSet.empty(new HugScope.Received(author).order()),
                TreePSet.empty(new ParticipantScope.OfAuthor(author).order()));
    }

    AuthorLists withWritten(WrittenKey post) {
        return new AuthorLists(written.plus(post), given, received, takesPart);
    }

    AuthorLists withGiven(TreePSet<Hug> next) {
        return new AuthorLists(written, next, received, takesPart);
    }

    AuthorLists withReceived(TreePSet<Hug> next) {
        return new AuthorLists(written, given, next, takesPart);
    }

    AuthorLists taking(Optional<Participant> before, Participant after) {
        TreePSet<Participant> others = before.map(takesPart::minus).orElse(takesPart);
        return new AuthorLists(written, given, received, others.plus(after));
    }
}
