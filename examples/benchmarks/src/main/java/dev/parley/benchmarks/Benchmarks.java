package dev.parley.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The program: {@code benchmarks p1|p2|p12 [short|long]} prints a table as Markdown. */
public final class Benchmarks {
    private static final int CONNECTIONS = 64;
    private static final String HEAD =
            "| load | writers | Parley, replies/s | the other, replies/s | ratio | target | p99, ratio |\n"
                    + "|---|---|---|---|---|---|---|";

    private final PrintStream out;
    private final Duel duel;
    private final Duration time;

    private Benchmarks(PrintStream out, Duel duel, Duration time) {
        this.out = out;
        this.duel = duel;
        this.time = time;
    }

    /**
     * Prints one table.
     *
     * @param args which table, and how long it may take
     */
    public static void main(String[] args) {
        String table = args.length > 0 ? args[0] : "";
        boolean thorough = args.length > 1 && args[1].equals("long");
        Benchmarks benchmarks = thorough
                ? new Benchmarks(System.out, new Duel(7), Duration.ofSeconds(10))
                : new Benchmarks(System.out, new Duel(3), Duration.ofSeconds(4));
        switch (table) {
            case "p1" -> benchmarks.hotThread();
            case "p2" -> benchmarks.manyThreads();
            case "p12" -> benchmarks.processes();
            case Processes.WRITER -> Processes.write(args);
            default -> {
                System.err.println("benchmarks: which table? use: benchmarks p1|p2|p12 [short|long]");
                System.exit(2);
            }
        }
    }

    /** P1: replies to one hot thread, beside code by hand that locks the row and commits each reply. */
    private void hotThread() {
        try (Postgres server = Postgres.start()) {
            header("P1: replies to one hot thread, durable PostgreSQL", server);
            for (int writers : List.of(1, 8, 64, 256)) {
                String target = writers == 1 ? "≥ 0.9" : writers == 8 ? "≥ 4" : writers == 64 ? "≥ 20" : "–";
                try (Replies parley = parley(server, "p1_parley_" + writers, writers);
                        Replies hand = byHand(server, "p1_hand_" + writers, writers)) {
                    out.println(duel.line("one thread, by hand", new Load(1, writers, time), parley, hand, target));
                }
            }
        }
    }

    /** P2: replies to many threads, beside code by hand with the same guarantees, and without them. */
    private void manyThreads() {
        try (Postgres server = Postgres.start()) {
            header("P2: replies to many threads, durable PostgreSQL", server);
            for (int writers : List.of(1, 8)) {
                Load load = new Load(64, writers, time);
                try (Replies parley = parley(server, "p2_parley_" + writers, writers);
                        Replies hand = byHand(server, "p2_hand_" + writers, writers);
                        Replies same =
                                new ByHandInParleysTables(pool(server, "p2_same_" + writers, writers), writers)) {
                    out.println(duel.line("64 threads, " + hand.name(), load, parley, hand, "≥ 0.6"));
                    out.println(duel.line("64 threads, " + same.name(), load, parley, same, "≥ 0.9"));
                }
            }
        }
    }

    /** P12: one, two and four processes on one hot thread, and on many threads. */
    private void processes() {
        int writers = 16;
        try (Postgres server = Postgres.start()) {
            out.println("### P12: several processes on one database, %d writers in all".formatted(writers));
            out.println();
            out.println(
                    "| threads | processes | replies/s in sum | to one process | target | fairness, most to least |");
            out.println("|---|---|---|---|---|---|");
            for (int threads : List.of(1, 64)) {
                String database = "p12_" + threads;
                try (HikariDataSource source = server.database(database, 4);
                        Replies parley = new WithParley(source, writers)) {
                    inProcesses(server.url(database), writers, parley.open(threads));
                }
            }
        }
    }

    private void inProcesses(String url, int writers, List<Object> threads) {
        List<Double> alone = new ArrayList<>();
        List<Processes.Sum> two = new ArrayList<>();
        List<Processes.Sum> four = new ArrayList<>();
        try (Processes one = Processes.start(url, 1, writers, threads, time);
                Processes pair = Processes.start(url, 2, writers / 2, threads, time);
                Processes group = Processes.start(url, 4, writers / 4, threads, time)) {
            for (int i = 0; i < duel.pairs(); i++) {
                alone.add(one.turn().perSecond());
                two.add(pair.turn());
                four.add(group.turn());
            }
        }
        out.println("| %d | 1 | %s | 1 | | |"
                .formatted(threads.size(), Duel.Spread.of(alone).text("%.0f")));
        out.println(line(threads.size(), 2, alone, two));
        out.println(line(threads.size(), 4, alone, four));
    }

    private static String line(int threads, int count, List<Double> alone, List<Processes.Sum> together) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < alone.size(); i++) {
            ratios.add(together.get(i).perSecond() / alone.get(i));
        }
        return "| %d | %d | %s | **%s** | %s | %s |"
                .formatted(
                        threads,
                        count,
                        Duel.Spread.of(together.stream()
                                        .map(Processes.Sum::perSecond)
                                        .toList())
                                .text("%.0f"),
                        Duel.Spread.of(ratios).text("%.2f"),
                        threads == 1 ? "≥ 0.8, fairness ≤ 3" : "≥ 1.0",
                        Duel.Spread.of(together.stream()
                                        .map(Processes.Sum::fairness)
                                        .toList())
                                .text("%.1f"));
    }

    private static Replies parley(Postgres server, String database, int writers) {
        return new WithParley(pool(server, database, writers), writers);
    }

    private static Replies byHand(Postgres server, String database, int writers) {
        return new ByHand(pool(server, database, writers));
    }

    private static HikariDataSource pool(Postgres server, String database, int writers) {
        return server.database(database, Math.min(writers, CONNECTIONS) + 2);
    }

    private void header(String title, Postgres server) {
        out.println("### " + title);
        out.println();
        try (HikariDataSource source = server.database("settings", 1)) {
            out.println("%s. PostgreSQL %s. Java %s, %d processors, pool of at most %d connections on both sides."
                    .formatted(
                            LocalDate.now(ZoneOffset.UTC),
                            Postgres.settings(source),
                            System.getProperty("java.version"),
                            Runtime.getRuntime().availableProcessors(),
                            CONNECTIONS + 2));
        }
        out.println("%d pairs of turns of %d s each, once the compiler is quiet; median (least–greatest)."
                .formatted(duel.pairs(), time.toSeconds()));
        out.println();
        out.println(HEAD);
    }
}
