package dev.parley.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.decision.Change;
import dev.parley.decision.Check;
import dev.parley.decision.Guard;
import dev.parley.decision.Recount;
import dev.parley.jdbc.engines.EmptyDatabase;
import dev.parley.jdbc.engines.Engine;
import dev.parley.model.Actor;
import dev.parley.model.Boundary;
import dev.parley.model.Bumping;
import dev.parley.model.CommandId;
import dev.parley.model.Digest;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import dev.parley.model.Handle;
import dev.parley.model.Listing;
import dev.parley.model.LogEntry;
import dev.parley.model.Member;
import dev.parley.model.MemberId;
import dev.parley.model.PostState;
import dev.parley.model.Receipt;
import dev.parley.model.Result;
import dev.parley.model.Revision;
import dev.parley.model.ThreadId;
import dev.parley.order.Direction;
import dev.parley.order.PostOrder;
import dev.parley.order.ThreadOrder;
import dev.parley.service.AsActor;
import dev.parley.service.Discussions;
import dev.parley.store.Capability;
import dev.parley.store.CapabilityMissingException;
import dev.parley.store.Commit;
import dev.parley.store.CommitFeed;
import dev.parley.store.CommitResult;
import dev.parley.store.DiscussionStore;
import dev.parley.store.LogRange;
import dev.parley.store.Lookup;
import dev.parley.store.Pins;
import dev.parley.store.PostRange;
import dev.parley.store.StoreException;
import dev.parley.store.ThreadRange;
import dev.parley.store.ThreadScope;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store on one engine does beyond answering as the one in memory does. */
abstract class StoreProof {
    static final Instant NOON = Instant.parse("2026-05-01T12:00:00.000001Z");
    private static final int WRITERS = 6;

    final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    EmptyDatabase database;
    JdbcStore store;

    abstract Engine engine();

    @BeforeEach
    void open() throws SQLException {
        database = Wiped.database(engine());
        store = JdbcStore.on(database.dataSource()).open();
    }

    @AfterEach
    void close() {
        writers.shutdownNow();
        if (store != null) {
            store.close();
        }
    }

    static MemberId id(String name) {
        return new MemberId(name);
    }

    static Guard guard(String member, long revision) {
        return new Guard(Boundary.member(id(member)), new Revision(revision));
    }

    static Check check(String member, long revision) {
        return new Check(Boundary.member(id(member)), new Revision(revision));
    }

    static Change member(String name, String display) {
        return new Change.PutMember(
                new Member(id(name), new Handle(name), display, NOON, ImmutableSet.of(), ImmutableSet.of(), 0));
    }

    static Receipt receipt(String actor, int number) {
        return new Receipt(
                id(actor),
                new CommandId(new UUID(0x4000L, Long.MIN_VALUE + number)),
                new Digest("0".repeat(64)),
                Result.APPLIED,
                NOON.plusSeconds(number));
    }

    static Commit commit(List<Guard> guards, List<Check> checks, List<Change> changes, List<Receipt> receipts) {
        return new Commit(
                ImmutableList.copyOf(guards),
                ImmutableList.copyOf(checks),
                ImmutableList.copyOf(changes),
                ImmutableList.of(),
                ImmutableList.copyOf(receipts));
    }

    static Commit put(String name, long revision, String display) {
        return commit(List.of(guard(name, revision)), List.of(), List.of(member(name, display)), List.of());
    }

    static Optional<String> display(DiscussionStore store, String name) {
        return store.find(Lookup.builder().member(id(name)).build())
                .member(id(name))
                .value()
                .map(Member::displayName);
    }

    static long revision(DiscussionStore store, String name) {
        return Written.revision(store, Boundary.member(id(name))).value();
    }

    private <T> List<T> together(Callable<T> work) throws InterruptedException, ExecutionException {
        return together(IntStream.range(0, WRITERS).mapToObj(i -> work).toList());
    }

    private <T> List<T> together(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(work.size());
        List<Future<T>> running = new ArrayList<>();
        for (Callable<T> one : work) {
            running.add(writers.submit(() -> {
                start.await();
                return one.call();
            }));
        }
        List<T> all = new ArrayList<>();
        for (Future<T> one : running) {
            all.add(one.get());
        }
        return all;
    }

    private static long count(List<CommitResult> results, Class<? extends CommitResult> kind) {
        return results.stream().filter(kind::isInstance).count();
    }

    @Test
    void S_CMT_01_of_many_commits_with_one_guard_exactly_one_is_committed()
            throws InterruptedException, ExecutionException {
        for (int revision = 0; revision < 5; revision++) {
            int expected = revision;
            List<CommitResult> results = together(() -> store.commit(put("ana", expected, "A" + expected)));

            assertThat(count(results, CommitResult.Committed.class)).isEqualTo(1);
            assertThat(count(results, CommitResult.Conflict.class)).isEqualTo(WRITERS - 1);
        }
        assertThat(revision(store, "ana")).isEqualTo(5);
    }

    @Test
    void S_CMT_02_a_conflict_brings_what_the_boundary_holds_now_and_changes_nothing() {
        store.commit(put("ana", 0, "Ana"));
        Commit stale = commit(
                List.of(guard("bo", 0), guard("ana", 0)),
                List.of(),
                List.of(member("bo", "Bo"), member("ana", "Late")),
                List.of(receipt("ana", 1)));

        assertThat(store.commit(stale))
                .isEqualTo(new CommitResult.Conflict(
                        Boundary.member(id("ana")),
                        new Revision(1),
                        store.find(Lookup.builder().member(id("ana")).build())));
        assertThat(display(store, "ana")).hasValue("Ana");
        assertThat(display(store, "bo")).isEmpty();
        assertThat(revision(store, "bo")).isZero();
    }

    @Test
    void S_CMT_03_one_command_has_one_effect_also_when_it_comes_several_times_at_once()
            throws InterruptedException, ExecutionException {
        for (int number = 1; number <= 3; number++) {
            Receipt receipt = receipt("ana", number);
            int at = number;
            List<Callable<CommitResult>> work = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                // half of them under a guard that the others do not have: only the receipt stands between them
                String under = i % 2 == 0 ? "ana" : "bo";
                work.add(() -> store.commit(commit(
                        List.of(guard(under, revision(store, under))),
                        List.of(),
                        List.of(member(under, "at " + at)),
                        List.of(receipt))));
            }
            long before = revision(store, "ana") + revision(store, "bo");

            List<CommitResult> results = together(work);

            assertThat(count(results, CommitResult.Committed.class)).isEqualTo(1);
            assertThat(results)
                    .filteredOn(CommitResult.AlreadyApplied.class::isInstance)
                    .hasSize(WRITERS - 1)
                    .containsOnly(new CommitResult.AlreadyApplied(ImmutableList.of(receipt)));
            assertThat(revision(store, "ana") + revision(store, "bo")).isEqualTo(before + 1);
        }
    }

    @Test
    void S_CMT_03_a_known_command_is_told_before_guards_are_looked_at() {
        Receipt receipt = receipt("ana", 1);
        store.commit(commit(List.of(guard("ana", 0)), List.of(), List.of(), List.of(receipt)));

        assertThat(store.commit(commit(List.of(guard("ana", 7)), List.of(), List.of(), List.of(receipt))))
                .isEqualTo(new CommitResult.AlreadyApplied(ImmutableList.of(receipt)));
    }

    @Test
    void S_CMT_05_commits_to_different_boundaries_with_the_same_checks_do_not_conflict()
            throws InterruptedException, ExecutionException {
        store.commit(put("moderator", 0, "Mo"));
        List<Callable<CommitResult>> work = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            String name = "m" + i;
            work.add(() -> {
                CommitResult last = null;
                for (int n = 0; n < 10; n++) {
                    last = store.commit(commit(
                            List.of(guard(name, n)),
                            List.of(check("moderator", 1), check("nobody", 0)),
                            List.of(member(name, "n" + n)),
                            List.of()));
                }
                return last;
            });
        }

        assertThat(together(work)).hasOnlyElementsOfType(CommitResult.Committed.class);
    }

    @Test
    void I21_commits_that_guard_what_the_others_check_end_without_a_circle()
            throws InterruptedException, ExecutionException {
        List<Callable<CommitResult>> work = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            String guarded = i % 2 == 0 ? "ana" : "zoe";
            String checked = i % 2 == 0 ? "zoe" : "ana";
            work.add(() -> {
                CommitResult result = null;
                for (int n = 0; n < 10; n++) {
                    result = store.commit(commit(
                            List.of(guard(guarded, revision(store, guarded))),
                            List.of(check(checked, revision(store, checked))),
                            List.of(),
                            List.of()));
                }
                return result;
            });
        }

        assertThat(together(work)).hasSize(WRITERS).doesNotContainNull();
    }

    @Test
    void a_check_holds_until_the_commit_is_done() throws Exception {
        if (!severalConnections()) {
            assertThat(engine().name()).isEqualTo("sqlite-in-memory");
            return;
        }
        store.commit(put("moderator", 0, "Mo"));
        Future<CommitResult> waiting;
        try (Connection host = database.dataSource().getConnection()) {
            host.setAutoCommit(false);
            assertThat(store.joining(host).commit(put("moderator", 1, "changed")))
                    .isInstanceOf(CommitResult.Committed.class);
            waiting = writers.submit(() -> store.commit(commit(
                    List.of(guard("ana", 0)),
                    List.of(check("moderator", 1)),
                    List.of(member("ana", "Ana")),
                    List.of())));
            assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS))
                    .isInstanceOf(java.util.concurrent.TimeoutException.class);
            host.commit();
        }

        assertThat(waiting.get())
                .isInstanceOfSatisfying(
                        CommitResult.Conflict.class,
                        conflict -> assertThat(conflict.boundary()).isEqualTo(Boundary.member(id("moderator"))));
        assertThat(display(store, "ana")).isEmpty();
    }

    boolean severalConnections() {
        return !engine().name().equals("sqlite-in-memory");
    }

    @Test
    void S_CMT_10_several_boundaries_move_together_or_not_at_all() {
        CommitResult moved = store.commit(commit(
                List.of(guard("zoe", 0), guard("ana", 0)),
                List.of(),
                List.of(member("ana", "Ana"), member("zoe", "Zoe")),
                List.of()));

        assertThat(moved).isInstanceOf(CommitResult.Committed.class);
        assertThat(revision(store, "ana")).isEqualTo(1);
        assertThat(revision(store, "zoe")).isEqualTo(1);
    }

    @Test
    void S_RCP_01_exactly_the_receipts_from_before_an_instant_are_forgotten() {
        store.commit(
                commit(List.of(guard("ana", 0)), List.of(), List.of(), List.of(receipt("ana", 1), receipt("ana", 2))));

        assertThat(store.forgetReceipts(NOON.plusSeconds(2))).isEqualTo(1);
        assertThat(store.forgetReceipts(NOON.plusSeconds(2).plusNanos(1))).isEqualTo(1);
        assertThat(store.forgetReceipts(NOON.plusSeconds(9))).isZero();
    }

    @Test
    void S_FD_01_S_FD_02_the_feed_has_every_entry_once_also_with_several_sequencers()
            throws InterruptedException, ExecutionException {
        int entries = 40;
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            String name = "m" + i;
            boolean sequences = i % 2 == 0;
            work.add(() -> {
                CommitFeed feed = store.feed().orElseThrow();
                for (int n = 0; n < entries; n++) {
                    if (sequences) {
                        feed.sequence(3);
                    } else {
                        assertThat(store.commit(logged(name, n))).isInstanceOf(CommitResult.Committed.class);
                    }
                }
                return 0;
            });
        }
        together(work);
        CommitFeed feed = store.feed().orElseThrow();
        while (feed.sequence(7) > 0) {
            assertThat(feed.read(0, 1)).hasSize(1);
        }

        List<CommitFeed.Sequenced> all = feed.read(0, 10_000);
        assertThat(all)
                .extracting(CommitFeed.Sequenced::position)
                .isEqualTo(IntStream.rangeClosed(1, entries * WRITERS / 2)
                        .mapToObj(i -> (long) i)
                        .toList());
        for (int i = 1; i < WRITERS; i += 2) {
            Boundary boundary = Boundary.member(id("m" + i));
            assertThat(all)
                    .extracting(CommitFeed.Sequenced::entry)
                    .filteredOn(entry -> entry.boundary().equals(boundary))
                    .isEqualTo(store.read(new LogRange(boundary, 0, 10_000)));
        }
        assertThat(feed.read(5, 2)).isEqualTo(all.subList(5, 7));
    }

    private static Commit logged(String name, int n) {
        return new Commit(
                ImmutableList.of(guard(name, n)),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(LogEntry.of(
                        Boundary.member(id(name)),
                        n + 1,
                        NOON.minusSeconds(n),
                        Optional.empty(),
                        receipt(name, n + 1).command(),
                        "done")),
                ImmutableList.of());
    }

    @Test
    void I12_I01_replies_and_hugs_of_many_at_once_are_dense_and_counted() throws Exception {
        Discussions discussions = Discussions.over(store).build();
        AsActor host = discussions.as(Actor.admin("host"));
        host.introduce("Host").orThrow();
        ForumId garden = new ForumId("garden");
        host.openForum(garden, "Garden", "", ForumSettings.defaults()).orThrow();
        for (int i = 0; i < WRITERS; i++) {
            discussions.as(Actor.member("w" + i)).introduce("w" + i).orThrow();
        }
        Result.Published started = host.startThread(garden, "all at once", "go").published();
        int each = 8;
        List<Callable<List<Integer>>> work = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            AsActor writer = discussions.as(Actor.member("w" + i));
            work.add(() -> {
                List<Integer> mine = new ArrayList<>();
                for (int n = 0; n < each; n++) {
                    mine.add(writer.reply(started.thread(), "text").published().number());
                    writer.giveHug(started.post()).orThrow();
                }
                return mine;
            });
        }

        assertThat(together(work).stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2, WRITERS * each + 1).boxed().toList());
        var thread = store.find(Lookup.builder().thread(started.thread()).build())
                .thread(started.thread())
                .value()
                .orElseThrow();
        assertThat(thread.tail()).isEqualTo(Recount.tail(thread, posts(started.thread())));
        assertThat(thread.tail().hugs().total()).isEqualTo(WRITERS);
    }

    private ImmutableList<dev.parley.model.Post> posts(ThreadId thread) {
        return store.read(new PostRange(
                thread,
                OptionalInt.empty(),
                PostOrder.OLDEST,
                Direction.FORWARD,
                Optional.empty(),
                ImmutableSet.copyOf(PostState.values()),
                ImmutableSet.copyOf(Bumping.values()),
                1_000));
    }

    @Test
    void S_LF_02_to_close_twice_is_to_close_once_and_any_use_after_it_is_refused() {
        store.close();
        store.close();

        assertThatThrownBy(() -> store.commit(put("ana", 0, "Ana"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.find(Lookup.builder().build())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.read(new LogRange(Boundary.POLICY, 0, 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.forgetReceipts(NOON)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.feed().orElseThrow().sequence(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void S_LF_03_a_newer_schema_is_refused_by_name() throws SQLException {
        execute("UPDATE parley_schema SET version = 99");

        assertThatThrownBy(() -> JdbcStore.on(database.dataSource()).open())
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("99");
        execute("UPDATE parley_schema SET version = 1");
    }

    @Test
    void S_LF_03_tables_that_are_missing_are_refused_where_they_are_not_to_be_created() {
        assertThatThrownBy(() -> JdbcStore.on(database.dataSource())
                        .prefix("other_")
                        .verifyOnly()
                        .open())
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("V1__parley.sql");

        JdbcStore.on(database.dataSource()).verifyOnly().open();
    }

    @Test
    void S_PG_07_orders_that_were_not_chosen_are_refused_by_name_and_their_indexes_are_not_there() {
        JdbcStore few = JdbcStore.on(database.dataSource())
                .prefix("few_")
                .orders(ThreadOrder.HOT)
                .open();

        assertThat(few.capabilities()).contains(Capability.BY_HEAT).doesNotContain(Capability.UNANSWERED);
        assertThat(few.read(threads(ThreadOrder.HOT))).isEmpty();
        assertThatThrownBy(() -> few.read(threads(ThreadOrder.UNANSWERED)))
                .isInstanceOf(CapabilityMissingException.class);
        assertThatThrownBy(() -> JdbcStore.on(database.dataSource())
                        .prefix("few_")
                        .verifyOnly()
                        .open())
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("UNANSWERED");
    }

    private static ThreadRange threads(ThreadOrder order) {
        return new ThreadRange(
                ThreadScope.in(new ForumId("garden")),
                order,
                Direction.FORWARD,
                Optional.empty(),
                ImmutableSet.of(PostState.VISIBLE),
                ImmutableSet.of(Listing.LISTED),
                Pins.ANY,
                5);
    }

    @Test
    void two_communities_share_a_database_under_different_prefixes() {
        JdbcStore other = JdbcStore.on(database.dataSource()).prefix("second_").open();
        store.commit(put("ana", 0, "Ana"));

        assertThat(display(other, "ana")).isEmpty();
        assertThat(other.commit(put("ana", 0, "Another"))).isInstanceOf(CommitResult.Committed.class);
        assertThat(display(store, "ana")).hasValue("Ana");
    }

    @Test
    void a_prefix_that_is_no_name_is_refused() {
        assertThatThrownBy(() -> JdbcStore.on(database.dataSource()).prefix("x; DROP TABLE y"))
                .isInstanceOf(dev.parley.InvalidValueException.class);
    }

    @Test
    void what_is_joined_to_the_hosts_transaction_is_done_if_the_host_commits() throws SQLException {
        try (Connection host = database.dataSource().getConnection()) {
            host.setAutoCommit(false);
            DiscussionStore joined = store.joining(host);
            assertThat(joined.commit(put("ana", 0, "Ana"))).isInstanceOf(CommitResult.Committed.class);
            assertThat(display(joined, "ana")).hasValue("Ana");
            assertThat(joined.commit(commit(
                            List.of(guard("bo", 0), guard("ana", 0)),
                            List.of(),
                            List.of(member("bo", "Bo")),
                            List.of())))
                    .isInstanceOf(CommitResult.Conflict.class);
            assertThat(joined.commit(put("cy", 0, "Cy"))).isInstanceOf(CommitResult.Committed.class);
            host.commit();
        }

        assertThat(display(store, "ana")).hasValue("Ana");
        assertThat(display(store, "cy")).hasValue("Cy");
        assertThat(revision(store, "bo")).isZero();
    }

    @Test
    void what_is_joined_to_the_hosts_transaction_is_gone_if_the_host_rolls_back() throws SQLException {
        try (Connection host = database.dataSource().getConnection()) {
            assertThatThrownBy(() -> store.joining(host)).isInstanceOf(StoreException.class);
            host.setAutoCommit(false);
            store.joining(host).commit(put("ana", 0, "Ana"));
            host.rollback();
        }

        assertThat(revision(store, "ana")).isZero();
        assertThat(display(store, "ana")).isEmpty();
    }

    @Test
    void no_connection_is_left_in_a_transaction_or_kept() throws SQLException {
        for (int i = 0; i < 40; i++) {
            store.commit(put("ana", 7, "conflict"));
            display(store, "ana");
        }

        try (Connection connection = database.dataSource().getConnection()) {
            assertThat(connection.getAutoCommit()).isTrue();
        }
        execute("DELETE FROM parley_receipts");
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
