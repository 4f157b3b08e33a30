package dev.parley.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A figure means something only if both sides write all that they acknowledge. No figure is judged here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SidesTest {
    private static final Load SMALL = new Load(2, 3, Duration.ofMillis(200));

    private Postgres server;

    @BeforeAll
    void start() {
        server = Postgres.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void parleyWritesEveryReplyThatItAcknowledges() {
        try (Replies parley = new WithParley(server.database("parley", 4), SMALL.writers())) {
            assertThat(SMALL.on(parley).perSecond()).isPositive();
        }
    }

    @Test
    void codeByHandWritesEveryReplyThatItAcknowledges() {
        try (Replies hand = new ByHand(server.database("hand", 4));
                Replies same = new ByHandInParleysTables(server.database("same", 4), SMALL.writers())) {
            assertThat(SMALL.on(hand).perSecond()).isPositive();
            assertThat(SMALL.on(same).perSecond()).isPositive();
        }
    }
}
