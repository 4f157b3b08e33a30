package dev.parley.offending;

/** Writes to the console. */
@SuppressWarnings("all")
public final class Prints {
    private Prints() {}

    static void toOut() {
        System.out.println("hello");
    }

    static void toErr() {
        System.err.println("hello");
    }

    static void stackTrace(Exception e) {
        e.printStackTrace();
    }
}
