package dev.parley.store.contract;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What the kit says of a store.
 *
 * @param red the clauses with a test that failed, and what each said
 * @param green the clauses with a test that passed
 * @param aborted the tests that did not apply
 * @param strange failures of what is no test of a clause
 */
record Verdict(ListMultimap<Clause, String> red, Set<Clause> green, Set<String> aborted, Set<String> strange) {
    private static Supplier<Subject> judged = () -> new Subject(store -> store);

    /** Started by {@link Verdict#on} only: its name is not one that the build looks for. */
    static final class Judged extends Subject.Contract {
        Judged() {
            super(judged.get());
        }
    }

    /** Runs the clauses on what is supplied; what judges a store as a whole is left out. */
    static synchronized Verdict on(Supplier<Subject> subject) {
        judged = subject;
        Verdict verdict = new Verdict(
                MultimapBuilder.enumKeys(Clause.class).arrayListValues().build(),
                EnumSet.noneOf(Clause.class),
                new LinkedHashSet<>(),
                new LinkedHashSet<>());
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(Judged.class))
                .filters(EngineFilter.includeEngines("junit-jupiter"), TagFilter.excludeTags(StoreContract.WHOLE))
                .build();
        LauncherFactory.create().execute(request, verdict.listener());
        return verdict;
    }

    private TestExecutionListener listener() {
        return new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                String method = test.getSource()
                        .filter(MethodSource.class::isInstance)
                        .map(source -> ((MethodSource) source).getMethodName())
                        .orElse("");
                switch (result.getStatus()) {
                    case SUCCESSFUL -> Clause.shownBy(method).ifPresent(green::add);
                    case ABORTED -> aborted.add(test.getDisplayName());
                    case FAILED -> {
                        String said = method + ": "
                                + result.getThrowable().map(Throwable::toString).orElse("");
                        Clause.shownBy(method)
                                .ifPresentOrElse(clause -> red.put(clause, said), () -> strange.add(said));
                    }
                }
            }
        };
    }
}
