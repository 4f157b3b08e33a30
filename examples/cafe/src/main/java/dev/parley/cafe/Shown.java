package dev.parley.cafe;

import java.io.PrintStream;

/**
 * Where a reader reads.
 *
 * @param out what is printed goes there
 * @param colours whether it may be coloured
 * @param columns how many columns there are, 40 to 120
 */
public record Shown(PrintStream out, boolean colours, int columns) {
    private static final int DEFAULT_COLUMNS = 88;
    private static final int MIN_COLUMNS = 40;
    private static final int MAX_COLUMNS = 120;

    /**
     * Whether the terminal of this process may be coloured. The launcher knows: Java cannot tell a terminal from a pipe
     * in every version.
     *
     * @return true if it may
     */
    static boolean terminalTakesColours() {
        return Boolean.getBoolean("cafe.colours");
    }

    /**
     * How many columns the terminal of this process has, by {@code COLUMNS}.
     *
     * @return 40 to 120
     */
    static int terminalColumns() {
        String columns = System.getenv("COLUMNS");
        if (columns == null || !columns.matches("[0-9]{1,4}")) {
            return DEFAULT_COLUMNS;
        }
        return Math.max(MIN_COLUMNS, Math.min(MAX_COLUMNS, Integer.parseInt(columns)));
    }
}
