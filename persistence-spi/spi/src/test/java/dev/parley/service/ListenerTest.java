package dev.parley.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Boundary;
import dev.parley.model.LogEntry;
import dev.parley.model.ThreadId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is told what was committed, when, and in which order. */
@Timeout(60)
class ListenerTest {
    /** Listens to what was committed, and to nothing else. */
    private static HotThread listening(Consumer<LogEntry> listener) {
        return new HotThread(builder -> builder.listenersOn(Runnable::run).listener(listener::accept));
    }

    @Test
    void they_are_told_in_the_order_of_the_commits() throws InterruptedException, ExecutionException {
        List<LogEntry> told = new CopyOnWriteArrayList<>();
        try (HotThread hot = listening(told::add)) {
            told.clear();
            ControlledStore.Gate gate = hot.control.nextWaits();
            List<Future<Outcome>> sent = new ArrayList<>(List.of(hot.lead(gate)));
            for (String name : List.of("ana", "bo", "cy", "di")) {
                sent.add(hot.send(hot.as(name), hot.reply("by " + name)));
            }
            gate.open();
            HotThread.all(sent).forEach(Outcome::orThrow);

            List<LogEntry> log = hot.contents().log();
            assertThat(told).isEqualTo(log.subList(1, log.size()));
        }
    }

    @Test
    void they_are_told_after_leadership_is_given_up() throws InterruptedException, ExecutionException {
        AtomicReference<HotThread> place = new AtomicReference<>();
        AtomicReference<ThreadId> other = new AtomicReference<>();
        List<Object> results = new CopyOnWriteArrayList<>();
        try (HotThread hot = listening(entry -> {
            HotThread here = place.get();
            if (here != null && entry.boundary().equals(Boundary.thread(here.thread))) {
                results.add(here.waiting());
                results.add(here.host().reply(other.get(), "told").published().number());
                try {
                    here.host().reply(here.thread, "about itself");
                } catch (IllegalStateException e) {
                    results.add(e.getMessage());
                }
            }
        })) {
            other.set(hot.host()
                    .startThread(HotThread.GARDEN, "another", "go")
                    .published()
                    .thread());
            place.set(hot);
            hot.as("ana").apply(hot.reply("text")).orThrow();

            assertThat(results)
                    .containsExactly(
                            0,
                            2,
                            "a listener cannot change what it is being told about; hand the command to another thread");
            assertThat(hot.texts()).containsExactly("go", "text");
        }
    }

    @Test
    void what_runs_over_is_counted_and_told() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        List<Object> told = new ArrayList<>();
        DiscussionListener listener = new DiscussionListener() {
            @Override
            public void committed(LogEntry entry) {
                told.add(entry.position());
            }

            @Override
            public void missed(long entries) {
                told.add("missed " + entries);
            }
        };
        try (HotThread hot =
                new HotThread(builder -> builder.listenersOn(waiting::add).listener(listener))) {
            waiting.remove().run();
            told.clear();
            for (int i = 0; i < Announcer.CAPACITY + 3; i++) {
                hot.as("ana").apply(hot.reply("text " + i)).orThrow();
            }
            waiting.remove().run();
            hot.as("ana").apply(hot.reply("after it")).orThrow();
            waiting.remove().run();

            assertThat(told.get(0)).isEqualTo("missed 3");
            assertThat(told).hasSize(Announcer.CAPACITY + 2).endsWith((long) Announcer.CAPACITY + 5);
            assertThat(waiting).isEmpty();
        }
    }

    @Test
    void an_executor_that_takes_no_work_costs_listeners_their_news_and_nobody_the_outcome() {
        try (HotThread hot = new HotThread(builder -> builder.listenersOn(work -> {
                    throw new RejectedExecutionException("shut down");
                })
                .listener(entry -> {}))) {
            assertThat(hot.as("ana").apply(hot.reply("text")).published().number())
                    .isEqualTo(2);
        }
    }
}
