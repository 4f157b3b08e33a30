package dev.parley.service;

import dev.parley.model.Boundary;
import java.time.Duration;

/**
 * Is told how commands fare on their way, for metrics and traces; never what they say or who sends them. It is called
 * in the midst of the work, on the thread that does it: it must be quick, must not block and must not throw.
 */
public interface Meter {
    /** Lets everything pass. */
    Meter NONE = new Meter() {};

    /**
     * A commit went through.
     *
     * @param commands how many commands it carried out together
     */
    default void committed(int commands) {}

    /**
     * A command was taken out of the line in which it waited for others.
     *
     * @param waited how long it had waited
     */
    default void waited(Duration waited) {}

    /**
     * Somebody else had changed what a commit stood on, and its commands are decided on again.
     *
     * @param boundary what had changed
     */
    default void conflicted(Boundary boundary) {}

    /**
     * A joint commit failed, and its commands are decided on again in halves.
     *
     * @param commands how many they are
     */
    default void halved(int commands) {}

    /**
     * What came of a commit could not be known.
     *
     * @param commands how many commands it would have carried out
     */
    default void unknown(int commands) {}
}
