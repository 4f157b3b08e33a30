package dev.parley.service;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.collect.ImmutableList;
import dev.parley.model.Boundary;
import dev.parley.model.PostId;
import dev.parley.model.ThreadId;
import dev.parley.store.Found;
import java.util.List;
import java.util.Optional;

/**
 * Sends each command through the {@linkplain Lane lane} of what it changes. Commands for one thread that come while a
 * commit for it is under way are decided on and committed together; commands for anything else take turns, one at a
 * time. Different boundaries go on side by side.
 *
 * <p>A command runs on the thread of whoever leads its lane: what is bound to a thread (a transaction, a security
 * context, thread-locals) must reach neither rules nor the store. Values do: each command brings its own actor. An
 * interrupt of a caller's thread is kept from the commands of others, as far as it came before their batch began.
 */
final class Combiner {
    private static final System.Logger LOGGER = System.getLogger(Combiner.class.getName());

    private static final int MOST_WAITING = 1_024;
    private static final long MOST_BYTES = 16L << 20;

    private final Machinery machinery;

    /** One for each boundary that somebody is at. Held by those alone, so that a lane is gone when they are. */
    private final LoadingCache<Boundary, Lane<PendingCommand>> lanes =
            CacheBuilder.newBuilder().weakValues().build(CacheLoader.from(this::lane));

    Combiner(Machinery machinery) {
        this.machinery = machinery;
    }

    private Lane<PendingCommand> lane(Boundary boundary) {
        int together = boundary instanceof Boundary.OfThread ? MOST_WAITING : 1;
        return new Lane<>(
                new Lane.Room(together, MOST_WAITING, MOST_BYTES), batch -> run(Optional.of(boundary), batch));
    }

    /** How many commands wait for their turn to change a boundary. */
    int waiting(Boundary boundary) {
        return lanes.getUnchecked(boundary).waiting();
    }

    private ImmutableList<PendingCommand> run(Optional<Boundary> home, List<PendingCommand> batch) {
        try {
            batch.forEach(command -> machinery.meter().waited(command.age()));
            return BatchRun.of(machinery, home, batch);
        } catch (RuntimeException | Error e) {
            // whatever it is, nobody may wait for ever, and nobody may be told that nothing was done
            LOGGER.log(System.Logger.Level.ERROR, "a batch of commands broke off", e);
            batch.stream().filter(command -> !command.isDone()).forEach(command -> command.failUnknown(e));
            return ImmutableList.of();
        }
    }

    /**
     * Carries a command out.
     *
     * @param command the command, of the calling thread
     * @return what came of it
     */
    Outcome carryOut(PendingCommand command) {
        return carryOut(command, home(command));
    }

    private Outcome carryOut(PendingCommand command, Optional<Boundary> home) {
        home.ifPresentOrElse(
                boundary -> takeTurn(command, boundary), () -> run(Optional.empty(), ImmutableList.of(command)));
        return command.answer()
                .fold(
                        Answer.Given::outcome,
                        thrown -> {
                            throw thrown.failure();
                        },
                        elsewhere -> carryOut(command.anew(), Optional.of(elsewhere.boundary())));
    }

    private void takeTurn(PendingCommand command, Boundary boundary) {
        if (Announcer.telling().filter(boundary::equals).isPresent()) {
            throw new IllegalStateException(
                    "a listener cannot change what it is being told about; hand the command to another thread");
        }
        boolean led = lanes.getUnchecked(boundary).pass(command, machinery.patience());
        if (led) {
            machinery.announcer().tell();
        }
    }

    /** What the command changes. For one about a post, where that stands; and then what was read is read for it. */
    private Optional<Boundary> home(PendingCommand command) {
        Concern concern = command.concern();
        if (concern.post().isEmpty()) {
            return concern.boundary();
        }
        PostId post = concern.post().get();
        Optional<ThreadId> known = machinery.warm().home(post);
        if (known.isPresent()) {
            return known.map(Boundary::thread);
        }
        Found found = machinery.store().find(concern.keys());
        machinery.warm().learn(found);
        command.reads(found);
        return found.post(post).map(there -> Boundary.thread(there.thread()));
    }
}
