/**
 * What becomes of a command: scene and command and context in, decision out, and nothing else.
 *
 * <p>{@link dev.parley.decision.Decider} looks at a {@link dev.parley.decision.Scene} that somebody loaded, asks
 * {@code dev.parley.moderation}, and answers with a {@link dev.parley.decision.Decision}: refused for reasons, or
 * accepted with the guards, checks and changes of one commit. {@code ThreadFold} is the only place where counts come
 * from; {@link dev.parley.decision.Recount} computes them a second time, naively, to tell whether they are right. No
 * clock, no random, no storage.
 */
package dev.parley.decision;
