package dev.parley.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.decision.Change;
import dev.parley.model.Author;
import dev.parley.model.Body;
import dev.parley.model.Boundary;
import dev.parley.model.Bumping;
import dev.parley.model.Digest;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Forum;
import dev.parley.model.ForumId;
import dev.parley.model.Hug;
import dev.parley.model.HugCounts;
import dev.parley.model.HugKind;
import dev.parley.model.LogEntry;
import dev.parley.model.Member;
import dev.parley.model.MemberId;
import dev.parley.model.Participant;
import dev.parley.model.Post;
import dev.parley.model.PostContent;
import dev.parley.model.PostId;
import dev.parley.model.PostState;
import dev.parley.model.PostVersion;
import dev.parley.model.Reading;
import dev.parley.model.Receipt;
import dev.parley.model.Result;
import dev.parley.model.Revision;
import dev.parley.model.Tag;
import dev.parley.model.ThreadId;
import dev.parley.model.Times;
import dev.parley.order.Direction;
import dev.parley.order.PostOrder;
import dev.parley.order.ThreadOrder;
import dev.parley.store.Found;
import dev.parley.store.HugRange;
import dev.parley.store.HugScope;
import dev.parley.store.LogRange;
import dev.parley.store.Lookup;
import dev.parley.store.ParticipantRange;
import dev.parley.store.ParticipantScope;
import dev.parley.store.PostRange;
import dev.parley.store.ReadingRange;
import dev.parley.store.ReadingScope;
import dev.parley.store.ThreadScope;
import dev.parley.store.VersionRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** {@code S-RD-01} to {@code 03}: what is read is what was put, of one moment, under its own id and no other. */
abstract class LookupClauses {
    private static final int ALL = 100;
    private static final int STEPS = 60;
    private static final int READERS = 3;

    private final Trial trial;
    private final Scribe scribe;
    private final Laden laden;
    private final ThreadId id;
    private final ForumId forum;

    LookupClauses(Trial trial) {
        this.trial = trial;
        this.scribe = trial.scribe();
        this.laden = new Laden(trial.fresh());
        this.id = trial.fresh().thread();
        this.forum = trial.fresh().forum();
    }

    private Found find(Lookup.Builder lookup) {
        return trial.store().find(lookup.build());
    }

    private ImmutableList<Post> posts() {
        return trial.read(new PostRange(
                id,
                OptionalInt.empty(),
                PostOrder.OLDEST,
                Direction.FORWARD,
                Optional.empty(),
                ImmutableSet.copyOf(PostState.values()),
                ImmutableSet.copyOf(Bumping.values()),
                ALL));
    }

    @Test
    void S_RD_01_forums_come_back_as_they_were_put() {
        Forum plain = Records.forum(forum, 0);
        Forum full = laden.forum(trial.fresh().forum(), Optional.of(forum));
        scribe.put(new Change.PutForum(plain), new Change.PutForum(full));

        assertThat(find(Lookup.builder()).policy().value().forums())
                .containsEntry(forum, plain)
                .containsEntry(full.id(), full);
    }

    @Test
    void S_RD_01_the_length_of_the_policys_log_comes_back_as_it_was_put() {
        long before = find(Lookup.builder()).policy().value().logged();
        scribe.put(new Change.PutPolicyLogged(Long.MAX_VALUE));
        assertThat(find(Lookup.builder()).policy().value().logged()).isEqualTo(Long.MAX_VALUE);

        scribe.put(new Change.PutPolicyLogged(before));
        assertThat(find(Lookup.builder()).policy().value().logged()).isEqualTo(before);
    }

    @Test
    void S_RD_01_threads_come_back_as_they_were_put() {
        DiscussionThread full = laden.thread(id, forum);
        DiscussionThread plain = new ThreadDraft(trial.fresh().thread(), forum).build();
        scribe.put(new Change.PutThread(full), new Change.PutThread(plain));

        Found found = find(Lookup.builder().thread(id).thread(plain.id()));

        assertThat(found.thread(id).value()).contains(full);
        assertThat(found.thread(plain.id()).value()).contains(plain);
        assertThat(found.thread(id).revision()).isEqualTo(new Revision(1));
        assertThat(trial.read(Orders.threads(ThreadScope.in(forum), ThreadOrder.NEWEST, ALL)))
                .containsExactly(plain, full);
    }

    @Test
    void S_RD_01_a_tail_that_is_put_leaves_the_rest_of_its_thread() {
        DiscussionThread full = laden.thread(id, forum);
        scribe.put(
                new ThreadDraft(id, forum).put(),
                new Change.PutThread(full.withTail(
                        new ThreadDraft(id, forum).lastNumber(Integer.MAX_VALUE).tail())));
        scribe.put(new Change.PutTail(id, full.tail()));

        assertThat(scribe.thread(id)).isEqualTo(full);
    }

    @Test
    void S_RD_01_posts_come_back_as_they_were_put_by_id_by_number_and_in_ranges() {
        List<Post> put = new ArrayList<>();
        put.add(new PostDraft(id, trial.fresh().post(), 1)
                .content(PostContent.of(Body.plain("")))
                .build());
        for (Author author : laden.authors()) {
            put.add(laden.post(id, trial.fresh().post(), put.size() + 1, author));
        }
        scribe.put(new ThreadDraft(id, forum).put());
        put.forEach(post -> scribe.put(new Change.PutPost(post)));

        Lookup.Builder lookup = Lookup.builder();
        put.forEach(post -> lookup.post(post.id()).post(id, post.number()));
        Found found = find(lookup);
        for (Post post : put) {
            assertThat(found.post(post.id())).contains(post);
            assertThat(found.post(id, post.number())).contains(post);
        }
        assertThat(found.thread(id).value()).as("the thread of posts by id").isPresent();
        assertThat(posts()).isEqualTo(put);
    }

    @Test
    void S_RD_01_each_part_of_a_post_is_put_without_the_others() {
        Post post = laden.post(id, trial.fresh().post(), 2, Records.HOST);
        scribe.put(
                new ThreadDraft(id, forum).put(),
                new PostDraft(id, trial.fresh().post(), 1).put(),
                new Change.PutPost(post));
        PostContent content = PostContent.of(Body.plain(""));
        List<Post> expected = List.of(
                post.withContent(content),
                post.withContent(content).withTally(HugCounts.NONE),
                post.withContent(content)
                        .withTally(HugCounts.NONE)
                        .withWithholdings(Records.withheld(laden.command(), PostState.VISIBLE)),
                post.withTally(HugCounts.NONE).withWithholdings(Records.withheld(laden.command(), PostState.VISIBLE)));
        List<Change> changes = List.of(
                new Change.PutContent(id, 2, content),
                new Change.PutTally(id, 2, HugCounts.NONE),
                new Change.PutWithholdings(id, 2, Records.withheld(laden.command(), PostState.VISIBLE)),
                new Change.PutContent(id, 2, post.content()));

        for (int i = 0; i < changes.size(); i++) {
            scribe.put(changes.get(i));
            assertThat(find(Lookup.builder().post(post.id())).post(post.id())).contains(expected.get(i));
        }
    }

    @Test
    void S_RD_01_a_body_of_the_greatest_length_comes_back_whole() {
        String text = (Laden.HUGGING + "\n").repeat(Body.MAX_BYTES / 5);
        Post post = new PostDraft(id, trial.fresh().post(), 1)
                .content(PostContent.of(Body.plain(text)))
                .build();
        long most = trial.store().limits().bytes();
        Assumptions.assumeTrue(
                most >= text.length(), () -> "not applicable: a commit holds no more than %d bytes".formatted(most));
        scribe.put(new ThreadDraft(id, forum).put(), new Change.PutPost(post));

        assertThat(find(Lookup.builder().post(id, 1)).post(id, 1)).contains(post);
    }

    @Test
    void S_RD_01_versions_and_log_entries_come_back_as_they_were_put() {
        PostVersion first = laden.version(id, 1, 1, Optional.empty());
        PostVersion second = laden.version(id, 1, 2, Optional.of(Laden.MARKED));
        List<LogEntry> log = List.of(laden.entry(Boundary.thread(id), 1), laden.bareEntry(Boundary.thread(id), 2));
        scribe.put(
                new ThreadDraft(id, forum).put(),
                new PostDraft(id, trial.fresh().post(), 1).put(),
                new Change.PutVersion(first),
                new Change.PutVersion(second));
        scribe.log(log);

        assertThat(trial.read(new VersionRange(id, 1, 0, ALL))).containsExactly(first, second);
        assertThat(trial.read(new LogRange(Boundary.thread(id), 0, ALL))).isEqualTo(log);
    }

    @Test
    void S_RD_01_logs_of_every_kind_of_boundary_come_back_as_they_were_put() {
        MemberId member = laden.member();
        for (Boundary boundary : List.of(
                Boundary.member(member), new Boundary.OfHandle(trial.fresh().handle()), Boundary.reading(member, id))) {
            List<LogEntry> log = List.of(laden.entry(boundary, 1), laden.bareEntry(boundary, 2));
            scribe.log(log);

            assertThat(trial.read(new LogRange(boundary, 0, ALL))).isEqualTo(log);
        }
    }

    @Test
    void S_RD_01_hugs_and_participants_of_every_kind_of_author_come_back_as_they_were_put() {
        PostId post = trial.fresh().post();
        scribe.put(new ThreadDraft(id, forum).put(), new PostDraft(id, post, 1).put());
        int number = 0;
        for (Author author : laden.authors()) {
            number++;
            Hug hug = new Hug(post, author, author, new HugKind("kind-" + number), Laden.MICROS);
            Participant participant =
                    new Participant(id, author, Integer.MAX_VALUE, number, number == 1 ? Times.MAX : Times.MIN);
            scribe.put(new Change.PutHug(id, hug), new Change.PutParticipant(participant));

            Found found = find(Lookup.builder().hug(post, author, hug.kind()).participant(id, author));
            assertThat(found.hug(post, author, hug.kind())).contains(hug);
            assertThat(found.participant(id, author)).contains(participant);
            assertThat(trial.read(new HugRange(new HugScope.Given(author), Optional.empty(), ALL)))
                    .containsExactly(hug);
            assertThat(trial.read(
                            new ParticipantRange(new ParticipantScope.OfAuthor(author), Optional.empty(), 0, ALL)))
                    .containsExactly(participant);
        }
    }

    @Test
    void S_RD_01_members_and_handles_come_back_as_they_were_put() {
        Member full = laden.member(laden.member());
        Member plain = Records.member(trial.fresh().member());
        String handle = "änne " + trial.fresh().word();
        scribe.put(new Change.PutMember(full), new Change.PutMember(plain), new Change.PutHandle(handle, full.id()));

        Found found =
                find(Lookup.builder().members(List.of(full.id(), plain.id())).handles(List.of(handle)));

        assertThat(found.member(full.id()).value()).contains(full);
        assertThat(found.member(plain.id()).value()).contains(plain);
        assertThat(found.handle(handle).value()).contains(full.id());
        assertThat(found.handle(handle).revision()).isEqualTo(new Revision(1));
    }

    @Test
    void S_RD_01_readings_come_back_as_they_were_put() {
        MemberId member = laden.member();
        for (int upTo : List.of(0, Integer.MAX_VALUE, 1)) {
            Reading reading = new Reading(member, id, upTo);
            scribe.put(new Change.PutReading(reading));
            assertThat(find(Lookup.builder().reading(member, id))
                            .reading(member, id)
                            .value())
                    .contains(reading);
            assertThat(trial.read(new ReadingRange(new ReadingScope.OfMember(member), Optional.empty(), ALL)))
                    .containsExactly(reading);
        }
    }

    @Test
    void S_RD_01_receipts_come_back_as_they_were_put() {
        List<Result> results = List.of(
                Result.APPLIED,
                Result.UNCHANGED,
                Result.ABANDONED,
                new Result.Published(trial.fresh().thread(), trial.fresh().post(), Integer.MAX_VALUE));
        for (Result result : results) {
            Receipt receipt = new Receipt(
                    laden.member(), laden.command(), new Digest("fedcba9876543210".repeat(4)), result, Laden.MICROS);
            Subjects subject = Subjects.member(trial);
            Results.committed(trial.store()
                    .commit(scribe.draft(subject.boundary())
                            .put(subject.change().apply(1))
                            .receipt(receipt)
                            .build()));
            assertThat(ReceiptClauses.known(trial.store(), receipt.actor(), receipt.command()))
                    .contains(receipt);
        }
    }

    @Test
    void S_RD_01_what_is_not_there_is_found_to_be_absent_with_its_revision() {
        MemberId nobody = trial.fresh().member();
        PostId nothing = trial.fresh().post();
        String unclaimed = trial.fresh().handle();

        Found found = find(Lookup.builder()
                .thread(id)
                .post(nothing)
                .post(id, 1)
                .member(nobody)
                .handles(List.of(unclaimed))
                .participant(id, Records.HOST)
                .hug(nothing, Records.HOST, HugKind.HUG)
                .reading(nobody, id)
                .receipt(nobody, laden.command()));

        assertThat(found.threads()).containsOnlyKeys(id);
        assertThat(found.thread(id).value()).isEmpty();
        assertThat(found.thread(id).revision()).isEqualTo(Revision.NONE);
        assertThat(found.posts()).isEmpty();
        assertThat(found.addresses()).isEmpty();
        assertThat(found.member(nobody).value()).isEmpty();
        assertThat(found.handle(unclaimed).value()).isEmpty();
        assertThat(found.participants()).isEmpty();
        assertThat(found.hugs()).isEmpty();
        assertThat(found.reading(nobody, id).value()).isEmpty();
        assertThat(found.receipts()).isEmpty();
    }

    @Test
    void S_RD_02_a_thread_that_is_put_again_shows_its_new_title_with_its_new_tail() {
        for (int step = 1; step <= ALL / 10; step++) {
            scribe.put(new ThreadDraft(id, forum)
                    .title("step " + step)
                    .lastNumber(step)
                    .put());
            DiscussionThread seen = scribe.thread(id);
            assertThat(seen.title()).isEqualTo("step " + seen.tail().lastNumber());
        }
    }

    @Test
    void S_RD_02_whoever_looks_while_a_thread_changes_sees_title_tail_posts_and_revision_of_one_commit() {
        Boundary boundary = Boundary.thread(id);
        Semaphore begun = new Semaphore(0);
        List<String> torn = Together.run(READERS, i -> i == 0 ? writeSteps(boundary, begun) : readSteps(begun)).stream()
                .flatMap(List::stream)
                .toList();

        assertThat(torn).as("what readers saw of two commits at once").isEmpty();
    }

    /** Each step is written while somebody reads, as far as that can be told from outside. */
    private List<String> writeSteps(Boundary boundary, Semaphore begun) {
        for (int step = 1; step <= STEPS; step++) {
            begun.acquireUninterruptibly();
            Results.committed(trial.store()
                    .commit(CommitDraft.guarding(boundary, new Revision(step - 1))
                            .put(
                                    new ThreadDraft(id, forum)
                                            .title("step " + step)
                                            .lastNumber(step)
                                            .put(),
                                    new PostDraft(id, trial.fresh().post(), step).put(),
                                    new Change.PutParticipant(
                                            new Participant(id, Records.HOST, step, step, Records.NOON)))
                            .build()));
        }
        return List.of();
    }

    private List<String> readSteps(Semaphore begun) {
        List<String> torn = new ArrayList<>();
        long last = 0;
        while (last < STEPS && !Thread.currentThread().isInterrupted()) {
            Lookup.Builder lookup = Lookup.builder().thread(id).participant(id, Records.HOST);
            for (int number = 1; number <= STEPS; number++) {
                lookup.post(id, number);
            }
            begun.release();
            Found found = find(lookup);
            last = found.thread(id).revision().value();
            int step = found.thread(id)
                    .value()
                    .map(thread -> thread.tail().lastNumber())
                    .orElse(0);
            String title = found.thread(id).value().map(DiscussionThread::title).orElse("step 0");
            int wrote = found.participant(id, Records.HOST)
                    .map(Participant::lastNumber)
                    .orElse(0);
            int posts = found.addresses().size();
            if (last != step || !title.equals("step " + step) || wrote != step || posts != step) {
                torn.add("revision %d, tail %d, title %s, participant %d, %d posts"
                        .formatted(last, step, title, wrote, posts));
            }
        }
        return torn;
    }

    @Test
    void S_RD_03_members_whose_ids_differ_in_case_or_in_form_are_different_members() {
        String word = trial.fresh().word();
        List<MemberId> ids = List.of(
                new MemberId("Zoe" + word),
                new MemberId("zoe" + word),
                new MemberId("zo\u00E9" + word),
                new MemberId("zoe\u0301" + word),
                new MemberId("ZOE" + word));
        for (int i = 0; i < ids.size(); i++) {
            for (MemberId later : ids.subList(i, ids.size())) {
                assertThat(find(Lookup.builder().member(later)).member(later).value())
                        .as("%s before it is put", later)
                        .isEmpty();
            }
            scribe.put(new Change.PutMember(Records.member(ids.get(i), "Name " + i)));
        }

        Found found = find(Lookup.builder().members(ids));
        for (int i = 0; i < ids.size(); i++) {
            assertThat(found.member(ids.get(i)).value()).contains(Records.member(ids.get(i), "Name " + i));
            assertThat(found.member(ids.get(i)).revision()).isEqualTo(new Revision(1));
        }
    }

    @Test
    void S_RD_03_readings_receipts_and_authors_are_told_apart_by_case_and_form() {
        String word = trial.fresh().word();
        MemberId one = new MemberId("mia\u0301" + word);
        MemberId other = new MemberId("MI\u00C1" + word);
        MemberId composed = new MemberId("mi\u00E1" + word);
        Receipt receipt = Records.receipt(one, laden.command());
        Author alias = new Author.Alias("Mia" + word);
        Results.committed(trial.store()
                .commit(CommitDraft.guarding(Boundary.reading(one, id), Revision.NONE)
                        .put(new Change.PutReading(new Reading(one, id, 1)))
                        .receipt(receipt)
                        .build()));
        scribe.put(
                new ThreadDraft(id, forum)
                        .openedBy(alias)
                        .tagged(new Tag("Tag" + word))
                        .put(),
                new Change.PutParticipant(new Participant(id, alias, 1, 1, Records.NOON)));

        Author otherAlias = new Author.Alias("mia" + word);
        Found found = find(Lookup.builder()
                .reading(other, id)
                .reading(composed, id)
                .receipt(other, receipt.command())
                .receipt(composed, receipt.command())
                .participant(id, otherAlias)
                .participant(id, new Author.Ghost("Mia" + word)));
        assertThat(found.reading(other, id).value()).isEmpty();
        assertThat(found.reading(composed, id).value()).isEmpty();
        assertThat(found.receipts()).isEmpty();
        assertThat(found.participants()).isEmpty();
        assertThat(trial.read(Orders.threads(new ThreadScope.OpenedBy(otherAlias), ThreadOrder.NEWEST, ALL)))
                .isEmpty();
        assertThat(trial.read(
                        Orders.threads(new ThreadScope.Tagged(forum, new Tag("tag" + word)), ThreadOrder.NEWEST, ALL)))
                .isEmpty();
    }
}
