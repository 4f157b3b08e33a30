package dev.parley.command;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Judges the constraints that Parley's commands use, without a provider: {@code NotNull}, {@code Min}, {@code Size},
 * {@code Valid} and {@link Written}, on components and on what an {@code Optional} or a collection holds. A test holds
 * that no command uses another one.
 */
final class ShapeWalk {
    /** The constraints of each record, read once: reading annotations costs far more than judging by them. */
    private static final ClassValue<ImmutableList<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected ImmutableList<Component> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(Component::of)
                    .collect(ImmutableList.toImmutableList());
        }
    };

    private final ImmutableSortedSet.Builder<Violation> found = ImmutableSortedSet.naturalOrder();

    ImmutableList<Violation> walk(Object value) {
        record("", value);
        return found.build().asList();
    }

    private record Component(String name, Method accessor, Constraints constraints) {
        static Component of(RecordComponent component) {
            return new Component(
                    component.getName(),
                    component.getAccessor(),
                    Constraints.of(component.getAccessor().getAnnotatedReturnType()));
        }
    }

    /** What is asked of a value, and of what it holds if it holds anything. */
    private record Constraints(
            boolean required,
            boolean cascaded,
            Optional<Min> min,
            Optional<Size> size,
            Optional<Written> written,
            Optional<Constraints> held) {
        static Constraints of(AnnotatedType type) {
            return new Constraints(
                    type.isAnnotationPresent(NotNull.class),
                    type.isAnnotationPresent(Valid.class),
                    Optional.ofNullable(type.getAnnotation(Min.class)),
                    Optional.ofNullable(type.getAnnotation(Size.class)),
                    Optional.ofNullable(type.getAnnotation(Written.class)),
                    type instanceof AnnotatedParameterizedType container
                                    && container.getAnnotatedActualTypeArguments().length == 1
                            ? Optional.of(of(container.getAnnotatedActualTypeArguments()[0]))
                            : Optional.empty());
        }
    }

    private void record(String path, Object value) {
        for (Component component : COMPONENTS.get(value.getClass())) {
            String below = path.isEmpty() ? component.name() : path + "." + component.name();
            value(below, component.constraints(), read(component.accessor(), value));
        }
    }

    private void value(String path, Constraints asked, @Nullable Object value) {
        if (value == null) {
            if (asked.required()) {
                found.add(Shape.required(path));
            }
            return;
        }
        asked.min().ifPresent(min -> number(path, min, value));
        asked.size().ifPresent(size -> {
            if (value instanceof Iterable<?> elements && Iterables.size(elements) > size.max()) {
                found.add(Shape.tooMany(path, size.max()));
            }
        });
        asked.written().ifPresent(written -> {
            if (value instanceof String text) {
                WrittenRule.objection(written, text).ifPresent(reason -> found.add(Shape.written(path, reason)));
            }
        });
        if (asked.cascaded()) {
            record(path, value);
        }
        asked.held().ifPresent(held -> held(path, held, value));
    }

    private void number(String path, Min min, Object value) {
        OptionalInt number = value instanceof OptionalInt optional
                ? optional
                : value instanceof Integer present ? OptionalInt.of(present) : OptionalInt.empty();
        if (number.isPresent() && number.getAsInt() < min.value()) {
            found.add(Shape.tooSmall(path, min.value()));
        }
    }

    private void held(String path, Constraints asked, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(content -> value(path, asked, content));
        } else if (value instanceof Iterable<?> elements) {
            elements.forEach(content -> value(path + "[]", asked, content));
        }
    }

    private static @Nullable Object read(Method accessor, Object record) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the accessor of a public record cannot be called: " + accessor, e);
        }
    }
}
