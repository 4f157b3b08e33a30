package dev.parley.jackson.format;

import dev.parley.model.ForumState;
import dev.parley.model.Listing;
import dev.parley.model.LockScope;
import dev.parley.model.PinScope;
import dev.parley.model.PostState;
import dev.parley.order.Page;
import dev.parley.order.ThreadOrder;
import dev.parley.view.ForumHeading;
import dev.parley.view.ForumView;
import dev.parley.view.LockView;
import dev.parley.view.MemberView;
import dev.parley.view.PinView;
import dev.parley.view.ThreadPage;
import dev.parley.view.ThreadView;
import java.util.function.Function;

/** What a reader sees of forums, threads and members. */
final class ThreadViewFormat {
    static final Writing<ForumHeading> HEADING = ObjectWriting.<ForumHeading>of()
            .field("id", ForumHeading::id, Words.FORUM_ID)
            .field("name", ForumHeading::name, Texts.RAW)
            .field("description", ForumHeading::description, Texts.RAW)
            .build();

    static final Writing<ForumView> FORUM = ObjectWriting.<ForumView>of()
            .field("id", ForumView::id, Words.FORUM_ID)
            .field("name", ForumView::name, Texts.RAW)
            .field("description", ForumView::description, Texts.RAW)
            .optional("parent", ForumView::parent, Words.FORUM_ID)
            .number("position", ForumView::position)
            .field("state", ForumView::state, Scalar.words(ForumState.class))
            .field("may", ForumView::may, Containers.each(Words.ACTION))
            .build();

    static final Writing<LockView> LOCK = ObjectWriting.<LockView>of()
            .field("scope", LockView::scope, Scalar.words(LockScope.class))
            .optional("reason", LockView::reason, Texts.RAW)
            .optional("until", LockView::until, Words.TIME_OF)
            .build();

    static final Writing<PinView> PIN = ObjectWriting.<PinView>of()
            .field("scope", PinView::scope, Scalar.words(PinScope.class))
            .optional("until", PinView::until, Words.TIME_OF)
            .build();

    static final Writing<ThreadView> THREAD = ObjectWriting.<ThreadView>of()
            .field("id", ThreadView::id, Words.THREAD_ID)
            .field("forum", ThreadView::forum, Words.FORUM_ID)
            .field("title", ThreadView::title, Texts.RAW)
            .flag("listed", thread -> thread.listing() == Listing.LISTED)
            .field("state", ThreadView::state, Scalar.words(PostState.class))
            .optional("lock", ThreadView::lock, LOCK)
            .optional("pin", ThreadView::pin, PIN)
            .field("tags", ThreadView::tags, Containers.each(Words.TAG))
            .field("createdAt", ThreadView::createdAt, Words.TIME_OF)
            .field("lastActivityAt", ThreadView::lastActivityAt, Words.TIME_OF)
            .number("posts", ThreadView::posts)
            .field("hugs", ThreadView::hugs, PostFormat.HUG_COUNTS)
            .field("may", ThreadView::may, Containers.each(Words.ACTION))
            .build();

    static final Writing<ThreadPage> PAGE = page(
                    ObjectWriting.<ThreadPage>of()
                            .field("forum", ThreadPage::forum, HEADING)
                            .field("order", ThreadPage::order, Scalar.words(ThreadOrder.class)),
                    "threads",
                    ThreadPage::page,
                    THREAD)
            .build();

    static final Writing<MemberView> MEMBER = ObjectWriting.<MemberView>of()
            .field("id", MemberView::id, Words.MEMBER_ID)
            .field("handle", MemberView::handle, Words.HANDLE)
            .field("name", MemberView::name, Texts.RAW)
            .field("since", MemberView::since, Words.TIME_OF)
            .build();

    private ThreadViewFormat() {}

    /** The items of a page and its ends, which stand in the object of the page itself. */
    static <R, T> ObjectWriting.Builder<R> page(
            ObjectWriting.Builder<R> of, String items, Function<R, Page<T>> page, Writing<T> item) {
        return of.field(items, value -> page.apply(value).items(), Containers.each(item))
                .flag("hasBefore", value -> page.apply(value).hasBefore())
                .flag("hasAfter", value -> page.apply(value).hasAfter())
                .optional("before", value -> page.apply(value).before(), Words.CURSOR)
                .optional("after", value -> page.apply(value).after(), Words.CURSOR);
    }
}
