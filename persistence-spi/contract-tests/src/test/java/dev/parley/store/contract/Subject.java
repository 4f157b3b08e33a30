package dev.parley.store.contract;

import dev.parley.store.DiscussionStore;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What the kit judges in a test of the kit: stores on shelves, with something around them. */
class Subject {
    private final UnaryOperator<DiscussionStore> around;
    private final Shelf.Floor floor = new Shelf.Floor();
    private Shelf latest = new Shelf(floor, Shelf.SCHEMA);

    Subject(UnaryOperator<DiscussionStore> around) {
        this.around = around;
    }

    final DiscussionStore around(DiscussionStore store) {
        return around.apply(store);
    }

    DiscussionStore open() {
        latest = new Shelf(floor, Shelf.SCHEMA);
        return around(latest.open());
    }

    DiscussionStore reopen() {
        return around(latest.open());
    }

    Supplier<DiscussionStore> nothingYet() {
        return opening(0);
    }

    Supplier<DiscussionStore> olderSchema() {
        return opening(Shelf.SCHEMA - 1);
    }

    Supplier<DiscussionStore> newerSchema() {
        return opening(Shelf.SCHEMA + 1);
    }

    final Supplier<DiscussionStore> opening(int schema) {
        Shelf shelf = new Shelf(floor, schema);
        return () -> around(shelf.open());
    }

    private long rows(Runnable read) {
        long before = floor.rows();
        read.run();
        return floor.rows() - before;
    }

    private boolean failing(int step, Runnable work) {
        floor.fail(step);
        try {
            work.run();
            return floor.came(step);
        } finally {
            floor.fail(0);
        }
    }

    /** The class that a store author writes, with every hook. */
    abstract static class Contract extends StoreContract {
        private final Subject subject;

        Contract(Subject subject) {
            this.subject = subject;
        }

        @Override
        protected DiscussionStore open() {
            return subject.open();
        }

        @Override
        protected Optional<DiscussionStore> reopen() {
            return Optional.of(subject.reopen());
        }

        @Override
        protected Optional<Supplier<DiscussionStore>> nothingYet() {
            return Optional.of(subject.nothingYet());
        }

        @Override
        protected Optional<Supplier<DiscussionStore>> secondProcess() {
            return Optional.of(subject::reopen);
        }

        @Override
        protected Optional<Supplier<DiscussionStore>> olderSchema() {
            return Optional.of(subject.olderSchema());
        }

        @Override
        protected Optional<Supplier<DiscussionStore>> newerSchema() {
            return Optional.of(subject.newerSchema());
        }

        @Override
        protected Optional<RowProbe> probe() {
            return Optional.of((store, range) -> subject.rows(() -> store.read(range)));
        }

        @Override
        protected Optional<FailurePoints> failurePoints() {
            return Optional.of((store, step, work) -> subject.failing(step, work));
        }
    }
}
