package dev.parley.jdbc.processes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another process of this Java, with this class path, spoken to in lines. Killed when it is closed. */
final class JavaProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final BufferedReader said;
    private final List<String> heard = new ArrayList<>();

    private JavaProcess(List<String> command) throws IOException {
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        said = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts a class with a main method. */
    static JavaProcess start(Class<?> main, String... args) throws IOException {
        return startUnder(List.of(), main, args);
    }

    /** Starts a class with a main method under a command that runs the command it is given. */
    static JavaProcess startUnder(List<String> wrapper, Class<?> main, String... args) throws IOException {
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(args));
        return new JavaProcess(command);
    }

    /** Waits for it to say a line, and passes over whatever else it says before. */
    void await(String line) throws IOException {
        String next = said.readLine();
        while (!line.equals(next)) {
            if (next == null) {
                throw new AssertionError("the process ended before it said %s: %s".formatted(line, heard));
            }
            heard.add(next);
            next = said.readLine();
        }
    }

    /** Says a line to it. */
    void tell(String line) throws IOException {
        Writer input = process.outputWriter(StandardCharsets.UTF_8);
        input.write(line + "\n");
        input.flush();
    }

    /** Kills it, as kill -9 does. */
    void kill() {
        // as the process itself would not let go of what it has said so far
        process.toHandle().destroyForcibly();
    }

    /** Waits for its end, and answers with all that it has said but what was waited for. */
    List<String> end() throws IOException, InterruptedException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            heard.add(line);
        }
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the process does not end: " + heard);
        }
        return heard;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
