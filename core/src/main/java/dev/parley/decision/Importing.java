package dev.parley.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.parley.InvalidValueException;
import dev.parley.decision.ImportedThread.ImportedHug;
import dev.parley.decision.ImportedThread.ImportedPost;
import dev.parley.model.Author;
import dev.parley.model.Bumping;
import dev.parley.model.DiscussionThread;
import dev.parley.model.ForumSettings;
import dev.parley.model.Hug;
import dev.parley.model.HugCounts;
import dev.parley.model.Listing;
import dev.parley.model.Participant;
import dev.parley.model.Post;
import dev.parley.model.PostContent;
import dev.parley.model.ReplyPath;
import dev.parley.model.Tail;
import dev.parley.model.Times;
import dev.parley.model.Withholdings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Makes the records of a thread that was written elsewhere. Rules do not judge it and nobody needs a permission, but
 * what is impossible here is refused, and every count comes out of the same fold as that of a thread which was written
 * here.
 */
public final class Importing {
    private final ImportedThread imported;
    private final ForumSettings settings;
    private final Names names;
    private final Map<Author, Participant> participants = new HashMap<>();
    private final List<ReplyPath> paths = new ArrayList<>();
    private final ImmutableList.Builder<Change> changes = ImmutableList.builder();

    private Importing(ImportedThread imported, ForumSettings settings, Names names) {
        this.imported = imported;
        this.settings = settings;
        this.names = names;
    }

    /**
     * The changes that put a thread in place, with all its posts, hugs and participants, and one log entry counted.
     *
     * @param imported the thread
     * @param settings how its forum is run, by which written hugs and names are read
     * @param names whom the words of its texts may mean
     * @return the changes, to be committed together
     * @throws InvalidValueException when the model cannot hold something, or a post answers one that does not come
     *     before it
     */
    public static ImmutableList<Change> changes(ImportedThread imported, ForumSettings settings, Names names) {
        return new Importing(imported, settings, names).run();
    }

    private ImmutableList<Change> run() {
        ImportedPost first = imported.posts().get(0);
        Post opening = post(1, first, Times.kept(first.created()));
        Post bare = opening.withWithholdings(Withholdings.NONE).withTally(HugCounts.NONE);
        DiscussionThread thread = thread(bare);
        Participant opener = new Participant(imported.id(), first.author(), 1, 1, opening.created());
        ThreadFold fold = ThreadFold.changed(thread, bare, opening, Optional.of(opener), Optional.empty());
        thread = keep(thread, opening, first, fold);
        for (int number = 2; number <= imported.posts().size(); number++) {
            ImportedPost next = imported.posts().get(number - 1);
            Post post = post(number, next, ThreadFold.created(thread.tail(), Times.kept(next.created())));
            Optional<Participant> author = Optional.ofNullable(participants.get(post.author()));
            thread = keep(thread, post, next, ThreadFold.published(thread, post, author));
        }
        Tail tail = ThreadFold.logged(thread.tail(), 1);
        return ImmutableList.<Change>builder()
                .add(new Change.PutThread(thread.withTail(tail)))
                .addAll(changes.build())
                .addAll(participants.values().stream()
                        .map(Change.PutParticipant::new)
                        .iterator())
                .build();
    }

    private DiscussionThread thread(Post opening) {
        return new DiscussionThread(
                imported.id(),
                imported.forum(),
                imported.title(),
                opening.author(),
                imported.tags(),
                opening.created(),
                Listing.LISTED,
                Withholdings.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                ImmutableSortedMap.of(),
                ThreadFold.first(opening));
    }

    private DiscussionThread keep(DiscussionThread thread, Post post, ImportedPost source, ThreadFold fold) {
        changes.add(new Change.PutPost(post));
        for (ImportedHug hug : source.hugs()) {
            Hug given = new Hug(post.id(), post.author(), hug.giver(), hug.kind(), post.created());
            changes.add(new Change.PutHug(thread.id(), given));
        }
        fold.participant().ifPresent(participant -> participants.put(participant.author(), participant));
        return thread.withTail(fold.tail());
    }

    private Post post(int number, ImportedPost source, Instant created) {
        ReplyPath path = source.replyTo().isPresent()
                ? parent(number, source.replyTo().getAsInt()).answeredBy(number)
                : ReplyPath.root(number);
        paths.add(path);
        NamedInText found = NamedInText.read(source.body(), settings, names);
        PostContent content = new PostContent(
                source.body(),
                source.mood(),
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of(),
                found.named(),
                found.writtenHugs(),
                1,
                Optional.empty());
        return new Post(
                source.id(),
                imported.id(),
                number,
                source.author(),
                source.replyTo(),
                path,
                created,
                Bumping.BUMPS,
                content,
                source.withholdings(),
                tally(source));
    }

    private ReplyPath parent(int number, int replyTo) {
        if (replyTo < 1 || replyTo >= number) {
            throw new InvalidValueException(
                    "reply-to.out-of-range",
                    "post %d cannot answer post %d: an answer comes after what it answers".formatted(number, replyTo),
                    ImmutableMap.of("number", Integer.toString(number), "replyTo", Integer.toString(replyTo)));
        }
        return paths.get(replyTo - 1);
    }

    private static HugCounts tally(ImportedPost source) {
        HugCounts tally = HugCounts.NONE;
        for (ImportedHug hug : source.hugs()) {
            tally = tally.plusOne(hug.kind());
        }
        return tally;
    }
}
