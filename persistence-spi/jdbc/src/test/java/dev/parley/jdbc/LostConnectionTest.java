package dev.parley.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableSet;
import dev.parley.ParleyException;
import dev.parley.command.BodyInput;
import dev.parley.command.IntroduceMember;
import dev.parley.command.OpenForum;
import dev.parley.command.Reply;
import dev.parley.command.StartThread;
import dev.parley.jdbc.engines.EmptyDatabase;
import dev.parley.jdbc.engines.Engine;
import dev.parley.jdbc.engines.Engines;
import dev.parley.model.Actor;
import dev.parley.model.Bumping;
import dev.parley.model.CommandId;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import dev.parley.model.Handle;
import dev.parley.model.MemberId;
import dev.parley.model.Result;
import dev.parley.model.ThreadId;
import dev.parley.service.Discussions;
import dev.parley.service.Outcome;
import dev.parley.service.StoreAudit;
import dev.parley.store.CommitResult;
import dev.parley.store.Lookup;
import dev.parley.store.StoreException;
import dev.parley.store.UnknownOutcomeException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A connection that is cut in the middle of a commit: nothing is half done, nothing is lost, nothing is done twice. */
class LostConnectionTest {
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final ForumId GARDEN = new ForumId("garden");
    private static final Actor ANA = Actor.member("ana");
    private static final Pattern PORT = Pattern.compile("(://[^:/]+:)(\\d+)");
    private static final Pattern COMMIT = Pattern.compile("COMMIT(?!TED)");
    private static final Pattern GUARD = Pattern.compile("(UPDATE|INSERT INTO) parley_boundaries");
    private static final Pattern POST = Pattern.compile("INSERT INTO parley_posts");

    static Stream<Named<Supplier<Engine>>> servers() {
        return Stream.of(Named.of("postgresql", Engines::postgresql), Named.of("mariadb", Engines::mariadb));
    }

    /**
     * A store behind a proxy. PostgreSQL's driver sends the words of a statement each time, so that they can be cut at.
     */
    private static void behindProxy(Supplier<Engine> engine, Proof proof) throws IOException, SQLException {
        EmptyDatabase database = Wiped.database(engine.get());
        Matcher port = PORT.matcher(database.url());
        assertThat(port.find()).isTrue();
        try (CuttingProxy proxy = new CuttingProxy(Integer.parseInt(port.group(2)));
                JdbcStore store = JdbcStore.open(
                        port.replaceFirst("$1" + proxy.port()) + "&prepareThreshold=0&sslMode=disable")) {
            proof.on(store, proxy);
        }
    }

    private interface Proof {
        void on(JdbcStore store, CuttingProxy proxy);
    }

    @Test
    void S_CMT_04_cut_before_its_last_words_a_commit_is_not_done() throws IOException, SQLException {
        behindProxy(Engines::mariadb, (store, proxy) -> {
            proxy.cut(GUARD, CuttingProxy.When.BEFORE_IT_ARRIVES);

            assertThat(catchThrowable(() -> store.commit(StoreProof.put("ana", 0, "Ana"))))
                    .isInstanceOf(StoreException.class)
                    .isNotInstanceOf(UnknownOutcomeException.class)
                    .hasMessageContaining("nothing has changed")
                    .hasMessageContaining("see whether the server runs, then try again");
            assertThat(proxy.hasCut()).isTrue();
            assertThat(StoreProof.display(store, "ana")).isEmpty();
            assertThat(store.commit(StoreProof.put("ana", 0, "Ana"))).isInstanceOf(CommitResult.Committed.class);
        });
    }

    @Test
    void S_CMT_09_cut_before_the_first_words_of_a_commit_that_travels_as_one_it_is_unknown_and_was_not_done()
            throws IOException, SQLException {
        unknownAndNotDone(Engines::postgresql, GUARD);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("servers")
    void S_CMT_09_cut_before_the_server_hears_commit_it_is_unknown_and_was_not_done(Supplier<Engine> engine)
            throws IOException, SQLException {
        unknownAndNotDone(engine, COMMIT);
    }

    private static void unknownAndNotDone(Supplier<Engine> engine, Pattern words) throws IOException, SQLException {
        behindProxy(engine, (store, proxy) -> {
            proxy.cut(words, CuttingProxy.When.BEFORE_IT_ARRIVES);

            assertThat(catchThrowable(() -> store.commit(StoreProof.put("ana", 0, "Ana"))))
                    .isInstanceOf(UnknownOutcomeException.class)
                    .hasMessageContaining("see whether the server runs, then try again");
            assertThat(proxy.hasCut()).isTrue();
            assertThat(StoreProof.display(store, "ana")).isEmpty();
            assertThat(store.commit(StoreProof.put("ana", 0, "Ana"))).isInstanceOf(CommitResult.Committed.class);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("servers")
    void S_CMT_09_cut_before_the_answer_to_commit_it_is_unknown_and_was_done(Supplier<Engine> engine)
            throws IOException, SQLException {
        behindProxy(engine, (store, proxy) -> {
            proxy.cut(COMMIT, CuttingProxy.When.BEFORE_THE_ANSWER);

            assertThat(catchThrowable(() -> store.commit(StoreProof.put("ana", 0, "Ana"))))
                    .isInstanceOf(UnknownOutcomeException.class);
            assertThat(proxy.hasCut()).isTrue();
            assertThat(StoreProof.display(store, "ana")).hasValue("Ana");
            assertThat(store.commit(StoreProof.put("ana", 0, "Ana"))).isInstanceOf(CommitResult.Conflict.class);
        });
    }

    private static CommandId id(int number) {
        return new CommandId(new UUID(0x4000L, Long.MIN_VALUE + number));
    }

    private static Reply reply(ThreadId thread, int number) {
        return new Reply(
                id(number),
                NOW,
                thread,
                BodyInput.plain("Reply " + number),
                OptionalInt.empty(),
                Optional.empty(),
                Bumping.BUMPS);
    }

    private static ThreadId thread(Discussions discussions) {
        discussions.as(ANA).apply(new IntroduceMember(id(1), NOW, new MemberId("ana"), new Handle("ana"), "Ana"));
        discussions
                .as(Actor.admin("rob"))
                .apply(new OpenForum(id(2), NOW, GARDEN, "Garden", "", Optional.empty(), 0, ForumSettings.defaults()));
        Outcome started = discussions
                .as(ANA)
                .apply(new StartThread(
                        id(3), NOW, GARDEN, "Beans", BodyInput.plain("?"), ImmutableSet.of(), Optional.empty()));
        return ((Result.Published) ((Outcome.Done) started).result()).thread();
    }

    private static Outcome withinTwo(Discussions discussions, Reply reply) {
        try {
            return discussions.as(ANA).apply(reply);
        } catch (RuntimeException e) {
            assertThat(e).as("what is told of a cut connection").isInstanceOf(ParleyException.class);
            return discussions.as(ANA).apply(reply);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("servers")
    void I20_a_command_that_is_repeated_after_a_cut_has_one_effect(Supplier<Engine> engine)
            throws IOException, SQLException {
        behindProxy(engine, (store, proxy) -> {
            try (Discussions discussions = Discussions.over(store)
                    .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                    .idKey(new byte[32])
                    .build()) {
                ThreadId thread = thread(discussions);
                int sent = 10;
                for (CuttingProxy.When when : CuttingProxy.When.values()) {
                    for (Pattern word : List.of(GUARD, POST, COMMIT)) {
                        sent++;
                        proxy.cut(word, when);
                        Reply reply = reply(thread, sent);

                        assertThat(withinTwo(discussions, reply)).isInstanceOf(Outcome.Done.class);
                        assertThat(proxy.hasCut()).as("%s %s", word, when).isTrue();
                        assertThat(discussions.as(ANA).apply(reply)).isInstanceOf(Outcome.Done.class);
                        assertThat(store.find(Lookup.builder().thread(thread).build())
                                        .thread(thread)
                                        .value()
                                        .orElseThrow()
                                        .tail()
                                        .lastNumber())
                                .as("posts after a cut at %s, %s", word, when)
                                .isEqualTo(sent - 9);
                    }
                }
                assertThat(StoreAudit.of(store).drift()).isEmpty();
            }
        });
    }
}
