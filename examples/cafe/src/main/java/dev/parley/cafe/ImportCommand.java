package dev.parley.cafe;

import dev.parley.cafe.kept.StoreArgument;
import dev.parley.cafe.transcript.ImportSummary;
import dev.parley.cafe.transcript.Transcript;
import dev.parley.cafe.transcript.TranscriptCommunity;
import dev.parley.cafe.transcript.TranscriptReader;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cafe import FILE --into STORE}: puts what a file holds into a store, once however often it is called. */
@Command(name = "import", description = "Puts a transcript into a store.", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "the transcript")
    private String file = "";

    @Option(
            names = "--into",
            required = true,
            paramLabel = "STORE",
            description = "memory, the path of a SQLite file, or a JDBC URL; created where it is not there")
    private String into = "";

    @Option(names = "--json", description = "one JSON object and nothing else")
    private boolean json;

    private final Shown shown;

    ImportCommand(Shown shown) {
        this.shown = shown;
    }

    @Override
    public Integer call() {
        Transcript transcript = TranscriptReader.read(file);
        try (TranscriptCommunity community = TranscriptCommunity.into(StoreArgument.open(into), transcript)) {
            ImportSummary summary = community.summary();
            if (json) {
                shown.out().println(JsonLine.of(summary.fields()));
            } else {
                shown.out().println(words(summary, community));
            }
        }
        return Cafe.OK;
    }

    private String words(ImportSummary summary, TranscriptCommunity community) {
        String posts = summary.fields().get("posts") instanceof Map<?, ?> states
                ? states.entrySet().stream()
                        .map(state -> state.getValue() + " " + state.getKey())
                        .collect(Collectors.joining(", "))
                : "";
        return "%s is in %s: thread %s, posts: %s; %d hugs; %d members, %d others. Read it: cafe show %s --thread %s"
                .formatted(
                        file,
                        into,
                        community.thread(),
                        posts,
                        summary.hugs(),
                        summary.members(),
                        summary.ghosts(),
                        into,
                        community.thread());
    }
}
