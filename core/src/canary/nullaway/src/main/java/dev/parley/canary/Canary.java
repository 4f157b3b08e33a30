package dev.parley.canary;

/** Sound but for one thing: a null where the module promises none. */
final class Canary {
    private Canary() {}

    static String song() {
        return null;
    }
}
