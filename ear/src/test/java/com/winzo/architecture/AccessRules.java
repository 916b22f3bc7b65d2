package com.winzo.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.winzo.architecture.planted.betting.api.ForgetsToAsk;
import com.winzo.architecture.planted.betting.rest.LetsEverybodyIn;
import com.winzo.platform.api.OpenToAll;
import com.winzo.platform.api.Requires;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;

/** Who may do what is said at both doors: at the resource, and at the facade behind it. */
final class AccessRules {

    private AccessRules() {}

    static List<HouseRule> all() {
        return List.of(
                HouseRule.of(
                        "access: every facade method that clients reach says what it requires, or that it is open to all",
                        methods().that(areReachedByClients()).should(declareOneOf(Requires.class, OpenToAll.class)),
                        ForgetsToAsk.class),
                HouseRule.of(
                        "access: every resource says what it requires, or that strangers may ask",
                        methods()
                                .that(areMetaAnnotatedWithAVerb())
                                .should(declareOneOf(Requires.class, PermitAll.class)),
                        LetsEverybodyIn.class));
    }

    private static DescribedPredicate<JavaMethod> areReachedByClients() {
        return DescribedPredicate.describe(
                "are methods of facades that resources or sockets call",
                method -> method.getOwner().isAnnotatedWith(Stateless.class)
                        && resideInAnyPackage("..api..").test(method.getOwner())
                        && Stream.concat(method.getCallsOfSelf().stream(), method.getReferencesToSelf().stream())
                                .anyMatch(access -> resideInAnyPackage("..rest..", "com.winzo.realtime")
                                        .test(access.getOriginOwner())));
    }

    private static DescribedPredicate<JavaMethod> areMetaAnnotatedWithAVerb() {
        return DescribedPredicate.describe(
                "answer requests",
                method -> method.getAnnotations().stream()
                        .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)));
    }

    @SafeVarargs
    private static ArchCondition<JavaMethod> declareOneOf(Class<? extends Annotation>... annotations) {
        return new ArchCondition<>("say who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean declared = Stream.of(annotations)
                        .anyMatch(annotation -> method.isAnnotatedWith(annotation)
                                || method.getOwner().isAnnotatedWith(annotation));
                if (!declared) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getDescription() + " does not say who may call it"));
                }
            }
        };
    }
}
