package dev.parley.store.contract;

import dev.parley.decision.Change;
import dev.parley.model.Author;
import dev.parley.model.Body;
import dev.parley.model.Bumping;
import dev.parley.model.HugCounts;
import dev.parley.model.Post;
import dev.parley.model.PostContent;
import dev.parley.model.PostId;
import dev.parley.model.ReplyPath;
import dev.parley.model.ThreadId;
import dev.parley.model.Withholdings;
import java.time.Instant;
import java.util.OptionalInt;

/** A post as plain as it can be, to be made special where a test needs it. */
final class PostDraft {
    private final ThreadId thread;
    private final PostId id;
    private final int number;
    private Author author = Records.HOST;
    private OptionalInt replyTo = OptionalInt.empty();
    private ReplyPath path;
    private Instant created = Records.NOON;
    private Bumping bumping = Bumping.BUMPS;
    private PostContent content = PostContent.of(Body.plain("a text"));
    private Withholdings withholdings = Withholdings.NONE;
    private HugCounts tally = HugCounts.NONE;

    PostDraft(ThreadId thread, PostId id, int number) {
        this.thread = thread;
        this.id = id;
        this.number = number;
        this.path = ReplyPath.root(number);
    }

    PostDraft by(Author next) {
        author = next;
        return this;
    }

    PostDraft answering(Post answered) {
        replyTo = OptionalInt.of(answered.number());
        path = answered.path().answeredBy(number);
        return this;
    }

    PostDraft created(Instant next) {
        created = next;
        return this;
    }

    PostDraft bumping(Bumping next) {
        bumping = next;
        return this;
    }

    PostDraft content(PostContent next) {
        content = next;
        return this;
    }

    PostDraft withheld(Withholdings next) {
        withholdings = next;
        return this;
    }

    PostDraft tally(HugCounts next) {
        tally = next;
        return this;
    }

    Post build() {
        return new Post(id, thread, number, author, replyTo, path, created, bumping, content, withholdings, tally);
    }

    Change put() {
        return new Change.PutPost(build());
    }
}
