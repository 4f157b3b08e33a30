package dev.parley.store.contract;

/** What tests count to. */
final class Counts {
    private Counts() {}

    /** The second number in the long run, which the system property {@code parley.counts} asks for. */
    static int everydayOrLong(int everyday, int inTheLongRun) {
        return "long".equals(System.getProperty("parley.counts")) ? inTheLongRun : everyday;
    }
}
