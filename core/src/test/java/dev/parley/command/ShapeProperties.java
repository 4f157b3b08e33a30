package dev.parley.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.parley.model.Body;
import dev.parley.model.BodyFormat;
import dev.parley.model.Bumping;
import dev.parley.model.CommandId;
import dev.parley.model.ForumId;
import dev.parley.model.RecordParts;
import dev.parley.model.ThreadId;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is wrong with a command: all of it at once, and the same with and without a Jakarta Validation provider. */
class ShapeProperties {
    private static final CommandId ID = new CommandId(UUID.fromString("01990000-0000-7000-8000-000000000001"));
    private static final Instant AT = Instant.parse("2026-05-01T12:00:00Z");

    /** The annotations that {@code ShapeWalk} judges by. */
    private static final ImmutableSet<Class<? extends Annotation>> KNOWN =
            ImmutableSet.of(NotNull.class, Min.class, Size.class, Valid.class, Written.class);

    @Property
    void aProviderFindsTheSame(@ForAll("raw") Command command) {
        assertThat(Shape.violations(command, Provider.VALIDATOR)).isEqualTo(Shape.violations(command));
    }

    @Property
    void aProviderFindsNothingInWellFormedCommands(@ForAll("wellFormed") Command command) {
        assertThat(Shape.violations(command, Provider.VALIDATOR)).isEmpty();
    }

    @Example
    void nullInAnyComponentIsRequiredAndNothingElse() {
        for (Class<?> type : Command.class.getPermittedSubclasses()) {
            Command command = CommandArbitraries.wellFormed(type.asSubclass(Command.class))
                    .sample();
            RecordComponent[] components = type.getRecordComponents();
            for (int i = 0; i < components.length; i++) {
                if (!components[i].getType().isPrimitive()) {
                    Command without = (Command) RecordParts.with(command, i, null);
                    ImmutableList<Violation> expected =
                            ImmutableList.of(violation(components[i].getName(), "required"));
                    assertThat(Shape.violations(without))
                            .as(type.getSimpleName())
                            .isEqualTo(expected);
                    assertThat(Shape.violations(without, Provider.VALIDATOR)).isEqualTo(expected);
                }
            }
        }
    }

    @Example
    void nullInABodyIsRequiredToo() {
        BodyInput nothing = (BodyInput) RecordParts.make(BodyInput.class, new Object[] {null, null});
        Reply reply = reply(nothing, OptionalInt.empty());
        assertBoth(reply, violation("body.format", "required"), violation("body.text", "required"));
    }

    @Example
    void everythingThatIsWrongIsSaidAtOnce() {
        StartThread start = new StartThread(
                ID,
                AT,
                new ForumId("cafe"),
                "x".repeat(300),
                new BodyInput(BodyFormat.PLAIN, "half \uD800"),
                ImmutableSet.of("a".repeat(65), "b".repeat(70), " ", "1", "2", "3", "4", "5", "6", "7", "8"),
                Optional.empty());
        assertBoth(
                start,
                violation("body.text", "text.lone-surrogate", "position", "5"),
                violation("tags", "elements.too-many", "max", "10"),
                violation("tags[]", "text.too-long", "actual", "65", "max", "64"),
                violation("tags[]", "text.too-long", "actual", "70", "max", "64"),
                violation("tags[]", "text.too-short", "actual", "0", "min", "1"),
                violation("title", "text.too-long", "actual", "300", "max", "255"));
    }

    @Example
    void anAnswerToNoPostIsRefused() {
        assertBoth(
                reply(BodyInput.plain("Hi"), OptionalInt.of(0)), violation("replyTo", "number.too-small", "min", "1"));
        assertBoth(reply(BodyInput.plain("Hi"), OptionalInt.of(1)));
        assertBoth(reply(BodyInput.plain("Hi"), OptionalInt.empty()));
    }

    @Example
    void aTextOfNothingButWhiteSpaceIsBlank() {
        for (String blank : new String[] {"\n \n", "\u200B", "\u3000", "\u200D\u00A0"}) {
            assertBoth(reply(BodyInput.plain(blank), OptionalInt.empty()), violation("body.text", "text.blank"));
        }
    }

    @Example
    void aBodyHasUpToOneMebibyteOfUtf8() {
        String fits = "é".repeat(Body.MAX_BYTES / 2);
        assertBoth(reply(BodyInput.plain(fits), OptionalInt.empty()));
        assertBoth(
                reply(BodyInput.plain(fits + "x"), OptionalInt.empty()),
                violation("body.text", "text.too-long", "actual", "1048577", "maxBytes", "1048576"));
        assertBoth(
                reply(BodyInput.plain("x".repeat(Body.MAX_BYTES + 1)), OptionalInt.empty()),
                violation("body.text", "text.too-long", "actual", "1048577", "max", "1048576"));
    }

    @Property
    void aTextWithoutViolationsBecomesABody(@ForAll("wellFormedReplies") Reply reply) {
        assertThat(reply.body().toBody().format()).isEqualTo(reply.body().format());
    }

    @Example
    void commandsUseOnlyTheConstraintsThatAreJudgedWithoutAProvider() {
        Set<String> others = new TreeSet<>();
        for (Class<?> type : Command.class.getPermittedSubclasses()) {
            collectOthers(type, others);
        }
        collectOthers(BodyInput.class, others);
        assertThat(others).isEmpty();
    }

    @Example
    void aConstraintThatIsNotKnownWouldBeFound() {
        record Strange(@Email String address) {}
        Set<String> others = new TreeSet<>();
        collectOthers(Strange.class, others);
        assertThat(others).containsExactly("Strange.address @Email");
    }

    @Example
    void everyCodeOfATextHasAMessage() {
        ResourceBundle messages = ResourceBundle.getBundle("ContributorValidationMessages");
        for (String code : ImmutableList.of(
                "text.malformed",
                "text.too-short",
                "text.too-long",
                "text.blank",
                "text.nul",
                "text.lone-surrogate",
                "text.too-many-marks")) {
            assertThat(messages.containsKey("dev.parley." + code)).as(code).isTrue();
        }
    }

    @Property
    void messagesOfAProviderAreSentences(@ForAll("raw") Command command) {
        for (ConstraintViolation<Command> found : Provider.VALIDATOR.validate(command)) {
            assertThat(found.getMessage()).isNotBlank().doesNotContain("{", "}");
        }
    }

    @Provide
    Arbitrary<Command> raw() {
        return CommandArbitraries.raw();
    }

    @Provide
    Arbitrary<Command> wellFormed() {
        return CommandArbitraries.wellFormed();
    }

    @Provide
    Arbitrary<Reply> wellFormedReplies() {
        return CommandArbitraries.wellFormed(Reply.class);
    }

    private static void assertBoth(Command command, Violation... expected) {
        assertThat(Shape.violations(command)).containsExactly(expected);
        assertThat(Shape.violations(command, Provider.VALIDATOR)).containsExactly(expected);
    }

    private static Reply reply(BodyInput body, OptionalInt replyTo) {
        ThreadId thread = new ThreadId(ID.value());
        return new Reply(ID, AT, thread, body, replyTo, Optional.empty(), Bumping.BUMPS);
    }

    private static Violation violation(String path, String code, String... arguments) {
        ImmutableSortedMap.Builder<String, String> figures = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < arguments.length; i += 2) {
            figures.put(arguments[i], arguments[i + 1]);
        }
        return new Violation(path, code, figures.buildOrThrow());
    }

    /** Looks wherever a provider looks: at the component, its accessor, its type and all that the type holds. */
    private static void collectOthers(Class<?> type, Set<String> others) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = type.getSimpleName() + "." + component.getName() + " @";
            collectOthers(name, component.getAnnotations(), others);
            collectOthers(name, component.getAccessor().getAnnotations(), others);
            collectOthers(name, component.getAccessor().getAnnotatedReturnType(), others);
        }
        for (Annotation annotation : type.getAnnotations()) {
            collectOthers(type.getSimpleName() + " @", new Annotation[] {annotation}, others);
        }
    }

    private static void collectOthers(String name, AnnotatedType type, Set<String> others) {
        collectOthers(name, type.getAnnotations(), others);
        if (type instanceof AnnotatedParameterizedType generic) {
            for (AnnotatedType argument : generic.getAnnotatedActualTypeArguments()) {
                collectOthers(name, argument, others);
            }
        }
    }

    private static void collectOthers(String name, Annotation[] annotations, Set<String> others) {
        Arrays.stream(annotations)
                .map(Annotation::annotationType)
                .filter(annotation -> !KNOWN.contains(annotation))
                .forEach(annotation -> others.add(name + annotation.getSimpleName()));
    }
}
