package dev.parley.store.contract;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Names a test by its clause, in the clause's words, and then by what of the clause it shows. */
public final class ClauseNames extends DisplayNameGenerator.Standard {
    /** For JUnit. */
    public ClauseNames() {}

    @Override
    public String generateDisplayNameForMethod(
            List<Class<?>> enclosingInstanceTypes, Class<?> testClass, Method testMethod) {
        String method = testMethod.getName();
        return Clause.shownBy(method)
                .map(clause -> "%s %s (%s)"
                        .formatted(
                                clause.id(),
                                clause.sentence(),
                                words(method.substring(clause.name().length() + 1))))
                .orElseGet(() -> words(method));
    }

    private static String words(String method) {
        return method.replace('_', ' ');
    }
}
