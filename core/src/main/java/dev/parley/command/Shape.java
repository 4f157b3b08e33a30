package dev.parley.command;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.parley.model.Reason;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * Says what is wrong with the shape of a command: all of it at once, each with its path and code.
 *
 * <p>The constraints are the Jakarta Validation annotations on the commands, and they are their only source. A host
 * that has a provider passes its {@link Validator}, and its own constraints count too; without one, this class judges
 * the same annotations itself, so that nothing malformed gets through.
 */
public final class Shape {
    private Shape() {}

    /**
     * What is wrong with a command, judged without a provider.
     *
     * @param command the command
     * @return all violations by path and code, none where it is well formed
     */
    public static ImmutableList<Violation> violations(Command command) {
        return new ShapeWalk().walk(command);
    }

    /**
     * What is wrong with a command, judged by a provider.
     *
     * @param command the command
     * @param validator a validator of the host's provider
     * @return all violations by path and code, none where it is well formed
     */
    public static ImmutableList<Violation> violations(Command command, Validator validator) {
        return validator.validate(command).stream()
                .map(Shape::violation)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()))
                .asList();
    }

    private static Violation violation(ConstraintViolation<Command> found) {
        Annotation constraint = found.getConstraintDescriptor().getAnnotation();
        Map<String, Object> attributes = found.getConstraintDescriptor().getAttributes();
        String path = path(found.getPropertyPath());
        if (constraint instanceof NotNull) {
            return required(path);
        }
        if (constraint instanceof Min min) {
            return tooSmall(path, min.value());
        }
        if (constraint instanceof Size size) {
            return tooMany(path, size.max());
        }
        if (constraint instanceof Written written && found.getInvalidValue() instanceof String text) {
            Optional<Reason> objection = WrittenRule.objection(written, text);
            if (objection.isPresent()) {
                return written(path, objection.get());
            }
        }
        return new Violation(
                path,
                Violation.code(found.getMessageTemplate()),
                attributes.containsKey("value")
                        ? ImmutableSortedMap.of("value", String.valueOf(attributes.get("value")))
                        : ImmutableSortedMap.of());
    }

    /** {@code tags[].<iterable element>} is {@code tags[]}, and what an optional holds has the optional's path. */
    private static String path(Path path) {
        StringBuilder joined = new StringBuilder();
        for (Path.Node node : path) {
            if (node.isInIterable()) {
                joined.append("[]");
            }
            if (node.getKind() != ElementKind.CONTAINER_ELEMENT && node.getName() != null) {
                joined.append(joined.length() == 0 ? "" : ".").append(node.getName());
            }
        }
        return joined.toString();
    }

    static Violation required(String path) {
        return new Violation(path, "required", ImmutableSortedMap.of());
    }

    static Violation tooSmall(String path, long min) {
        return new Violation(path, "number.too-small", ImmutableSortedMap.of("min", Long.toString(min)));
    }

    static Violation tooMany(String path, int max) {
        return new Violation(path, "elements.too-many", ImmutableSortedMap.of("max", Integer.toString(max)));
    }

    static Violation written(String path, Reason objection) {
        return new Violation(path, objection.code(), objection.arguments());
    }
}
