package dev.parley.command;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that somebody wrote: it has a normal form, and that form has a length within limits. Null is valid.
 *
 * <p>The codes of what may be wrong are {@code text.too-short}, {@code text.too-long}, {@code text.blank} and those of
 * {@link dev.parley.text.NormalForm}. A Jakarta Validation provider finds the validator by its service loader; without
 * a provider, {@link Shape} judges by the same rule.
 */
@Documented
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Written {
    /** Whether line breaks may stand in a text. */
    enum Form {
        /** One line: line breaks and tabs count as spaces. */
        LINE,
        /** Several lines. */
        TEXT
    }

    /**
     * The fewest code points; with 1 or more, a text of nothing but white space is refused too.
     *
     * @return 0 or more
     */
    int min() default 1;

    /**
     * The most code points.
     *
     * @return 1 or more
     */
    int max();

    /**
     * The most bytes in UTF-8.
     *
     * @return 1 or more
     */
    int maxBytes() default Integer.MAX_VALUE;

    /**
     * Whether line breaks may stand in it.
     *
     * @return the form
     */
    Form form() default Form.LINE;

    /**
     * The template of the message; what is wrong exactly has a template of its own.
     *
     * @return the template
     */
    String message() default "{dev.parley.text.malformed}";

    /**
     * The groups of the constraint.
     *
     * @return none by default
     */
    Class<?>[] groups() default {};

    /**
     * The payload of the constraint.
     *
     * @return none by default
     */
    Class<? extends Payload>[] payload() default {};
}
