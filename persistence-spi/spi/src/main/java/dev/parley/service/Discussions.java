package dev.parley.service;

import com.google.common.collect.ImmutableList;
import dev.parley.InvalidValueException;
import dev.parley.command.Command;
import dev.parley.command.Shape;
import dev.parley.command.Violation;
import dev.parley.model.Actor;
import dev.parley.model.Boundary;
import dev.parley.moderation.RuleBook;
import dev.parley.store.Capability;
import dev.parley.store.DiscussionStore;
import dev.parley.store.memory.MemoryStore;
import jakarta.validation.Validator;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A community: the way in for applications. Safe for use by several threads at once.
 *
 * <p>Commands for one thread that come at once are carried out together, on the thread of one of their callers. So
 * rules must not block, and neither rules nor the store may depend on what is bound to the calling thread: a
 * transaction, a security context, thread-locals.
 *
 * <pre>{@code
 * Discussions discussions = Discussions.inMemory();
 * discussions.as(Actor.member("ana")).reply(thread, "I know that feeling.");
 * discussions.as(Actor.guest()).posts(thread).first(20);
 * }</pre>
 */
public final class Discussions implements AutoCloseable {
    private static final Duration RECEIPTS_LIVE = Duration.ofDays(30);
    private static final int MIN_KEY_BYTES = 16;

    private final Machinery machinery;
    private final Combiner combiner;
    private final Runnable closing;

    private Discussions(Machinery machinery, Runnable closing) {
        this.machinery = machinery;
        this.combiner = new Combiner(machinery);
        this.closing = closing;
    }

    /**
     * A community in memory, with the rules {@link RuleBook#open()}.
     *
     * @return the community
     */
    public static Discussions inMemory() {
        return over(new MemoryStore()).build();
    }

    /**
     * A community over a store.
     *
     * @param store where it is kept; closed together with the community
     * @return the builder, with defaults for everything else
     */
    public static Builder over(DiscussionStore store) {
        return new Builder(store);
    }

    /**
     * The community as one actor may use it: every command is theirs, every view is made for them.
     *
     * @param actor who acts and reads, as the host has found out
     * @return the way in for that actor
     */
    public AsActor as(Actor actor) {
        return new AsActor(machinery, combiner::carryOut, actor);
    }

    /**
     * The community within a transaction of the host's.
     *
     * @param within this community's store within that transaction, as the store gives it out
     * @return the way in, for as long as the transaction lasts
     */
    public HostTransaction joining(DiscussionStore within) {
        return new HostTransaction(machinery.over(Objects.requireNonNull(within, "within")));
    }

    /**
     * Forgets the receipts that are older than 30 days. Commands that old are refused, so that none of them can take
     * effect twice. For a host to call now and then.
     *
     * @return how many were forgotten
     */
    public int forgetOldReceipts() {
        return machinery.store().forgetReceipts(machinery.clock().instant().minus(RECEIPTS_LIVE));
    }

    /** How many commands wait for their turn to change a boundary. */
    int waiting(Boundary boundary) {
        return combiner.waiting(boundary);
    }

    /** Closes the store, and the thread that tells listeners if it is Parley's own. */
    @Override
    public void close() {
        closing.run();
        machinery.store().close();
    }

    /** Says how a community runs. */
    public static final class Builder {
        private final DiscussionStore store;
        private final ImmutableList.Builder<DiscussionListener> listeners = ImmutableList.builder();
        private RuleBook rules = RuleBook.open();
        private Clock clock = Clock.systemUTC();
        private byte[] idKey = new SecureRandom().generateSeed(2 * MIN_KEY_BYTES);
        private Function<Command, ImmutableList<Violation>> shape = Shape::violations;
        private Duration patience = Duration.ofSeconds(10);
        private Duration policyLag = Duration.ofSeconds(1);
        private Meter meter = Meter.NONE;
        private @Nullable Executor executor;

        private Builder(DiscussionStore store) {
            this.store = Objects.requireNonNull(store, "store");
        }

        /**
         * Sets the rules; {@link RuleBook#open()} by default.
         *
         * @param book the rules
         * @return this builder
         */
        public Builder rules(RuleBook book) {
            rules = Objects.requireNonNull(book, "book");
            return this;
        }

        /**
         * Sets the clock; the system's by default.
         *
         * @param source tells the time
         * @return this builder
         */
        public Builder clock(Clock source) {
            clock = Objects.requireNonNull(source, "source");
            return this;
        }

        /**
         * Sets the key of the hash in the ids of threads and posts; random by default. With one and the same key, a
         * command that is sent again after a restart makes the same ids. Whoever knows the key and a command's id can
         * tell from a post's id whether a given member wrote it.
         *
         * @param key 16 bytes or more, kept secret
         * @return this builder
         * @throws InvalidValueException {@code id-key.too-short} below 16 bytes
         */
        public Builder idKey(byte[] key) {
            if (key.length < MIN_KEY_BYTES) {
                throw new InvalidValueException(
                        "id-key.too-short",
                        "an id key of %d bytes is too short: it has to have %d or more"
                                .formatted(key.length, MIN_KEY_BYTES));
            }
            idKey = key.clone();
            return this;
        }

        /**
         * Judges the shape of commands by a Jakarta Validation provider, so that the host's own constraints count too;
         * by default Parley judges its own constraints itself.
         *
         * @param validator a validator of the provider
         * @return this builder
         */
        public Builder validator(Validator validator) {
            Objects.requireNonNull(validator, "validator");
            shape = command -> Shape.violations(command, validator);
            return this;
        }

        /**
         * Sets for how long a command waits for its turn, and is decided on again, while others change the same thing;
         * 10 seconds by default.
         *
         * @param most the longest time
         * @return this builder
         */
        public Builder patience(Duration most) {
            patience = Objects.requireNonNull(most, "most");
            return this;
        }

        /**
         * Sets how old the policy and members may be that decisions stand on, where the store does not compare
         * {@linkplain dev.parley.store.Capability#CHECKS checks}; 1 second by default. Where it does, decisions always
         * stand on what is so, and this is not looked at.
         *
         * @param most the longest time
         * @return this builder
         */
        public Builder policyLag(Duration most) {
            policyLag = Objects.requireNonNull(most, "most");
            return this;
        }

        /**
         * Sets who is told how commands fare; nobody by default.
         *
         * @param told is told
         * @return this builder
         */
        public Builder meter(Meter told) {
            meter = new QuietMeter(Objects.requireNonNull(told, "told"));
            return this;
        }

        /**
         * Adds a listener.
         *
         * @param listener is told what was committed
         * @return this builder
         */
        public Builder listener(DiscussionListener listener) {
            listeners.add(listener);
            return this;
        }

        /**
         * Sets where listeners run; a daemon thread of Parley's own by default.
         *
         * @param where runs them
         * @return this builder
         */
        public Builder listenersOn(Executor where) {
            executor = Objects.requireNonNull(where, "where");
            return this;
        }

        /**
         * The community.
         *
         * @return the community
         */
        public Discussions build() {
            Runnable closing = () -> {};
            Executor telling = executor;
            if (telling == null) {
                ExecutorService own = Executors.newSingleThreadExecutor(work -> {
                    Thread thread = new Thread(work, "parley-listeners");
                    thread.setDaemon(true);
                    return thread;
                });
                telling = own;
                closing = own::shutdown;
            }
            Machinery machinery = new Machinery(
                    store,
                    rules,
                    clock,
                    new Ids(idKey),
                    shape,
                    new Announcer(listeners.build(), telling),
                    warm(),
                    patience,
                    meter);
            return new Discussions(machinery, closing);
        }

        private Warm warm() {
            return store.capabilities().contains(Capability.CHECKS) ? Warm.whileChecked() : Warm.whileRecent(policyLag);
        }
    }
}
