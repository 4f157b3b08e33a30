package dev.parley.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import dev.parley.model.ThreadId;
import dev.parley.service.Discussions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Several processes of Parley on one database, each with its own writers. They are warm before they count: each has
 * written to a thread of its own for a while, one process after the other. They stay for several turns, each of which
 * begins with a line on their input.
 */
final class Processes implements AutoCloseable {
    /** The word with which the program is told to be one of the processes. */
    static final String WRITER = "writer";

    private static final String GO = "go";
    /** How many times as long as a turn each gets warm. */
    private static final int WARMING = 3;

    /** Connections beside one for each writer. */
    private static final int SPARE = 8;

    private final List<Running> all;
    private final Duration time;

    private Processes(List<Running> all, Duration time) {
        this.all = all;
        this.time = time;
    }

    /** A process, and the ends of its pipes. */
    private record Running(Process process, BufferedReader said, Writer told) {}

    /**
     * What some processes came to together.
     *
     * @param perSecond replies a second in sum
     * @param fairness the replies of the fastest process to those of the slowest
     */
    record Sum(double perSecond, double fairness) {}

    /** One of the processes: gets warm, says so, then writes for the time at each line and says how much that was. */
    static void write(String[] args) {
        String url = args[1];
        Duration time = Duration.ofSeconds(Long.parseLong(args[2]));
        int writers = Integer.parseInt(args[3]);
        int first = Integer.parseInt(args[4]);
        List<Object> threads = new ArrayList<>();
        for (int i = 5; i < args.length; i++) {
            threads.add(ThreadId.parse(args[i]));
        }
        try (HikariDataSource source = Postgres.pool(url, writers + SPARE);
                Discussions discussions = WithParley.over(source);
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            WithParley side = new WithParley(discussions);
            written(side, side.open(threads.size()), writers, first, time.multipliedBy(WARMING));
            System.out.println(GO);
            while (GO.equals(in.readLine())) {
                System.out.println(written(side, threads, writers, first, time));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the word to start cannot be read", e);
        }
    }

    private static long written(WithParley side, List<Object> threads, int writers, int first, Duration time) {
        AtomicLong count = new AtomicLong();
        CountDownLatch done = new CountDownLatch(writers);
        long end = System.nanoTime() + time.toNanos();
        for (int i = 0; i < writers; i++) {
            int self = first + i;
            new Thread(() -> {
                        try {
                            for (int n = self; System.nanoTime() < end; n++) {
                                side.reply(threads.get(n % threads.size()), self, Load.TEXT);
                                count.incrementAndGet();
                            }
                        } finally {
                            done.countDown();
                        }
                    })
                    .start();
        }
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return count.get();
    }

    /**
     * Starts processes, and has them get warm.
     *
     * @param count how many processes
     * @param writers how many writers in each
     * @param threads what they write to
     * @param time how long a turn is
     */
    static Processes start(String url, int count, int writers, List<Object> threads, Duration time) {
        List<Running> all = new ArrayList<>();
        Processes processes = new Processes(all, time);
        boolean ready = false;
        try {
            for (int i = 0; i < count; i++) {
                Running one = begin(url, i * writers, writers, threads, time);
                all.add(one);
                String said = one.said().readLine();
                if (!GO.equals(said)) {
                    throw new IllegalStateException("a process said %s, not %s".formatted(said, GO));
                }
            }
            ready = true;
            return processes;
        } catch (IOException e) {
            throw new UncheckedIOException("a process cannot be started", e);
        } finally {
            if (!ready) {
                processes.close();
            }
        }
    }

    /** Has all of them write for the time, and adds up. */
    Sum turn() {
        try {
            for (Running one : all) {
                one.told().write(GO + "\n");
                one.told().flush();
            }
            List<Long> written = new ArrayList<>();
            for (Running one : all) {
                written.add(Long.parseLong(String.valueOf(one.said().readLine())));
            }
            long sum = written.stream().mapToLong(Long::longValue).sum();
            long most = written.stream().mapToLong(Long::longValue).max().orElse(0);
            long least = written.stream().mapToLong(Long::longValue).min().orElse(0);
            return new Sum(sum / (double) time.toSeconds(), most / (double) Math.max(least, 1));
        } catch (IOException e) {
            throw new UncheckedIOException("a process cannot be spoken to", e);
        }
    }

    @Override
    public void close() {
        all.forEach(one -> one.process().destroyForcibly());
    }

    private static Running begin(String url, int first, int writers, List<Object> threads, Duration time)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Benchmarks.class.getName(),
                WRITER,
                url,
                Long.toString(time.toSeconds()),
                Integer.toString(writers),
                Integer.toString(first)));
        threads.forEach(thread -> command.add(thread.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new Running(
                process,
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)),
                new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    }
}
