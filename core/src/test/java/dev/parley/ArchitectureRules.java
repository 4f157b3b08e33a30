package dev.parley;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.parley.moderation.Rule;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The rules of the core's architecture. Those that name packages take the root, so that they can be tried elsewhere.
 */
final class ArchitectureRules {
    static final String ROOT = "dev.parley";

    /** Which package of the core may import which others; each may import itself and the root. */
    static final ImmutableMap<String, ImmutableSet<String>> IMPORTS = ImmutableMap.of(
            "text", ImmutableSet.of(),
            "model", ImmutableSet.of("text"),
            "order", ImmutableSet.of("model"),
            "moderation", ImmutableSet.of("model", "text"),
            "command", ImmutableSet.of("model", "text"),
            "decision", ImmutableSet.of("text", "model", "order", "moderation", "command"),
            "view", ImmutableSet.of("model", "order", "moderation"));

    /** Values of the JDK that never change. */
    private static final ImmutableSet<Class<?>> UNCHANGING = ImmutableSet.of(
            String.class,
            Integer.class,
            Long.class,
            Boolean.class,
            UUID.class,
            Optional.class,
            OptionalInt.class,
            OptionalLong.class);

    private static final ImmutableSet<String> LOOSE = ImmutableSet.of(
            "acos", "asin", "atan", "atan2", "cbrt", "cos", "cosh", "exp", "expm1", "hypot", "log", "log10", "log1p",
            "pow", "sin", "sinh", "tan", "tanh");

    private ArchitectureRules() {}

    static ArchRule imports(String root, String name) {
        List<String> allowed = new ArrayList<>(List.of(root, root + "." + name + ".."));
        IMPORTS.get(name).forEach(other -> allowed.add(root + "." + other + ".."));
        return noClasses()
                .that()
                .resideInAPackage(root + "." + name + "..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(root + "..").and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                .because(name + " may import only " + IMPORTS.get(name));
    }

    static ArchRule onlyPackagesOfTheTable(String root) {
        List<String> known = new ArrayList<>(List.of(root));
        IMPORTS.keySet().forEach(name -> known.add(root + "." + name));
        return classes()
                .should()
                .resideInAnyPackage(known.toArray(String[]::new))
                .because("a package that the table of imports does not know is bound by nothing");
    }

    static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    static ArchRule rootHoldsOnlyExceptions(String root) {
        return classes()
                .that()
                .resideInAPackage(root)
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .beAssignableTo(ParleyException.class);
    }

    static final ArchRule NO_CLOCK_NO_RANDOM = noClasses()
            .should()
            .accessTargetWhere(accesses("the clock, or something random", ArchitectureRules::takesTimeOrChance))
            .because("a decision is a function of values: the service takes the time and makes the ids");

    static final ArchRule NO_CONSOLE = noClasses()
            .should()
            .accessTargetWhere(accesses("the console", ArchitectureRules::prints))
            .because("a library is silent");

    static final ArchRule NOTHING_OUTSIDE = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.io..",
                            "java.nio.file..",
                            "java.nio.channels..",
                            "java.net..",
                            "java.sql..",
                            "javax..")
                    .and(not(DescribedPredicate.describe(
                            "Serializable", type -> type.getName().equals("java.io.Serializable")))))
            .because("there are no files, no network and no database below the service");

    static final ArchRule STRICT_MATH = noClasses()
            .should()
            .accessTargetWhere(accesses(
                    "a function of Math whose last bit may differ",
                    access -> access.getTargetOwner().isEquivalentTo(Math.class) && LOOSE.contains(access.getName())))
            .because("ranks are the same on every machine: take StrictMath");

    static final ArchRule FEW_LIBRARIES = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "dev.parley..", "java..", "com.google.common..", "jakarta.validation..", "org.jspecify.."))
            .because("the core stands on Guava and on the constraints of Jakarta Validation, and on nothing else");

    static final ArchRule IMMUTABLE_RECORDS = classes()
            .that()
            .areRecords()
            .and()
            .arePublic()
            .should(haveOnlyComponentsThatCannotChange())
            .because("a record of the core is a value");

    private static boolean takesTimeOrChance(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getName();
        return (owner.getPackageName().equals("java.time") && name.equals("now"))
                || (owner.getName().equals("java.time.Clock") && (name.startsWith("system") || name.startsWith("tick")))
                || (owner.isEquivalentTo(System.class)
                        && ImmutableSet.of("currentTimeMillis", "nanoTime").contains(name))
                || owner.getName().equals("java.util.Date")
                || owner.isAssignableTo("java.util.Calendar")
                || (owner.isEquivalentTo(UUID.class) && name.equals("randomUUID"))
                || owner.isAssignableTo("java.util.random.RandomGenerator")
                || (owner.isEquivalentTo(Math.class) && name.equals("random"))
                || (owner.isEquivalentTo(Collections.class) && name.equals("shuffle"));
    }

    private static boolean prints(JavaAccess<?> access) {
        return (access.getTargetOwner().isEquivalentTo(System.class)
                        && ImmutableSet.of("out", "err", "in", "console").contains(access.getName()))
                || access.getName().equals("printStackTrace");
    }

    private interface Judge {
        boolean objects(JavaAccess<?> access);
    }

    private static DescribedPredicate<JavaAccess<?>> accesses(String what, Judge judge) {
        return DescribedPredicate.describe(what, judge::objects);
    }

    private static ArchCondition<JavaClass> haveOnlyComponentsThatCannotChange() {
        return new ArchCondition<>("have only components that cannot change") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (RecordComponent component : item.reflect().getRecordComponents()) {
                    boolean fine = cannotChange(component.getGenericType());
                    events.add(new SimpleConditionEvent(
                            item, fine, item.getSimpleName() + "." + component.getName() + " can change"));
                }
            }
        };
    }

    private static boolean cannotChange(Type type) {
        if (type instanceof ParameterizedType generic) {
            return cannotChange(generic.getRawType())
                    && Arrays.stream(generic.getActualTypeArguments()).allMatch(ArchitectureRules::cannotChange);
        }
        if (type instanceof GenericArrayType || (type instanceof Class<?> array && array.isArray())) {
            return false;
        }
        return type instanceof TypeVariable<?> || (type instanceof Class<?> raw && cannotChange(raw));
    }

    /** A rule of a host is a pure function; that nothing changes in it is its own promise. */
    private static boolean cannotChange(Class<?> type) {
        return type.isPrimitive()
                || type.isEnum()
                || type.isRecord()
                || type.isSealed()
                || type == Rule.class
                || UNCHANGING.contains(type)
                || type.getName().startsWith("java.time.")
                || (type.getName().startsWith("com.google.common.")
                        && type.getSimpleName().startsWith("Immutable"));
    }
}
