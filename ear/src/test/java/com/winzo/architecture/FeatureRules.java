package com.winzo.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.winzo.architecture.planted.betting.internal.LooksInsideTheWallet;
import com.winzo.architecture.planted.betting.rest.AnswersWithAnEntity;
import com.winzo.architecture.planted.platform.api.KnowsAFeature;
import com.winzo.architecture.planted.season.PlaysFromInside;
import com.winzo.architecture.planted.wallet.api.KnowsBetting;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Who may know whom. */
final class FeatureRules {

    static final Set<String> FEATURES = Set.of(
            "account",
            "wallet",
            "payments",
            "catalogue",
            "odds",
            "risk",
            "betting",
            "settlement",
            "compliance",
            "notification",
            "realtime",
            "reporting");

    /** The map of `architecture.md`; every class of a feature is held to its arrows. */
    private static final URL MAP = Objects.requireNonNull(
            FeatureRules.class.getResource("/architecture/features.puml"), "the map is on the class path");

    private FeatureRules() {}

    /** @param root the package whose sub-packages are the features */
    static List<HouseRule> all(String root) {
        return List.of(
                HouseRule.of(
                        "2: another feature is imported only through its api",
                        classes().that(resideInAnyPackage(root + "..")).should(importOthersThroughTheirApi(root)),
                        LooksInsideTheWallet.class),
                HouseRule.of(
                        "2: features know each other only along the arrows of the map",
                        classes().should(adhereToPlantUmlDiagram(MAP, consideringOnlyDependenciesInDiagram())),
                        KnowsBetting.class),
                HouseRule.of(
                        "2: features are free of cycles",
                        slices().matching(root + ".(*)..").should().beFreeOfCycles(),
                        KnowsBetting.class),
                HouseRule.of(
                        "2: the platform below the features knows none of them",
                        noClasses()
                                .that(resideInAnyPackage(
                                        "..platform.api..", "..platform.internal..", "..platform.model.."))
                                .should()
                                .dependOnClassesThat(resideInAnyPackage(packagesOf(root))),
                        KnowsAFeature.class),
                HouseRule.of(
                        "2: rest and realtime never touch entities, repositories or the inside of a feature",
                        noClasses()
                                .that(resideInAnyPackage("..rest..", "..realtime.."))
                                .should()
                                .dependOnClassesThat(resideInAnyPackage(
                                                root + ".*.model..",
                                                root + ".*.repository..",
                                                root + ".*.domain..",
                                                root + ".*.internal..")
                                        .and(not(resideInAnyPackage("..realtime..")))),
                        AnswersWithAnEntity.class),
                HouseRule.of(
                        "2: the launcher and the season know Winzo only from outside",
                        classes()
                                .that(resideInAnyPackage("..season..", root + ".server.."))
                                .should()
                                .onlyDependOnClassesThat(not(resideInAnyPackage(root + ".."))
                                        .or(resideInAnyPackage("..season..", root + ".server.."))),
                        PlaysFromInside.class));
    }

    private static String[] packagesOf(String root) {
        return FEATURES.stream().map(feature -> root + "." + feature + "..").toArray(String[]::new);
    }

    private static ArchCondition<JavaClass> importOthersThroughTheirApi(String root) {
        return new ArchCondition<>("import other features through their api") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String own = feature(root, type);
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    String other = feature(root, target);
                    boolean foreign = FEATURES.contains(other) && !other.equals(own);
                    if (foreign && !inApi(root, target)) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean inApi(String root, JavaClass type) {
        String api = root + "." + feature(root, type) + ".api";
        return type.getPackageName().equals(api) || type.getPackageName().startsWith(api + ".");
    }

    /** The segment after the root, or nothing for what is not below it. */
    private static String feature(String root, JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return "";
        }
        String rest = name.substring(root.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
