package dev.parley.cafe;

import dev.parley.InvalidValueException;
import dev.parley.cafe.kept.StoreArgument;
import dev.parley.cafe.terminal.PagePrinter;
import dev.parley.cafe.transcript.Transcript;
import dev.parley.cafe.transcript.TranscriptCommunity;
import dev.parley.cafe.transcript.TranscriptReader;
import dev.parley.jackson.ParleyJson;
import dev.parley.model.Actor;
import dev.parley.model.MemberId;
import dev.parley.model.Role;
import dev.parley.model.ThreadId;
import dev.parley.order.Cursor;
import dev.parley.order.CursorException;
import dev.parley.order.PageRequest;
import dev.parley.order.PostOrder;
import dev.parley.service.AsActor;
import dev.parley.service.Discussions;
import dev.parley.view.PostPage;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cafe show FILE|STORE}: shows one page of a transcript, or of a store, to a person or as JSON. */
@Command(name = "show", description = "Shows a page of a transcript or of a store.", mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
    private static final int DEFAULT_SIZE = 20;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE|STORE", description = "a transcript, the path of a SQLite file, or a JDBC URL")
    private String file = "";

    @Option(
            names = "--thread",
            paramLabel = "ID",
            description = "which thread of a store; without it, the threads are listed")
    private @Nullable String thread;

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            description = "oldest, newest, most-hugged or threaded; as the file says, else oldest")
    private @Nullable String order;

    @Option(names = "--size", paramLabel = "N", description = "the most posts, 1 to 200; 20 by default")
    private int size = DEFAULT_SIZE;

    @ArgGroup(multiplicity = "0..1")
    private @Nullable From from;

    @Option(names = "--as", paramLabel = "WHO", description = "guest (the default), member:ID or moderator")
    private String viewer = "guest";

    @Option(names = "--json", description = "one JSON object and nothing else")
    private boolean json;

    private final Shown shown;

    ShowCommand(Shown shown) {
        this.shown = shown;
    }

    /** From where the page is asked for; at most one of them. */
    static final class From {
        @Option(names = "--after", paramLabel = "C", description = "the page after a cursor")
        private @Nullable String after;

        @Option(names = "--before", paramLabel = "C", description = "the page before a cursor")
        private @Nullable String before;

        @Option(names = "--at", paramLabel = "NUMBER", description = "the page that starts at a post")
        private @Nullable Integer at;
    }

    @Override
    public Integer call() {
        PostOrder asked = order == null ? null : order(order);
        PageRequest request = checked(this::request);
        requirePlace(asked);
        if (StoreArgument.isStore(file)) {
            return kept(asked == null ? PostOrder.OLDEST : asked, request);
        }
        if (thread != null) {
            throw wrong("--thread names a thread of a store, and %s is none; a transcript has one thread"
                    .formatted(InvalidValueException.quoted(file)));
        }
        Transcript transcript = TranscriptReader.read(file);
        try (TranscriptCommunity community = TranscriptCommunity.of(transcript)) {
            AsActor reader = community.discussions().as(viewer(community));
            PostOrder chosen = asked == null ? transcript.order().orElse(PostOrder.OLDEST) : asked;
            requirePlace(chosen);
            Optional<PostPage> page =
                    checked(() -> reader.posts(community.thread()).order(chosen).page(request));
            show(page.orElseThrow(), reader);
        }
        return Cafe.OK;
    }

    /** A page of a store; without a thread, what there is to read. */
    private Integer kept(PostOrder chosen, PageRequest request) {
        ThreadId asked = thread == null ? null : checked(() -> ThreadId.parse(String.valueOf(thread)));
        if (asked == null && json) {
            throw wrong("--json shows a page of posts; take --thread ID too");
        }
        try (Discussions discussions =
                Discussions.over(StoreArgument.openExisting(file)).build()) {
            AsActor reader = discussions.as(viewer());
            if (asked == null) {
                list(reader);
            } else {
                PostPage page = checked(() -> reader.posts(asked).order(chosen).page(request))
                        .orElseThrow(() -> wrong("--thread %s is no thread that %s may read in %s"
                                .formatted(asked, viewer, InvalidValueException.quoted(file))));
                show(page, reader);
            }
        }
        return Cafe.OK;
    }

    private void list(AsActor reader) {
        PagePrinter printer = new PagePrinter(shown, reader);
        reader.forums()
                .forEach(forum -> reader.threads(forum.id()).first(size).ifPresent(threads -> {
                    printer.threads(threads);
                    printer.addresses(threads);
                }));
    }

    /** Who reads a store: somebody who is a member there, or a moderator who is not introduced and only looks. */
    private Actor viewer() {
        if (viewer.equals("guest")) {
            return Actor.guest();
        }
        if (viewer.equals("moderator")) {
            return Actor.of(new MemberId("cafe moderator"), Role.MEMBER, Role.MODERATOR);
        }
        if (!viewer.startsWith("member:")) {
            throw wrong(
                    "--as %s is none of guest, member:ID, moderator".formatted(InvalidValueException.quoted(viewer)));
        }
        return checked(() -> Actor.member(viewer.substring("member:".length())));
    }

    private void show(PostPage page, AsActor reader) {
        if (json) {
            shown.out().println(ParleyJson.create().write(page));
        } else {
            new PagePrinter(shown, reader).thread(page);
        }
    }

    private PageRequest request() {
        if (from == null) {
            return PageRequest.first(size);
        }
        if (from.after != null) {
            return PageRequest.after(Cursor.parse(from.after), size);
        }
        if (from.before != null) {
            return PageRequest.before(Cursor.parse(from.before), size);
        }
        return PageRequest.at(from.at == null ? 0 : from.at, size);
    }

    private void requirePlace(@Nullable PostOrder chosen) {
        if (chosen != null && !chosen.startsAtNumbers() && from != null && from.at != null) {
            throw wrong("--at has no place in the order %s; take oldest, newest or threaded".formatted(chosen.code()));
        }
    }

    private PostOrder order(String code) {
        return Arrays.stream(PostOrder.values())
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(() -> wrong("--order %s is none of oldest, newest, most-hugged, threaded"
                        .formatted(InvalidValueException.quoted(code))));
    }

    private Actor viewer(TranscriptCommunity community) {
        Actor asked = viewer();
        if (viewer.equals("moderator")) {
            return community.moderator();
        }
        String id = asked.member().map(MemberId::value).orElse("");
        if (!asked.equals(Actor.guest()) && community.member(id).isEmpty()) {
            throw wrong("--as member:%s names nobody in this file; its members are %s"
                    .formatted(id, String.join(", ", community.memberIds())));
        }
        return asked;
    }

    private interface Step<T> {
        T run();
    }

    /** What Parley refuses about a page is wrong use of the command line. */
    private <T> T checked(Step<T> step) {
        try {
            return step.run();
        } catch (CursorException | InvalidValueException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private ParameterException wrong(String message) {
        if (spec == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
