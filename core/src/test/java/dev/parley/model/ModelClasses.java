package dev.parley.model;

import com.google.common.collect.ImmutableList;
import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;

/** The types of the model, found by reflection, so that a new one is in by default. */
final class ModelClasses {
    private ModelClasses() {}

    /** All public records and sealed types of the package, those that stand within others among them. */
    static ImmutableList<Class<?>> all() {
        try {
            return ClassPath.from(ModelClasses.class.getClassLoader()).getTopLevelClasses("dev.parley.model").stream()
                    .<Class<?>>map(ClassPath.ClassInfo::load)
                    .flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses())))
                    .filter(type -> Modifier.isPublic(type.getModifiers()))
                    .filter(type -> type.isRecord() || type.isSealed())
                    .filter(type -> type != GrownThread.class)
                    .collect(ImmutableList.toImmutableList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The records among them. */
    static ImmutableList<Class<?>> records() {
        return all().stream().filter(Class::isRecord).collect(ImmutableList.toImmutableList());
    }
}
