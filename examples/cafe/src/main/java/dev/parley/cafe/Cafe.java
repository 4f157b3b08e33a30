package dev.parley.cafe;

import dev.parley.cafe.town.Walk;
import dev.parley.store.StoreException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/**
 * The program: {@code cafe} alone shows a community, {@code cafe show} a page of a transcript or of a store,
 * {@code cafe import} puts a transcript into a store, {@code cafe check} counts a store anew.
 */
@Command(
        name = "cafe",
        description = "Shows what Parley can do. Without a command: a small community of our own writing.",
        mixinStandardHelpOptions = true,
        version = "Parley café 0.1.0")
public final class Cafe implements Runnable {
    /** All went well. */
    static final int OK = 0;

    /** What was to be read cannot be read. */
    static final int BAD_INPUT = 1;

    /** The command line is wrong. */
    static final int WRONG_USE = 2;

    private final Shown shown;

    private Cafe(Shown shown) {
        this.shown = shown;
    }

    /**
     * Runs the program and ends the process.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        PrintStream out = utf8(FileDescriptor.out);
        int code = run(
                args, new Shown(out, Shown.terminalTakesColours(), Shown.terminalColumns()), utf8(FileDescriptor.err));
        out.flush();
        System.exit(code);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /**
     * Runs the program.
     *
     * @param args the command line
     * @param shown where a reader reads
     * @param err where one line goes if something is wrong
     * @return the exit code
     */
    static int run(String[] args, Shown shown, PrintStream err) {
        CommandLine line = new CommandLine(new Cafe(shown));
        line.addSubcommand(new ShowCommand(shown));
        line.addSubcommand(new ImportCommand(shown));
        line.addSubcommand(new CheckCommand(shown));
        line.setOut(new PrintWriter(shown.out(), true, StandardCharsets.UTF_8));
        IParameterExceptionHandler wrongUse = (problem, given) -> wrongUse(problem, err);
        IExecutionExceptionHandler failure = (problem, command, parsed) -> failure(problem, err);
        line.setParameterExceptionHandler(wrongUse);
        line.setExecutionExceptionHandler(failure);
        return line.execute(args);
    }

    private static int wrongUse(ParameterException problem, PrintStream err) {
        String message = problem.getMessage() == null ? "wrong use" : problem.getMessage();
        String synopsis = switch (problem.getCommandLine().getCommandName()) {
            case "show" ->
                "cafe show FILE|STORE [--thread ID] [--order oldest|newest|most-hugged|threaded] [--size 1..200]"
                        + " [--after C|--before C|--at NUMBER] [--as guest|member:ID|moderator] [--json]";
            case "import" -> "cafe import FILE --into memory|PATH|JDBC-URL [--json]";
            case "check" -> "cafe check PATH|JDBC-URL [--json]";
            default -> "cafe [show FILE|STORE … | import FILE --into STORE | check STORE]";
        };
        return say(err, WRONG_USE, "%s; use: %s".formatted(message, synopsis));
    }

    /** Nobody who runs a program wants to read a stack trace: what nobody foresaw is one line too. */
    private static int failure(Exception problem, PrintStream err) {
        return problem instanceof BadInputException || problem instanceof StoreException
                ? say(err, BAD_INPUT, String.valueOf(problem.getMessage()))
                : say(err, BAD_INPUT, "this is a mistake of the café, not yours: " + problem);
    }

    private static int say(PrintStream err, int code, String message) {
        err.println("cafe: " + message.replaceAll("\\s*\\R\\s*", " "));
        err.flush();
        return code;
    }

    @Override
    public void run() {
        Walk.through(shown);
    }
}
