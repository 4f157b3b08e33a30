package dev.parley.cafe;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.parley.cafe.kept.StoreArgument;
import dev.parley.model.ThreadId;
import dev.parley.service.StoreAudit;
import dev.parley.service.StoreAudit.Drift;
import dev.parley.store.DiscussionStore;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cafe check STORE}: counts all that a store holds anew, and says where it differs from what is kept. */
@Command(name = "check", description = "Counts a store anew and reports drift.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "STORE", description = "the path of a SQLite file, or a JDBC URL")
    private String where = "";

    @Option(names = "--json", description = "one JSON object and nothing else")
    private boolean json;

    private final Shown shown;

    CheckCommand(Shown shown) {
        this.shown = shown;
    }

    @Override
    public Integer call() {
        try (DiscussionStore store = StoreArgument.openExisting(where)) {
            StoreAudit.Report report = StoreAudit.of(store);
            if (json) {
                shown.out().println(JsonLine.of(fields(report)));
            } else {
                words(report);
            }
            return report.drift().isEmpty() && report.unsettled().isEmpty() ? Cafe.OK : Cafe.BAD_INPUT;
        }
    }

    private static ImmutableMap<String, Object> fields(StoreAudit.Report report) {
        ImmutableMap.Builder<String, Object> fields = ImmutableMap.<String, Object>builder()
                .put("threads", report.threads())
                .put("posts", report.posts())
                .put(
                        "drift",
                        report.drift().stream().map(CheckCommand::fields).collect(ImmutableList.toImmutableList()));
        if (!report.unsettled().isEmpty()) {
            fields.put(
                    "unsettled",
                    report.unsettled().stream().map(ThreadId::toString).toList());
        }
        return fields.buildOrThrow();
    }

    private static ImmutableMap<String, Object> fields(Drift drift) {
        return ImmutableMap.of(
                "thread",
                drift.thread().toString(),
                "what",
                drift.what(),
                "kept",
                drift.kept(),
                "counted",
                drift.counted());
    }

    private void words(StoreAudit.Report report) {
        shown.out().println("%d threads with %d posts counted anew.".formatted(report.threads(), report.posts()));
        report.drift()
                .forEach(drift -> shown.out()
                        .println("thread %s, %s: kept %s, counted %s"
                                .formatted(drift.thread(), drift.what(), drift.kept(), drift.counted())));
        report.unsettled()
                .forEach(thread -> shown.out()
                        .println("thread %s changed each time it was counted; check again".formatted(thread)));
        shown.out().println(report.drift().isEmpty() ? "No drift." : "Drift: what is kept is not what is there.");
    }
}
