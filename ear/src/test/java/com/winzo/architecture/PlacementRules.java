package com.winzo.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.winzo.architecture.planted.betting.api.AsksTheEntityManager;
import com.winzo.architecture.planted.betting.api.EndpointOutOfPlace;
import com.winzo.architecture.planted.betting.api.EntityOutOfPlace;
import com.winzo.architecture.planted.betting.api.ListenerOutOfPlace;
import com.winzo.architecture.planted.betting.api.ResourceOutOfPlace;
import com.winzo.architecture.planted.betting.internal.BetPlacementHelper;
import com.winzo.architecture.planted.betting.model.LoadsEverything;
import com.winzo.architecture.planted.betting.model.LoadsItsTwin;
import com.winzo.architecture.planted.betting.repository.OpensItsOwnTransaction;
import com.winzo.architecture.planted.betting.rest.AnswersWithAnEntity;
import jakarta.ejb.MessageDriven;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.transaction.Transactional;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;

/** What lives where, and what it looks like there. */
final class PlacementRules {

    private PlacementRules() {}

    static List<HouseRule> all() {
        return Stream.of(persistence(), entryPoints(), entities())
                .flatMap(List::stream)
                .toList();
    }

    private static List<HouseRule> persistence() {
        return List.of(
                HouseRule.of(
                        "3: only repositories use the entity manager",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("..repository..")
                                .should()
                                .dependOnClassesThat()
                                .belongToAnyOf(EntityManager.class, EntityManagerFactory.class),
                        AsksTheEntityManager.class),
                HouseRule.of(
                        "3: entities live in model packages",
                        classes().that().areAnnotatedWith(Entity.class).should().resideInAPackage("..model.."),
                        EntityOutOfPlace.class),
                HouseRule.of(
                        "3: every repository joins the caller's transaction",
                        classes().that(areRepositories()).should(beMandatory()),
                        OpensItsOwnTransaction.class));
    }

    private static List<HouseRule> entryPoints() {
        return List.of(
                HouseRule.of(
                        "4: message-driven beans live in messaging packages",
                        classes()
                                .that()
                                .areAnnotatedWith(MessageDriven.class)
                                .should()
                                .resideInAPackage("..messaging.."),
                        ListenerOutOfPlace.class),
                HouseRule.of(
                        "4: resources live in rest packages",
                        classes().that().areAnnotatedWith(Path.class).should().resideInAPackage("..rest.."),
                        ResourceOutOfPlace.class),
                HouseRule.of(
                        "4: socket endpoints live in realtime packages",
                        classes()
                                .that()
                                .areAnnotatedWith(ServerEndpoint.class)
                                .should()
                                .resideInAPackage("..realtime.."),
                        EndpointOutOfPlace.class),
                HouseRule.of(
                        "names say what a class does, not that it helps or manages",
                        noClasses().should().haveNameMatching(".*(Impl|Manager|Utils?|Helper)"),
                        BetPlacementHelper.class));
    }

    private static List<HouseRule> entities() {
        return List.of(
                HouseRule.of(
                        "8: many-to-one is lazy",
                        fields().that()
                                .areAnnotatedWith(ManyToOne.class)
                                .should(beLazy())
                                .allowEmptyShould(true),
                        LoadsEverything.class),
                HouseRule.of(
                        "8: one-to-one is lazy",
                        fields().that()
                                .areAnnotatedWith(OneToOne.class)
                                .should(beLazy())
                                .allowEmptyShould(true),
                        LoadsItsTwin.class),
                HouseRule.of(
                        "8: no resource takes or returns an entity",
                        methods()
                                .that()
                                .areDeclaredInClassesThat()
                                .resideInAPackage("..rest..")
                                .should(passNoEntity()),
                        AnswersWithAnEntity.class));
    }

    /** Row records and the like may live beside a repository; what is a bean or talks to the database is one. */
    private static DescribedPredicate<JavaClass> areRepositories() {
        DescribedPredicate<JavaClass> beans = DescribedPredicate.describe(
                "are repositories",
                type -> type.isAnnotatedWith(ApplicationScoped.class)
                        || type.getSimpleName().endsWith("Repository")
                        || type.getFields().stream()
                                .anyMatch(field -> field.getRawType().isAssignableTo(EntityManager.class)));
        return resideInAnyPackage("..repository..").and(beans);
    }

    private static ArchCondition<JavaClass> beMandatory() {
        return new ArchCondition<>("be @ApplicationScoped @Transactional(MANDATORY)") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean mandatory = type.isAnnotatedWith(ApplicationScoped.class)
                        && type.tryGetAnnotationOfType(Transactional.class)
                                .map(Transactional::value)
                                .filter(value -> value == Transactional.TxType.MANDATORY)
                                .isPresent();
                boolean overridden =
                        type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Transactional.class));
                if (!mandatory || overridden) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getDescription() + " is not MANDATORY throughout"));
                }
            }
        };
    }

    private static ArchCondition<JavaField> beLazy() {
        return new ArchCondition<>("be lazy") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean eager = Stream.concat(
                                field.tryGetAnnotationOfType(ManyToOne.class).map(ManyToOne::fetch).stream(),
                                field.tryGetAnnotationOfType(OneToOne.class).map(OneToOne::fetch).stream())
                        .anyMatch(fetch -> fetch != FetchType.LAZY);
                if (eager) {
                    events.add(SimpleConditionEvent.violated(field, field.getDescription() + " is eager"));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> passNoEntity() {
        return new ArchCondition<>("pass no entity") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream<JavaType> types =
                        Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream());
                boolean entity = types.flatMap(type -> type.getAllInvolvedRawTypes().stream())
                        .anyMatch(type -> type.isAnnotatedWith(Entity.class));
                if (entity) {
                    events.add(SimpleConditionEvent.violated(method, method.getDescription() + " passes an entity"));
                }
            }
        };
    }
}
