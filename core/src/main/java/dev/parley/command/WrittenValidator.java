package dev.parley.command;

import dev.parley.model.Reason;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges {@link Written} for a Jakarta Validation provider, which finds it by its service loader. */
public final class WrittenValidator implements ConstraintValidator<Written, String> {
    private @Nullable Written written;

    /** Made by the provider. */
    public WrittenValidator() {}

    @Override
    public void initialize(Written constraint) {
        written = constraint;
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        if (value == null || written == null) {
            return true;
        }
        Optional<Reason> objection = WrittenRule.objection(written, value);
        objection.ifPresent(reason -> {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(Violation.template(reason.code()))
                    .addConstraintViolation();
        });
        return objection.isEmpty();
    }
}
