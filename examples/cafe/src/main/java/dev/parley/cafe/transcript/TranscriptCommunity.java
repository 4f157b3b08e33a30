package dev.parley.cafe.transcript;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import dev.parley.InvalidValueException;
import dev.parley.ParleyException;
import dev.parley.cafe.BadInputException;
import dev.parley.command.Command;
import dev.parley.command.IntroduceMember;
import dev.parley.command.OpenForum;
import dev.parley.decision.ImportedThread;
import dev.parley.decision.ImportedThread.ImportedHug;
import dev.parley.decision.ImportedThread.ImportedPost;
import dev.parley.model.Actor;
import dev.parley.model.Author;
import dev.parley.model.Body;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import dev.parley.model.Greetings;
import dev.parley.model.Handle;
import dev.parley.model.HugKind;
import dev.parley.model.MemberId;
import dev.parley.model.Mood;
import dev.parley.model.PostState;
import dev.parley.model.Role;
import dev.parley.model.ThreadId;
import dev.parley.model.Withholding;
import dev.parley.model.Withholdings;
import dev.parley.model.WrittenHugs;
import dev.parley.service.Discussions;
import dev.parley.service.transfer.ExternalIds;
import dev.parley.service.transfer.ThreadImport;
import dev.parley.store.DiscussionStore;
import dev.parley.store.Lookup;
import dev.parley.store.memory.MemoryStore;
import dev.parley.text.Excerpt;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A community made of one transcript: its people are introduced and its forum is opened by commands, as a host would do
 * it; its thread, half of which was written by people whom nobody knows, is imported.
 *
 * <p>The same file makes the same community, to the last id. What it lacks is made up: a title is the beginning of the
 * first post; a time is ten minutes after the one before it, the first noon on the first of January 2020.
 */
public final class TranscriptCommunity implements AutoCloseable {
    private static final Instant FIRST = Instant.parse("2020-01-01T12:00:00Z");
    private static final Duration BETWEEN = Duration.ofMinutes(10);
    private static final int TITLE_LENGTH = 60;
    private static final Actor HOST = Actor.admin("cafe host");

    private final Transcript transcript;
    private final ExternalIds ids;
    private final Map<String, MemberId> members = new LinkedHashMap<>();
    private final DiscussionStore store;
    private final Discussions discussions;
    private final Instant now;
    private final ThreadId thread;
    private Optional<ImportedThread> imported = Optional.empty();

    private TranscriptCommunity(Transcript transcript, DiscussionStore store) {
        this.transcript = transcript;
        this.store = store;
        this.ids = ExternalIds.of("transcript:" + transcript.fingerprint());
        this.thread = ids.thread("1");
        this.now = times().get(transcript.posts().size() - 1).plus(BETWEEN);
        this.discussions = Discussions.over(store)
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .idKey(Hashing.sha256()
                        .hashString(transcript.fingerprint(), StandardCharsets.UTF_8)
                        .asBytes())
                .build();
    }

    /**
     * Makes the community in memory.
     *
     * @param transcript what was read
     * @return the community
     * @throws BadInputException when it cannot be held
     */
    public static TranscriptCommunity of(Transcript transcript) {
        return into(new MemoryStore(), transcript);
    }

    /**
     * Makes the community in a store, beside what is there. People and forums that are there already stay what they
     * are; a transcript that is there already changes nothing.
     *
     * @param store where; closed together with the community
     * @param transcript what was read
     * @return the community
     * @throws BadInputException when it cannot be held
     */
    public static TranscriptCommunity into(DiscussionStore store, Transcript transcript) {
        try {
            TranscriptCommunity community = new TranscriptCommunity(transcript, store);
            community.introduce();
            community.openForum();
            community.importThread();
            return community;
        } catch (ParleyException e) {
            throw new BadInputException(transcript.file(), "", String.valueOf(e.getMessage()));
        }
    }

    /**
     * The community.
     *
     * @return the way in
     */
    public Discussions discussions() {
        return discussions;
    }

    /**
     * The thread of the transcript.
     *
     * @return its id
     */
    public ThreadId thread() {
        return thread;
    }

    /**
     * A member of the transcript.
     *
     * @param id the name in lower case
     * @return the member as an actor
     */
    public Optional<Actor> member(String id) {
        return members.values().stream()
                .filter(member -> member.value().equals(id))
                .findFirst()
                .map(member -> Actor.of(member, Role.MEMBER));
    }

    /**
     * Who may be named.
     *
     * @return the ids of all members
     */
    public ImmutableList<String> memberIds() {
        return members.values().stream().map(MemberId::value).collect(ImmutableList.toImmutableList());
    }

    /**
     * Somebody who looks after the forum. They are introduced when they are asked for.
     *
     * @return the moderator as an actor
     */
    public Actor moderator() {
        MemberId id = new MemberId("cafe moderator");
        Handle handle = new Handle("cafe.moderator");
        if (known(handle).isEmpty()) {
            done(new IntroduceMember(ids.command("moderator"), now, id, handle, "Moderator"));
        }
        return Actor.of(id, Role.MEMBER, Role.MODERATOR);
    }

    private void done(Command command) {
        discussions.as(HOST).apply(command).orThrow();
    }

    private void introduce() {
        for (String name : transcript.participants()) {
            introduce("/participants", name);
        }
        for (Transcript.Entry post : transcript.posts()) {
            if (post.authorKnown()) {
                introduce(post.place() + "/author", post.author());
            }
        }
    }

    private void introduce(String place, String name) {
        at(place, () -> {
            Handle handle = new Handle(name);
            Optional<MemberId> known = known(handle);
            MemberId id = known.orElseGet(() -> new MemberId(name.toLowerCase(Locale.ROOT)));
            if (members.putIfAbsent(handle.folded(), id) == null && known.isEmpty()) {
                done(new IntroduceMember(ids.command("member:" + handle.folded()), now, id, handle, name));
            }
            return id;
        });
    }

    private Optional<MemberId> known(Handle handle) {
        return store.find(Lookup.builder().handle(handle).build())
                .handle(handle.folded())
                .value();
    }

    private void openForum() {
        ForumId id = at("/forum/name", () -> forumId(transcript.forumName()));
        if (store.find(Lookup.builder().build()).policy().value().forum(id).isPresent()) {
            return;
        }
        ImmutableSet<Mood> moods =
                transcript.posts().stream().flatMap(post -> mood(post).stream()).collect(ImmutableSet.toImmutableSet());
        ForumSettings settings = ForumSettings.defaults()
                .withWrittenHugs(WrittenHugs.MEMBERS)
                .withGreetings(Greetings.NAME)
                .withMoods(moods.toArray(Mood[]::new));
        at("/forum", () -> {
            done(new OpenForum(
                    ids.command("forum"),
                    now,
                    id,
                    transcript.forumName(),
                    transcript.forumDescription(),
                    Optional.empty(),
                    0,
                    settings));
            return settings;
        });
    }

    /** The name in lower case, without a leading article, spaces as hyphens, and nothing that no link takes. */
    static ForumId forumId(String name) {
        String id = name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^(the|an|a)\\s+", "")
                .replaceAll("\\s+", "-")
                .replaceAll("[^a-z0-9._-]", "");
        return new ForumId(id.isEmpty() ? "forum" : id.substring(0, Math.min(id.length(), 64)));
    }

    private void importThread() {
        ImmutableList<Instant> times = times();
        Map<Integer, Integer> numbers = new HashMap<>();
        ImmutableList.Builder<ImportedPost> posts = ImmutableList.builder();
        for (Transcript.Entry post : transcript.posts()) {
            int number = numbers.size() + 1;
            posts.add(at(post.place(), () -> imported(post, times.get(number - 1), numbers)));
            numbers.put(post.number(), number);
        }
        ForumId forum = forumId(transcript.forumName());
        String title = transcript
                .title()
                .orElseGet(() -> madeUpTitle(transcript.posts().get(0).text()));
        imported = Optional.of(
                at("/thread", () -> new ImportedThread(thread, forum, title, ImmutableSet.of(), posts.build())));
        at("/thread", () -> new ThreadImport(store).put(imported.orElseThrow(), ids.command("import"), now));
    }

    /**
     * What was in the transcript, and how much of it could not be carried over.
     *
     * @return the summary of the import, the same however often it is imported
     */
    public ImportSummary summary() {
        return ImportSummary.of(imported.orElseThrow(), members.size());
    }

    private static String madeUpTitle(String text) {
        String title = Excerpt.of(text, TITLE_LENGTH);
        return title.isEmpty() ? "Without a title" : title;
    }

    private ImportedPost imported(Transcript.Entry post, Instant created, Map<Integer, Integer> numbers) {
        OptionalInt replyTo = post.replyTo().stream()
                .mapToObj(numbers::get)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .findFirst();
        return new ImportedPost(
                ids.post(Integer.toString(post.number())),
                author(post.author(), post.authorKnown()),
                replyTo,
                created,
                Body.plain(post.text()),
                mood(post),
                withheld(post, created),
                post.hugs().stream()
                        .map(name -> new ImportedHug(author(name, true), HugKind.HUG))
                        .collect(ImmutableSet.toImmutableSet()));
    }

    /** A known name is a member where one of that name takes part; every other name is a ghost. */
    private Author author(String name, boolean known) {
        if (known) {
            MemberId member = members.get(folded(name));
            if (member != null) {
                return Author.named(member);
            }
        }
        return new Author.Ghost(name);
    }

    private static String folded(String name) {
        try {
            return new Handle(name).folded();
        } catch (InvalidValueException e) {
            return "";
        }
    }

    private Withholdings withheld(Transcript.Entry post, Instant at) {
        if (post.state() == PostState.VISIBLE) {
            return Withholdings.NONE;
        }
        Author author = author(post.author(), post.authorKnown());
        boolean byAuthor = post.state() == PostState.WITHDRAWN;
        return Withholdings.NONE.with(new Withholding(
                ids.command("withheld:" + post.number()),
                post.state(),
                byAuthor ? author.member() : Optional.empty(),
                byAuthor ? Role.MEMBER.rank() : Role.MODERATOR.rank(),
                at,
                Optional.empty(),
                Optional.empty()));
    }

    private Optional<Mood> mood(Transcript.Entry post) {
        return post.mood()
                .map(words -> at(
                        post.place() + "/mood",
                        () -> new Mood(words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-"))));
    }

    private ImmutableList<Instant> times() {
        ImmutableList.Builder<Instant> times = ImmutableList.builder();
        Instant next = FIRST;
        for (Transcript.Entry post : transcript.posts()) {
            Instant time = post.at().orElse(next);
            times.add(time);
            next = time.plus(BETWEEN);
        }
        return times.build();
    }

    private interface Step<T> {
        T run();
    }

    /** What the model cannot hold is said with the place in the file. */
    private <T> T at(String place, Step<T> step) {
        try {
            return step.run();
        } catch (ParleyException e) {
            throw new BadInputException(transcript.file(), place, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        discussions.close();
    }
}
