package dev.parley.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Takes records apart and puts them together again with one component replaced. */
public final class RecordParts {
    private RecordParts() {}

    /**
     * The components of a record, in order.
     *
     * @param record a record
     * @return what its accessors return
     */
    public static @Nullable Object[] of(Object record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .map(component -> read(component, record))
                .toArray();
    }

    /**
     * A record like another, with one component replaced.
     *
     * @param record a record
     * @param index which component, from 0
     * @param replacement what stands in its place
     * @return what the constructor made of it
     * @throws RuntimeException what the constructor threw
     */
    public static Object with(Object record, int index, @Nullable Object replacement) {
        @Nullable Object[] parts = of(record);
        parts[index] = replacement;
        return make(record.getClass(), parts);
    }

    /**
     * A record like another, with one component replaced.
     *
     * @param record a record
     * @param component the name of the component
     * @param replacement what stands in its place
     * @return what the constructor made of it
     * @throws RuntimeException what the constructor threw
     */
    public static Object with(Object record, String component, @Nullable Object replacement) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            if (components[i].getName().equals(component)) {
                return with(record, i, replacement);
            }
        }
        throw new IllegalArgumentException(record.getClass() + " has no component " + component);
    }

    /**
     * A record made of components.
     *
     * @param type which record
     * @param parts its components, in order
     * @return what the constructor made of them
     * @throws RuntimeException what the constructor threw
     */
    public static Object make(Class<?> type, @Nullable Object[] parts) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(parts);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the constructor of " + type + " cannot be called", e);
        }
    }

    private static @Nullable Object read(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the component " + component + " cannot be read", e);
        }
    }
}
