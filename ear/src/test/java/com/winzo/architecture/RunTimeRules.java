package com.winzo.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.winzo.architecture.planted.betting.internal.AsksTheSystemClock;
import com.winzo.architecture.planted.betting.internal.CountsInAStaticMap;
import com.winzo.architecture.planted.betting.internal.CountsInAStaticNumber;
import com.winzo.architecture.planted.betting.internal.MakesItsOwnIds;
import com.winzo.architecture.planted.betting.internal.StartsThreads;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where time, chance and threads come from, and that nothing hides in statics. */
final class RunTimeRules {

    /** Each no-argument reading of a clock; with an injected {@code Clock} as argument they are fine. */
    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.LocalTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Year.now",
            "java.time.YearMonth.now",
            "java.lang.System.currentTimeMillis",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.util.Date.<init>",
            "java.util.Calendar.getInstance");

    private static final Set<String> CHANCE = Set.of("java.util.UUID.randomUUID", "java.lang.Math.random");

    private static final Map<String, Set<String>> THREADS = Map.of(
            "java.lang.Thread", Set.of("<init>", "ofVirtual", "ofPlatform", "startVirtualThread", "startThread"),
            "java.util.Timer", Set.of("<init>"),
            "java.util.concurrent.ForkJoinPool", Set.of("<init>", "commonPool"),
            "java.util.concurrent.ThreadPoolExecutor", Set.of("<init>"),
            "java.util.concurrent.ScheduledThreadPoolExecutor", Set.of("<init>"));

    private static final Set<String> MUTABLE = Set.of(
            "java.util.ArrayList",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.TreeMap",
            "java.util.EnumMap",
            "java.util.HashSet",
            "java.util.ArrayDeque",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentLinkedQueue",
            "java.util.concurrent.CopyOnWriteArrayList",
            "java.util.concurrent.atomic.AtomicBoolean",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.concurrent.atomic.AtomicLong",
            "java.util.concurrent.atomic.AtomicReference",
            "java.util.concurrent.atomic.LongAdder",
            "java.lang.StringBuilder",
            "java.lang.ThreadLocal");

    /** Launcher and season are programs of their own: their clocks and threads belong to them. */
    private static final DescribedPredicate<JavaClass> OUTSIDE = resideInAnyPackage("..season..", "com.winzo.server..");

    /** Hears of the end from a hook of the JVM, which is a thread; it is a module of the server and has no executor. */
    private static final DescribedPredicate<JavaClass> DOOR = resideInAPackage("com.winzo.platform.door");

    private RunTimeRules() {}

    static List<HouseRule> all() {
        return List.of(
                HouseRule.of(
                        "6: only the platform reads the system's clock",
                        noClasses()
                                .that(not(resideInAnyPackage("..platform..")).and(not(OUTSIDE)))
                                .should()
                                .accessTargetWhere(isClockWithoutArgument()),
                        AsksTheSystemClock.class),
                HouseRule.of(
                        "6: only the platform makes ids and rolls dice",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("..platform..")
                                .should()
                                .accessTargetWhere(named(CHANCE)),
                        MakesItsOwnIds.class),
                HouseRule.of(
                        "7: the server owns the threads",
                        noClasses().that(not(OUTSIDE).and(not(DOOR))).should().accessTargetWhere(makesThreads()),
                        StartsThreads.class),
                HouseRule.of(
                        "7: no static field changes",
                        fields().that()
                                .areStatic()
                                .and()
                                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                                .should()
                                .beFinal(),
                        CountsInAStaticNumber.class),
                HouseRule.of(
                        "7: no static field holds what changes",
                        fields().that().areStatic().should(notHoldMutableState()),
                        CountsInAStaticMap.class));
    }

    private static String name(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getName();
    }

    private static DescribedPredicate<JavaAccess<?>> named(Set<String> names) {
        return DescribedPredicate.describe("one of " + names, access -> names.contains(name(access)));
    }

    private static DescribedPredicate<JavaAccess<?>> isClockWithoutArgument() {
        return DescribedPredicate.describe(
                "the system's clock",
                access -> CLOCKS.contains(name(access))
                        && access.getTarget()
                                instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget unit
                        && unit.getRawParameterTypes().stream()
                                .noneMatch(type -> type.getName().equals("java.time.Clock"))
                        && !(unit.getName().equals("<init>")
                                && !unit.getRawParameterTypes().isEmpty()));
    }

    private static DescribedPredicate<JavaAccess<?>> makesThreads() {
        return DescribedPredicate.describe("makes threads", access -> {
            String owner = access.getTargetOwner().getName();
            boolean async = owner.equals("java.util.concurrent.CompletableFuture")
                    && access.getName().endsWith("Async")
                    && access.getTarget()
                            instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget unit
                    && unit.getRawParameterTypes().stream()
                            .noneMatch(type -> type.getName().equals("java.util.concurrent.Executor"));
            return async
                    || owner.equals("java.util.concurrent.Executors")
                    || THREADS.getOrDefault(owner, Set.of()).contains(access.getName());
        });
    }

    private static ArchCondition<JavaField> notHoldMutableState() {
        return new ArchCondition<>("not hold mutable state") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                JavaClass type = field.getRawType();
                if (MUTABLE.contains(type.getName())) {
                    events.add(SimpleConditionEvent.violated(field, field.getDescription() + " holds what changes"));
                }
            }
        };
    }
}
