package dev.parley.jackson.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.parley.model.PostState;
import dev.parley.order.PostOrder;
import dev.parley.view.AuthorView;
import dev.parley.view.EditView;
import dev.parley.view.HugView;
import dev.parley.view.LogEntryView;
import dev.parley.view.ParticipantView;
import dev.parley.view.PostPage;
import dev.parley.view.PostView;
import dev.parley.view.Revealed;
import dev.parley.view.VersionView;
import dev.parley.view.WithholdingView;
import java.util.Optional;
import java.util.function.Function;

/** What a reader sees of posts. What is withheld is absent. */
final class PostViewFormat {
    static final Writing<AuthorView> AUTHOR = (author, sink) -> {
        sink.beginObject();
        for (var field : author.fold(new AuthorFields()).entrySet()) {
            sink.name(field.getKey());
            sink.text(field.getValue());
        }
        sink.endObject();
    };

    static final Writing<EditView> EDIT = ObjectWriting.<EditView>of()
            .number("versions", EditView::versions)
            .field("at", EditView::at, Words.TIME_OF)
            .build();

    static final Writing<WithholdingView> WITHHOLDING = ObjectWriting.<WithholdingView>of()
            .field("state", WithholdingView::state, Scalar.words(PostState.class))
            .field("at", WithholdingView::at, Words.TIME_OF)
            .optional("reason", WithholdingView::reason, Texts.RAW)
            .build();

    static final Writing<PostView> POST = ObjectWriting.<PostView>of()
            .optional("id", revealed(Revealed::id), Words.POST_ID)
            .number("number", PostView::number)
            .flag("opening", PostView::opening)
            .optional("author", revealed(Revealed::author), AUTHOR)
            .optional("createdAt", revealed(Revealed::createdAt), Words.TIME_OF)
            .optional("mood", post -> post.revealed().flatMap(Revealed::mood), Words.MOOD)
            .optional("contentWarning", post -> post.revealed().flatMap(Revealed::contentWarning), Texts.RAW)
            .optional("body", revealed(Revealed::body), PostFormat.BODY)
            .optional("quotes", some(Revealed::quotes), Containers.each(PostFormat.QUOTE))
            .optional("attachments", some(Revealed::attachments), Containers.each(PostFormat.ATTACHMENT))
            .field("state", PostView::state, Scalar.words(PostState.class))
            .optionalNumber("replyTo", PostView::replyTo)
            .number("depth", PostView::depth)
            .optional("named", revealed(Revealed::named), Containers.each(Words.MEMBER_ID))
            .optional("writtenHugs", revealed(Revealed::writtenHugs), Containers.each(PostFormat.WRITTEN_HUG))
            .optional("hugs", revealed(Revealed::hugs), PostFormat.HUG_COUNTS)
            .optional("edited", post -> post.revealed().flatMap(Revealed::edited), EDIT)
            .unlessEmpty("withheld", PostView::withheld, WITHHOLDING)
            .field("may", PostView::may, Containers.each(Words.ACTION))
            .build();

    static final Writing<PostPage> PAGE = ThreadViewFormat.page(
                    ObjectWriting.<PostPage>of()
                            .field("forum", PostPage::forum, ThreadViewFormat.HEADING)
                            .field("thread", PostPage::thread, ThreadViewFormat.THREAD)
                            .field("order", PostPage::order, Scalar.words(PostOrder.class)),
                    "posts",
                    PostPage::page,
                    POST)
            .build();

    static final Writing<VersionView> VERSION = ObjectWriting.<VersionView>of()
            .number("version", VersionView::version)
            .field("body", VersionView::body, PostFormat.BODY)
            .optional("mood", VersionView::mood, Words.MOOD)
            .field("replacedBy", VersionView::replacedBy, AUTHOR)
            .field("replacedAt", VersionView::replacedAt, Words.TIME_OF)
            .optional("reason", VersionView::reason, Texts.RAW)
            .build();

    static final Writing<HugView> HUG = ObjectWriting.<HugView>of()
            .field("giver", HugView::giver, AUTHOR)
            .field("kind", HugView::kind, Words.HUG_KIND)
            .field("at", HugView::at, Words.TIME_OF)
            .build();

    static final Writing<ParticipantView> PARTICIPANT = ObjectWriting.<ParticipantView>of()
            .field("author", ParticipantView::author, AUTHOR)
            .number("posts", ParticipantView::posts)
            .build();

    static final Writing<LogEntryView> LOG_ENTRY = ObjectWriting.<LogEntryView>of()
            .number("position", LogEntryView::position)
            .field("at", LogEntryView::at, Words.TIME_OF)
            .optional("actor", LogEntryView::actor, AUTHOR)
            .field("action", LogEntryView::action, Texts.RAW)
            .optionalNumber("post", LogEntryView::post)
            .build();

    private PostViewFormat() {}

    private static <V> Function<PostView, Optional<V>> revealed(Function<Revealed, V> part) {
        return post -> post.revealed().map(part);
    }

    /** A part that is absent where it is empty. */
    private static <V> Function<PostView, Optional<ImmutableList<V>>> some(Function<Revealed, ImmutableList<V>> part) {
        return post -> post.revealed().map(part).filter(list -> !list.isEmpty());
    }

    private static final class AuthorFields implements AuthorView.Cases<ImmutableMap<String, String>> {
        @Override
        public ImmutableMap<String, String> named(AuthorView.Named author) {
            return ImmutableMap.of("type", "named", "member", author.member().value(), "name", author.name());
        }

        @Override
        public ImmutableMap<String, String> alias(AuthorView.Alias author) {
            return ImmutableMap.of("type", "alias", "name", author.name());
        }

        @Override
        public ImmutableMap<String, String> ghost(AuthorView.Ghost author) {
            return ImmutableMap.of("type", "ghost", "name", author.name());
        }

        @Override
        public ImmutableMap<String, String> erased() {
            return ImmutableMap.of("type", "erased");
        }
    }
}
