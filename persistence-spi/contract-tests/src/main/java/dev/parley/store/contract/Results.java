package dev.parley.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.store.CommitResult;
import java.util.List;

/** What is expected of a commit's result. */
final class Results {
    private Results() {}

    static CommitResult.Committed committed(CommitResult result) {
        assertThat(result).isInstanceOf(CommitResult.Committed.class);
        return (CommitResult.Committed) result;
    }

    static CommitResult.Conflict conflict(CommitResult result) {
        assertThat(result).isInstanceOf(CommitResult.Conflict.class);
        return (CommitResult.Conflict) result;
    }

    static CommitResult.AlreadyApplied alreadyApplied(CommitResult result) {
        assertThat(result).isInstanceOf(CommitResult.AlreadyApplied.class);
        return (CommitResult.AlreadyApplied) result;
    }

    static boolean isCommitted(CommitResult result) {
        return result instanceof CommitResult.Committed;
    }

    static long countCommitted(List<CommitResult> results) {
        return results.stream().filter(Results::isCommitted).count();
    }
}
