import org.jspecify.annotations.NullMarked;

/** The pure core of Parley: the model of a discussion, its rules, its orders, the decisions and the views. */
@NullMarked
module dev.parley.core {
    requires transitive com.google.common;
    requires transitive jakarta.validation;
    requires static transitive org.jspecify;

    exports dev.parley;
    exports dev.parley.command;
    exports dev.parley.decision;
    exports dev.parley.model;
    exports dev.parley.moderation;
    exports dev.parley.order;
    exports dev.parley.text;
    exports dev.parley.view;

    // A Jakarta Validation provider reads the components of commands.
    opens dev.parley.command;

    provides jakarta.validation.ConstraintValidator with
            dev.parley.command.WrittenValidator;
}
