package com.winzo.it.client;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ThrowingRunnable;

/** Waiting for a condition, never for a time: each wait ends as soon as it holds and fails at its deadline. */
public final class Await {

    /** For what should happen at once, on a slow machine. */
    public static final Duration DEADLINE = Duration.ofSeconds(30);

    private static final Duration POLL = Duration.ofMillis(20);

    private Await() {}

    /** Until the condition holds; exceptions of the condition count as "not yet". */
    public static void until(String what, Callable<Boolean> condition) {
        within(DEADLINE, what).ignoreExceptions().until(condition);
    }

    /** Until the value satisfies the predicate. */
    public static <T> T until(String what, Callable<T> value, Predicate<T> satisfied) {
        return within(DEADLINE, what).ignoreExceptions().until(value, satisfied);
    }

    /** Until the assertions pass; at the deadline the last failure is thrown. */
    public static void untilAsserted(String what, ThrowingRunnable assertions) {
        within(DEADLINE, what).untilAsserted(assertions);
    }

    /** A wait with a deadline of its own, for what takes longer. */
    public static ConditionFactory within(Duration deadline, String what) {
        return Awaitility.await(what)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(POLL)
                .atMost(deadline);
    }
}
