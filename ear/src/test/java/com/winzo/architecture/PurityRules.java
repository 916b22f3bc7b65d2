package com.winzo.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.winzo.architecture.planted.betting.domain.AsksTheContainer;
import com.winzo.architecture.planted.betting.domain.CountsMoneyInDoubles;
import com.winzo.architecture.planted.betting.domain.ReadsFiles;
import com.winzo.architecture.planted.kernel.OddsAsFloats;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Decisions are pure, and money is exact. */
final class PurityRules {

    private static final Set<String> BINARY_FRACTIONS = Set.of(
            "double",
            "float",
            "java.lang.Double",
            "java.lang.Float",
            "java.util.OptionalDouble",
            "java.util.stream.DoubleStream",
            "java.util.function.DoubleSupplier",
            "java.util.function.DoubleUnaryOperator");

    /** Where money and odds are; pricing models estimate probabilities and are the one exception. */
    private static final String[] MONEY = {
        "..kernel..", "..model..", "..domain..", "..api..", "..repository..", "..rest.."
    };

    private static final String PRICING = "..domain.pricing..";

    private PurityRules() {}

    static List<HouseRule> all() {
        return List.of(
                HouseRule.of(
                        "1: domain and kernel know the JDK, the kernel and themselves only",
                        classes()
                                .that(resideInAnyPackage("..domain..", "..kernel.."))
                                .should()
                                .onlyDependOnClassesThat(resideInAnyPackage("java..", "..kernel..", "..domain..")),
                        AsksTheContainer.class),
                HouseRule.of(
                        "1: domain and kernel do no input, output or logging",
                        noClasses()
                                .that(resideInAnyPackage("..domain..", "..kernel.."))
                                .should()
                                .dependOnClassesThat(inputOrOutput()),
                        ReadsFiles.class),
                HouseRule.of(
                        "5: no field holds money or odds as float or double",
                        fields().that()
                                .areDeclaredInClassesThat(holdMoney())
                                .should(notBeABinaryFraction())
                                .allowEmptyShould(true),
                        OddsAsFloats.class),
                HouseRule.of(
                        "5: no parameter or result passes money or odds as float or double",
                        codeUnits().that().areDeclaredInClassesThat(holdMoney()).should(notPassBinaryFractions()),
                        CountsMoneyInDoubles.class));
    }

    private static DescribedPredicate<JavaClass> inputOrOutput() {
        DescribedPredicate<JavaClass> packages = resideInAnyPackage(
                "java.io..",
                "java.nio..",
                "java.net..",
                "java.sql..",
                "java.util.logging..",
                "java.lang.System$Logger..");
        DescribedPredicate<JavaClass> harmless = describe(
                "harmless",
                type -> type.getName().equals("java.io.Serializable")
                        || type.getName().startsWith("java.nio.charset."));
        return packages.and(DescribedPredicate.not(harmless));
    }

    private static DescribedPredicate<JavaClass> holdMoney() {
        return resideInAnyPackage(MONEY).and(DescribedPredicate.not(resideInAnyPackage(PRICING)));
    }

    private static boolean isBinaryFraction(JavaType type) {
        return type.getAllInvolvedRawTypes().stream()
                .map(JavaClass::getBaseComponentType)
                .map(JavaClass::getName)
                .anyMatch(BINARY_FRACTIONS::contains);
    }

    private static ArchCondition<JavaField> notBeABinaryFraction() {
        return new ArchCondition<>("not be a binary fraction") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                if (isBinaryFraction(field.getType())) {
                    events.add(SimpleConditionEvent.violated(field, field.getDescription() + " is a binary fraction"));
                }
            }
        };
    }

    private static ArchCondition<JavaCodeUnit> notPassBinaryFractions() {
        return new ArchCondition<>("not pass binary fractions") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                Stream<JavaType> types =
                        Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
                if (types.anyMatch(PurityRules::isBinaryFraction)) {
                    events.add(
                            SimpleConditionEvent.violated(unit, unit.getDescription() + " passes a binary fraction"));
                }
            }
        };
    }
}
