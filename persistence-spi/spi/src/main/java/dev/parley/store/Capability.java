package dev.parley.store;

/** What a store may be able to do beyond what every store can. */
public enum Capability {
    /** One commit may guard several boundaries. Without it, commands that need that are refused. */
    SEVERAL_BOUNDARIES,
    /** Checks are compared at the moment of the commit. Without it, policy and members may lag. */
    CHECKS,
    /** Lists of threads show a commit at once. Without it they may lag. */
    LISTS_AT_ONCE,
    /** What was acknowledged has been synced to disk, and survives the loss of power. */
    DURABLE,
    /** Several processes may use it at once. */
    SHARED
}
