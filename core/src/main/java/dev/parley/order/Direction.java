package dev.parley.order;

/** Which way an order is walked. */
public enum Direction {
    /** Towards its end. */
    FORWARD,
    /** Towards its start. */
    BACKWARD
}
