package dev.parley.cafe.terminal;

import dev.parley.cafe.Shown;
import dev.parley.model.HugKind;
import dev.parley.model.MemberId;
import dev.parley.model.PostState;
import dev.parley.model.WrittenHug;
import dev.parley.order.Cursor;
import dev.parley.service.AsActor;
import dev.parley.view.AuthorView;
import dev.parley.view.ForumHeading;
import dev.parley.view.ForumView;
import dev.parley.view.HugView;
import dev.parley.view.LogEntryView;
import dev.parley.view.MemberView;
import dev.parley.view.PostPage;
import dev.parley.view.PostView;
import dev.parley.view.Revealed;
import dev.parley.view.ThreadPage;
import dev.parley.view.ThreadView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Prints pages as a reader in a terminal wants to see them. It asks the reader's own way in for names, and nobody
 * else's.
 */
public final class PagePrinter {
    private static final String INDENT = "    ";
    private static final int MAX_GIVERS = 5;

    private final Ink ink;
    private final AsActor reader;

    /**
     * Prints for one reader.
     *
     * @param shown where the reader reads
     * @param reader the reader's way in
     */
    public PagePrinter(Shown shown, AsActor reader) {
        this.ink = new Ink(shown);
        this.reader = reader;
    }

    /**
     * Prints words between pages.
     *
     * @param words what to say
     */
    public void say(String words) {
        ink.paragraphs("", words);
        ink.blank();
    }

    /**
     * Prints the names of forums.
     *
     * @param forums the forums
     */
    public void forums(List<ForumView> forums) {
        for (ForumView forum : forums) {
            ink.line("  " + ink.strong(Ink.safe(forum.name())) + "  " + ink.quiet(Ink.safe(forum.description())));
        }
        ink.blank();
    }

    /**
     * Prints a list of threads.
     *
     * @param page the list
     */
    public void threads(ThreadPage page) {
        heading(page.forum());
        for (ThreadView thread : page.page().items()) {
            ink.line("  " + ink.strong(Ink.safe(thread.title())) + marks(thread));
            ink.line(INDENT
                    + ink.quiet(Ink.counted(thread.posts(), "post", "posts") + " · "
                            + Ink.counted(thread.hugs().total(), "hug", "hugs") + " · last "
                            + Ink.time(thread.lastActivityAt())));
        }
        ink.line(end(page.page().hasBefore(), page.page().hasAfter(), Optional.empty()));
        ink.blank();
    }

    /**
     * Prints how to ask for each thread of a list.
     *
     * @param page the list
     */
    public void addresses(ThreadPage page) {
        for (ThreadView thread : page.page().items()) {
            ink.line("  --thread " + thread.id() + "  " + ink.quiet(Ink.safe(thread.title())));
        }
        ink.blank();
    }

    private static String marks(ThreadView thread) {
        String pinned = thread.pin().isPresent() ? "  [pinned]" : "";
        String locked = thread.lock()
                .map(lock -> "  [locked%s]"
                        .formatted(lock.reason()
                                .map(reason -> ": " + Ink.safe(reason))
                                .orElse("")))
                .orElse("");
        return pinned + locked;
    }

    /**
     * Prints a page of a thread.
     *
     * @param page the page
     */
    public void thread(PostPage page) {
        heading(page.forum());
        ink.line(ink.strong(Ink.safe(page.thread().title())) + marks(page.thread()));
        ink.line(ink.quiet(Ink.counted(page.thread().posts(), "post", "posts") + " to read · order: "
                + page.order().code()));
        for (PostView post : page.page().items()) {
            post(post);
        }
        ink.line(ink.rule());
        ink.line(end(page.page().hasBefore(), page.page().hasAfter(), Optional.of(page)));
        ink.blank();
    }

    private void heading(ForumHeading forum) {
        ink.line(ink.rule());
        ink.line(ink.strong(Ink.safe(forum.name())) + "  " + ink.quiet(Ink.safe(forum.description())));
    }

    private static String end(boolean before, boolean after, Optional<PostPage> page) {
        String where = before && after
                ? "There is more before and after."
                : before ? "The end." : after ? "There is more after." : "That is all.";
        String onwards = page.filter(shown -> after)
                .flatMap(shown -> shown.page().after())
                .map(cursor -> "  Go on: " + option("--after", cursor))
                .orElse("");
        String back = page.filter(shown -> before)
                .flatMap(shown -> shown.page().before())
                .map(cursor -> "  Go back: " + option("--before", cursor))
                .orElse("");
        return where + onwards + back;
    }

    private static String option(String name, Cursor cursor) {
        return name + " " + cursor.text();
    }

    private void post(PostView post) {
        ink.line(ink.rule());
        String answers =
                post.replyTo().isPresent() ? "  ↳ answers " + post.replyTo().getAsInt() : "";
        String number = "#" + post.number() + (post.opening() ? "  (opening post)" : "") + answers;
        if (post.revealed().isEmpty()) {
            ink.line(ink.quiet(number), ink.quiet(word(post.state())));
        } else {
            Revealed all = post.revealed().get();
            ink.line(ink.strong(name(all.author())) + "  " + ink.quiet(number), ink.quiet(Ink.time(all.createdAt())));
            all.mood().ifPresent(mood -> ink.line(ink.quiet(INDENT + "feels " + mood)));
            if (post.state() != PostState.VISIBLE) {
                ink.line(ink.quiet(INDENT + "[" + word(post.state()) + "; others do not see this]"));
            }
            ink.paragraphs(INDENT, all.body().text());
            all.edited().ifPresent(edit -> ink.line(ink.quiet(INDENT + "edited " + Ink.time(edit.at()))));
            all.writtenHugs().forEach(this::writtenHug);
            if (all.hugs().total() > 0) {
                ink.line(ink.warm(INDENT + "♥ " + hugs(all)));
            }
        }
        post.withheld()
                .forEach(entry ->
                        entry.reason().ifPresent(reason -> ink.line(ink.quiet(INDENT + "why: " + Ink.safe(reason)))));
    }

    private void writtenHug(WrittenHug hug) {
        String recipients = hug.to().stream().map(this::name).collect(Collectors.joining(", "));
        ink.line(ink.warm(INDENT + "♥ a written hug for %s, warmth %d".formatted(recipients, hug.warmth())));
    }

    private String hugs(Revealed post) {
        List<HugView> given = reader.hugs(post.id());
        String givers = given.stream()
                .limit(MAX_GIVERS)
                .map(hug -> name(hug.giver()) + (hug.kind().equals(HugKind.HUG) ? "" : " (" + hug.kind() + ")"))
                .collect(Collectors.joining(", "));
        String others = given.size() > MAX_GIVERS ? " and others" : "";
        return Ink.counted(post.hugs().total(), "hug", "hugs") + " from " + givers + others;
    }

    /**
     * Prints the log of a thread.
     *
     * @param entries its entries
     */
    public void log(List<LogEntryView> entries) {
        for (LogEntryView entry : entries) {
            String about = entry.post().isPresent() ? " #" + entry.post().getAsInt() : "";
            String actor = entry.actor().map(this::name).orElse("–");
            ink.line("  %3d  %s  %s%s, %s"
                    .formatted(entry.position(), ink.quiet(Ink.time(entry.at())), entry.action(), about, actor));
        }
        ink.blank();
    }

    private String name(MemberId id) {
        return Ink.safe(reader.member(id).map(MemberView::name).orElse(id.value()));
    }

    private String name(AuthorView author) {
        return author.fold(new AuthorView.Cases<>() {
            @Override
            public String named(AuthorView.Named named) {
                return Ink.safe(named.name());
            }

            @Override
            public String alias(AuthorView.Alias alias) {
                return Ink.safe(alias.name());
            }

            @Override
            public String ghost(AuthorView.Ghost ghost) {
                return Ink.safe(ghost.name()) + " (no member)";
            }

            @Override
            public String erased() {
                return "somebody";
            }
        });
    }

    private static String word(PostState state) {
        return switch (state) {
            case VISIBLE -> "";
            case WITHDRAWN -> "taken back by its author";
            case HIDDEN -> "hidden by a moderator";
            case REMOVED -> "removed by a moderator";
            case ERASED -> "erased";
        };
    }
}
