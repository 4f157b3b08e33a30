package dev.parley.jackson;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.ImmutableLongArray;
import dev.parley.model.Attachment;
import dev.parley.model.Body;
import dev.parley.model.ForumId;
import dev.parley.model.ForumState;
import dev.parley.model.Handle;
import dev.parley.model.HugCounts;
import dev.parley.model.HugKind;
import dev.parley.model.Listing;
import dev.parley.model.LockScope;
import dev.parley.model.MemberId;
import dev.parley.model.Mood;
import dev.parley.model.PinScope;
import dev.parley.model.PostId;
import dev.parley.model.PostState;
import dev.parley.model.Quote;
import dev.parley.model.Tag;
import dev.parley.model.ThreadId;
import dev.parley.model.WrittenHug;
import dev.parley.moderation.Action;
import dev.parley.order.Cursor;
import dev.parley.order.Page;
import dev.parley.order.PostOrder;
import dev.parley.order.Side;
import dev.parley.order.ThreadOrder;
import dev.parley.view.AuthorView;
import dev.parley.view.EditView;
import dev.parley.view.ForumHeading;
import dev.parley.view.ForumView;
import dev.parley.view.HugView;
import dev.parley.view.LockView;
import dev.parley.view.LogEntryView;
import dev.parley.view.MemberView;
import dev.parley.view.ParticipantView;
import dev.parley.view.PinView;
import dev.parley.view.PostPage;
import dev.parley.view.PostView;
import dev.parley.view.Revealed;
import dev.parley.view.ThreadPage;
import dev.parley.view.ThreadView;
import dev.parley.view.VersionView;
import dev.parley.view.WithholdingView;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** One view of each kind, as the frozen files show them. */
final class SampleViews {
    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-01T12:30:00.5Z");
    private static final ThreadId THREAD = ThreadId.parse("01990000-0000-7000-8000-000000000001");
    private static final PostId POST = PostId.parse("01990000-0000-7000-8000-000000000002");
    private static final ForumId GARDEN = new ForumId("garden");
    private static final AuthorView ROBIN = new AuthorView.Named(new MemberId("robin"), "Robin of the garden");
    private static final HugCounts HUGS =
            new HugCounts(ImmutableSortedMap.of(HugKind.HUG, 2, new HugKind("thanks"), 1));

    static final ForumHeading HEADING = new ForumHeading(GARDEN, "The garden", "Beds, balconies and what grows there.");

    static final ThreadView LOCKED_AND_PINNED = new ThreadView(
            THREAD,
            GARDEN,
            "Who has tomatoes to spare?",
            Listing.LISTED,
            PostState.VISIBLE,
            Optional.of(new LockView(LockScope.REPLIES, Optional.of("Answered"), Optional.of(NOON))),
            Optional.of(new PinView(PinScope.FORUM, Optional.empty())),
            ImmutableSet.of(new Tag("first harvest"), new Tag("swap")),
            MORNING,
            NOON,
            10,
            HUGS,
            ImmutableList.of(Action.REPLY, Action.UNLOCK));

    static final ThreadView PLAIN_THREAD = new ThreadView(
            THREAD,
            GARDEN,
            "Who has tomatoes to spare?",
            Listing.UNLISTED,
            PostState.VISIBLE,
            Optional.empty(),
            Optional.empty(),
            ImmutableSet.of(),
            MORNING,
            MORNING,
            1,
            HugCounts.NONE,
            ImmutableList.of());

    static final PostView FULL_POST = new PostView(
            7,
            false,
            PostState.VISIBLE,
            OptionalInt.of(2),
            1,
            Optional.of(new Revealed(
                    POST,
                    ROBIN,
                    NOON,
                    Optional.of(new Mood("hopeful")),
                    Body.plain("((Emma)) I bring some on Sunday."),
                    Optional.of("Mentions snails"),
                    ImmutableList.of(new Quote(THREAD, 1)),
                    ImmutableList.of(new Attachment("photos/7.jpg", "image/jpeg", "Three tomatoes", 48_213)),
                    ImmutableSet.of(new MemberId("emma")),
                    ImmutableList.of(new WrittenHug(ImmutableSet.of(new MemberId("emma")), 2)),
                    HUGS,
                    Optional.of(new EditView(2, NOON)))),
            ImmutableList.of(),
            ImmutableList.of(Action.REPLY, Action.HUG, Action.TAKE_BACK_HUG));

    static final PostView PLAIN_POST = new PostView(
            1,
            true,
            PostState.VISIBLE,
            OptionalInt.empty(),
            0,
            Optional.of(revealed(new AuthorView.Alias("A quiet reader"))),
            ImmutableList.of(),
            ImmutableList.of());

    static final PostView WITHHELD_POST = new PostView(
            3,
            false,
            PostState.REMOVED,
            OptionalInt.of(1),
            1,
            Optional.empty(),
            ImmutableList.of(),
            ImmutableList.of());

    static final PostView OWN_WITHHELD_POST = new PostView(
            3,
            false,
            PostState.HIDDEN,
            OptionalInt.empty(),
            0,
            Optional.of(revealed(ROBIN)),
            ImmutableList.of(
                    new WithholdingView(PostState.WITHDRAWN, MORNING, Optional.empty()),
                    new WithholdingView(PostState.HIDDEN, NOON, Optional.of("Names a neighbour"))),
            ImmutableList.of(Action.RETURN));

    static final ImmutableMap<String, Object> BY_FILE = ImmutableMap.<String, Object>builder()
            .put("AuthorView.Named", ROBIN)
            .put("AuthorView.Alias", new AuthorView.Alias("A quiet reader"))
            .put("AuthorView.Ghost", new AuthorView.Ghost("old friend"))
            .put("AuthorView.Erased", new AuthorView.Erased())
            .put("EditView", new EditView(2, NOON))
            .put("ForumHeading", HEADING)
            .put(
                    "ForumView",
                    new ForumView(
                            new ForumId("garden.swap"),
                            "Swap",
                            "",
                            Optional.of(GARDEN),
                            -1,
                            ForumState.READ_ONLY,
                            ImmutableList.of(Action.START_THREAD)))
            .put("HugView", new HugView(ROBIN, HugKind.HUG, NOON))
            .put("LockView", new LockView(LockScope.EVERYTHING, Optional.of("Answered"), Optional.of(NOON)))
            .put("LogEntryView", new LogEntryView(31, NOON, Optional.of(ROBIN), "hide-post", OptionalInt.of(2)))
            .put("MemberView", new MemberView(new MemberId("emma"), new Handle("Tante Emma"), "Emma", MORNING))
            .put("ParticipantView", new ParticipantView(ROBIN, 3))
            .put("PinView", new PinView(PinScope.EVERYWHERE, Optional.of(NOON)))
            .put(
                    "PostPage",
                    new PostPage(
                            HEADING,
                            LOCKED_AND_PINNED,
                            PostOrder.OLDEST,
                            new Page<>(
                                    ImmutableList.of(FULL_POST, WITHHELD_POST),
                                    true,
                                    true,
                                    Optional.of(cursor(Side.BEFORE, "oldest")),
                                    Optional.of(cursor(Side.AFTER, "oldest")))))
            .put("PostView", FULL_POST)
            .put("PostView.plain", PLAIN_POST)
            .put("PostView.withheld", WITHHELD_POST)
            .put("PostView.withheld-own", OWN_WITHHELD_POST)
            .put(
                    "ThreadPage",
                    new ThreadPage(
                            HEADING,
                            ThreadOrder.LATEST_ACTIVITY,
                            new Page<>(
                                    ImmutableList.of(PLAIN_THREAD),
                                    false,
                                    true,
                                    Optional.empty(),
                                    Optional.of(cursor(Side.AFTER, "latest-activity")))))
            .put("ThreadView", LOCKED_AND_PINNED)
            .put("ThreadView.plain", PLAIN_THREAD)
            .put(
                    "VersionView",
                    new VersionView(
                            1,
                            Body.plain("I bring some."),
                            Optional.of(new Mood("calm")),
                            ROBIN,
                            NOON,
                            Optional.of("Said when")))
            .put("WithholdingView", new WithholdingView(PostState.HIDDEN, NOON, Optional.of("Names a neighbour")))
            .build();

    private SampleViews() {}

    static Cursor cursor(Side side, String order) {
        return new Cursor(order, side, 42, ImmutableLongArray.of(7));
    }

    private static Revealed revealed(AuthorView author) {
        return new Revealed(
                POST,
                author,
                NOON,
                Optional.empty(),
                Body.plain("Good morning, garden!"),
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableSet.of(),
                ImmutableList.of(),
                HugCounts.NONE,
                Optional.empty());
    }
}
