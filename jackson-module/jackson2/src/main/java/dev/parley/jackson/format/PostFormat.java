package dev.parley.jackson.format;

import dev.parley.model.Attachment;
import dev.parley.model.Author;
import dev.parley.model.Body;
import dev.parley.model.Bumping;
import dev.parley.model.Hug;
import dev.parley.model.HugCounts;
import dev.parley.model.Participant;
import dev.parley.model.Post;
import dev.parley.model.PostContent;
import dev.parley.model.PostState;
import dev.parley.model.PostVersion;
import dev.parley.model.Quote;
import dev.parley.model.Withholding;
import dev.parley.model.Withholdings;
import dev.parley.model.WrittenHug;

/** Posts, their versions and hugs, and all that stands in them. */
final class PostFormat {
    /** The reason that somebody gave for what they did. */
    static final Codec<String> REASON_TEXT = Texts.line(Withholding.MAX_REASON_LENGTH);

    /** Ranks of roles. */
    static final Codec<Integer> RANK = Numbers.intFrom(0);

    /** Numbers of posts. */
    static final Codec<Integer> NUMBER = Numbers.intFrom(1);

    static final UnionCodec<Author> AUTHOR = author();
    static final Codec<Body> BODY = body();
    static final Codec<Quote> QUOTE = quote();
    static final Codec<Attachment> ATTACHMENT = attachment();
    static final Codec<WrittenHug> WRITTEN_HUG = writtenHug();
    static final Codec<HugCounts> HUG_COUNTS =
            Containers.sortedMap(Words.HUG_KIND, Numbers.intFrom(1)).as(HugCounts::new, HugCounts::byKind);
    static final Codec<Withholding> WITHHOLDING = withholding();
    static final Codec<Withholdings> WITHHOLDINGS =
            Containers.set(WITHHOLDING).as(Withholdings::new, Withholdings::entries);
    static final Codec<PostContent> CONTENT = content();
    static final Codec<Post> POST = post();
    static final Codec<PostVersion> VERSION = version();
    static final Codec<Hug> HUG = hug();
    static final Codec<Participant> PARTICIPANT = participant();

    private PostFormat() {}

    private static UnionCodec<Author> author() {
        var named = RecordCodec.<Author.Named>of();
        var member = named.required("member", Author.Named::id, Words.MEMBER_ID);
        var alias = RecordCodec.<Author.Alias>of();
        var label = alias.required("name", Author.Alias::label, Texts.line(Author.MAX_NAME_LENGTH));
        var ghost = RecordCodec.<Author.Ghost>of();
        var name = ghost.required("name", Author.Ghost::name, Texts.line(Author.MAX_NAME_LENGTH));
        var erased = RecordCodec.<Author.Erased>of();
        var surrogate = erased.required("surrogate", Author.Erased::surrogate, Words.SURROGATE);
        return UnionCodec.<Author>of()
                .with("named", Author.Named.class, named.build(in -> new Author.Named(in.get(member))))
                .with("alias", Author.Alias.class, alias.build(in -> new Author.Alias(in.get(label))))
                .with("ghost", Author.Ghost.class, ghost.build(in -> new Author.Ghost(in.get(name))))
                .with("erased", Author.Erased.class, erased.build(in -> new Author.Erased(in.get(surrogate))))
                .build();
    }

    private static Codec<Body> body() {
        var of = RecordCodec.<Body>of();
        var format = of.required("format", Body::format, Words.BODY_FORMAT);
        var text = of.required("text", Body::text, Texts.bytes(Body.MAX_BYTES));
        return of.build(in -> new Body(in.get(format), in.get(text)));
    }

    private static Codec<Quote> quote() {
        var of = RecordCodec.<Quote>of();
        var thread = of.required("thread", Quote::thread, Words.THREAD_ID);
        var number = of.required("number", Quote::number, NUMBER);
        return of.build(in -> new Quote(in.get(thread), in.get(number)));
    }

    private static Codec<Attachment> attachment() {
        var of = RecordCodec.<Attachment>of();
        var key = of.required("key", Attachment::key, Texts.line(Attachment.MAX_KEY_LENGTH));
        var type = of.required("type", Attachment::type, Texts.line(Attachment.MAX_TYPE_LENGTH));
        var alternativeText = of.required(
                "alternativeText", Attachment::alternativeText, Texts.text(Attachment.MAX_ALTERNATIVE_TEXT_LENGTH));
        var size = of.required("size", Attachment::size, Numbers.longFrom(0));
        return of.build(in -> new Attachment(in.get(key), in.get(type), in.get(alternativeText), in.get(size)));
    }

    private static Codec<WrittenHug> writtenHug() {
        var of = RecordCodec.<WrittenHug>of();
        var to = of.required("to", WrittenHug::to, Containers.set(Words.MEMBER_ID));
        var warmth = of.required(
                "warmth", WrittenHug::warmth, Numbers.intBetween(WrittenHug.MIN_WARMTH, WrittenHug.MAX_WARMTH));
        return of.build(in -> new WrittenHug(in.get(to), in.get(warmth)));
    }

    private static Codec<Withholding> withholding() {
        var of = RecordCodec.<Withholding>of();
        var id = of.required("id", Withholding::id, Words.COMMAND_ID);
        var state = of.required("state", Withholding::state, Scalar.words(PostState.class));
        var by = of.optional("by", Withholding::by, Words.MEMBER_ID);
        var rank = of.required("rank", Withholding::rank, RANK);
        var at = of.required("at", Withholding::at, Words.TIME_OF);
        var reason = of.optional("reason", Withholding::reason, REASON_TEXT);
        var batch = of.optional("batch", Withholding::batch, Words.COMMAND_ID);
        return of.build(in -> new Withholding(
                in.get(id), in.get(state), in.get(by), in.get(rank), in.get(at), in.get(reason), in.get(batch)));
    }

    private static Codec<PostContent> content() {
        var of = RecordCodec.<PostContent>of();
        var body = of.required("body", PostContent::body, BODY);
        var mood = of.optional("mood", PostContent::mood, Words.MOOD);
        var contentWarning =
                of.optional("contentWarning", PostContent::contentWarning, Texts.line(PostContent.MAX_WARNING_LENGTH));
        var quotes = of.required("quotes", PostContent::quotes, Containers.list(QUOTE));
        var attachments = of.required("attachments", PostContent::attachments, Containers.list(ATTACHMENT));
        var named = of.required("named", PostContent::named, Containers.set(Words.MEMBER_ID));
        var writtenHugs = of.required("writtenHugs", PostContent::writtenHugs, Containers.list(WRITTEN_HUG));
        var versions = of.required("versions", PostContent::versions, Numbers.intFrom(1));
        var lastEdit = of.optional("lastEdit", PostContent::lastEdit, Words.TIME_OF);
        return of.build(in -> new PostContent(
                in.get(body),
                in.get(mood),
                in.get(contentWarning),
                in.get(quotes),
                in.get(attachments),
                in.get(named),
                in.get(writtenHugs),
                in.get(versions),
                in.get(lastEdit)));
    }

    private static Codec<Post> post() {
        var of = RecordCodec.<Post>of();
        var id = of.required("id", Post::id, Words.POST_ID);
        var thread = of.required("thread", Post::thread, Words.THREAD_ID);
        var number = of.required("number", Post::number, NUMBER);
        var author = of.required("author", Post::author, AUTHOR);
        var replyTo = of.optionalInt("replyTo", Post::replyTo, NUMBER);
        var path = of.required("path", Post::path, Words.PATH);
        var created = of.required("created", Post::created, Words.TIME_OF);
        var bumping = of.required("bumping", Post::bumping, Scalar.words(Bumping.class));
        var content = of.required("content", Post::content, CONTENT);
        var withholdings = of.required("withholdings", Post::withholdings, WITHHOLDINGS);
        var tally = of.required("tally", Post::tally, HUG_COUNTS);
        return of.build(in -> new Post(
                in.get(id),
                in.get(thread),
                in.get(number),
                in.get(author),
                in.get(replyTo),
                in.get(path),
                in.get(created),
                in.get(bumping),
                in.get(content),
                in.get(withholdings),
                in.get(tally)));
    }

    private static Codec<PostVersion> version() {
        var of = RecordCodec.<PostVersion>of();
        var thread = of.required("thread", PostVersion::thread, Words.THREAD_ID);
        var post = of.required("post", PostVersion::post, NUMBER);
        var version = of.required("version", PostVersion::version, Numbers.intFrom(1));
        var body = of.required("body", PostVersion::body, BODY);
        var mood = of.optional("mood", PostVersion::mood, Words.MOOD);
        var replacedBy = of.required("replacedBy", PostVersion::replacedBy, AUTHOR);
        var replacedAt = of.required("replacedAt", PostVersion::replacedAt, Words.TIME_OF);
        var reason = of.optional("reason", PostVersion::reason, REASON_TEXT);
        return of.build(in -> new PostVersion(
                in.get(thread),
                in.get(post),
                in.get(version),
                in.get(body),
                in.get(mood),
                in.get(replacedBy),
                in.get(replacedAt),
                in.get(reason)));
    }

    private static Codec<Hug> hug() {
        var of = RecordCodec.<Hug>of();
        var post = of.required("post", Hug::post, Words.POST_ID);
        var recipient = of.required("recipient", Hug::recipient, AUTHOR);
        var giver = of.required("giver", Hug::giver, AUTHOR);
        var kind = of.required("kind", Hug::kind, Words.HUG_KIND);
        var at = of.required("at", Hug::at, Words.TIME_OF);
        return of.build(in -> new Hug(in.get(post), in.get(recipient), in.get(giver), in.get(kind), in.get(at)));
    }

    private static Codec<Participant> participant() {
        var of = RecordCodec.<Participant>of();
        var thread = of.required("thread", Participant::thread, Words.THREAD_ID);
        var author = of.required("author", Participant::author, AUTHOR);
        var visiblePosts = of.required("visiblePosts", Participant::visiblePosts, Numbers.intFrom(0));
        var lastNumber = of.required("lastNumber", Participant::lastNumber, NUMBER);
        var lastAt = of.required("lastAt", Participant::lastAt, Words.TIME_OF);
        return of.build(in -> new Participant(
                in.get(thread), in.get(author), in.get(visiblePosts), in.get(lastNumber), in.get(lastAt)));
    }
}
