package dev.parley.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import dev.parley.jdbc.JdbcStore;
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
import java.util.stream.Collectors;

/**
 * Several processes of Parley on one database, each with its own writers, started together by a line on their input.
 */
final class Processes {
    /** The word with which the program is told to be one of the processes. */
    static final String WRITER = "writer";

    private Processes() {}

    /**
     * What some processes came to together.
     *
     * @param perSecond replies a second in sum
     * @param fairness the replies of the fastest process to those of the slowest
     */
    record Sum(double perSecond, double fairness) {}

    /**
     * One of the processes: writes for a while that does not count, says that it is ready, waits for a line, writes for
     * the time, says how much it wrote.
     */
    static void write(String[] args) {
        String url = args[1];
        Duration time = Duration.ofSeconds(Long.parseLong(args[2]));
        int writers = Integer.parseInt(args[3]);
        int first = Integer.parseInt(args[4]);
        List<Object> threads = new ArrayList<>();
        for (int i = 5; i < args.length; i++) {
            threads.add(ThreadId.parse(args[i]));
        }
        try (HikariDataSource source = Postgres.pool(url, writers + 2);
                Discussions discussions =
                        Discussions.over(JdbcStore.on(source).open()).build();
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            WithParley side = new WithParley(discussions);
            written(side, threads, writers, first, time);
            System.out.println("ready");
            String go = in.readLine();
            if (go == null) {
                return;
            }
            System.out.println(written(side, threads, writers, first, time));
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

    /** Starts so many processes with so many writers each, and adds up what they write. */
    static Sum together(String url, int processes, int writers, List<Object> threads, Duration time) {
        List<Process> running = new ArrayList<>();
        try {
            for (int i = 0; i < processes; i++) {
                running.add(start(url, i * writers, writers, threads, time));
            }
            List<BufferedReader> outputs = running.stream()
                    .map(Process::getInputStream)
                    .map(in -> new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)))
                    .collect(Collectors.toList());
            for (BufferedReader output : outputs) {
                expect(output.readLine(), "ready");
            }
            for (Process process : running) {
                Writer input = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
                input.write("go\n");
                input.flush();
            }
            List<Long> written = new ArrayList<>();
            for (BufferedReader output : outputs) {
                written.add(Long.parseLong(String.valueOf(output.readLine())));
            }
            long sum = written.stream().mapToLong(Long::longValue).sum();
            long most = written.stream().mapToLong(Long::longValue).max().orElse(0);
            long least = written.stream().mapToLong(Long::longValue).min().orElse(0);
            return new Sum(sum / (double) time.toSeconds(), most / (double) Math.max(least, 1));
        } catch (IOException e) {
            throw new UncheckedIOException("a process cannot be spoken to", e);
        } finally {
            running.forEach(Process::destroyForcibly);
        }
    }

    private static void expect(String found, String expected) {
        if (!expected.equals(found)) {
            throw new IllegalStateException("a process said %s, not %s".formatted(found, expected));
        }
    }

    private static Process start(String url, int first, int writers, List<Object> threads, Duration time)
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
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
