package com.winzo.bench;

import com.winzo.it.client.TradingDesk;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/** What a scenario has at hand. */
final class Bench {

    /** Access tokens live for 15 minutes; a scenario or a part of one takes less than the rest. */
    private static final long LOGINS_GOOD_FOR_NANOS = TimeUnit.MINUTES.toNanos(8);

    private final BenchOptions options;
    private final Target target;
    private final Wrk wrk;
    private final OpenLoop openLoop;
    private final Cpu cpu;
    private final Report report;
    private Optional<PgBench> reference = Optional.empty();
    private Stage stage;
    private long loggedInNanos;

    Bench(BenchOptions options, Target target, Wrk wrk, OpenLoop openLoop, Cpu cpu, Report report) {
        this.options = options;
        this.target = target;
        this.wrk = wrk;
        this.openLoop = openLoop;
        this.cpu = cpu;
        this.report = report;
    }

    /** Makes customers and games. */
    void prepare() {
        loggedInNanos = System.nanoTime();
        stage = Stage.prepare(target.winzo(), desk(), options.customers(), options.games());
    }

    /** Customers, whose tokens are good for some minutes, and games. */
    Stage stage() {
        if (System.nanoTime() - loggedInNanos > LOGINS_GOOD_FOR_NANOS) {
            loggedInNanos = System.nanoTime();
            stage = stage.loggedInAgain(target.winzo().api());
        }
        return stage;
    }

    /** A trader who has just logged in. */
    TradingDesk desk() {
        return new TradingDesk(target.winzo().as("trader"));
    }

    /** The access token of a trader who has just logged in. */
    String traderToken() {
        return target.winzo().staffLogin("trader").accessToken();
    }

    /** Sends these requests again and again, over all connections, as fast as they are answered. */
    Outcome fullSpeed(List<Request> requests) {
        return fullSpeed(requests, options.seconds());
    }

    Outcome fullSpeed(List<Request> requests, int seconds) {
        return wrk.run(stage().tokens(), requests, options.connections(), seconds);
    }

    /** Sends these requests at a constant rate. */
    Outcome constantRate(String name, List<Request> requests, double perSecond, int seconds) {
        return openLoop.run(lane(name, requests, perSecond), seconds);
    }

    Lane lane(String name, List<Request> requests, double perSecond) {
        return new Lane(name, stage().tokens(), requests, perSecond);
    }

    OpenLoop openLoop() {
        return openLoop;
    }

    void referTo(PgBench pgbench) {
        reference = Optional.of(pgbench);
    }

    Optional<PgBench> reference() {
        return reference;
    }

    /** The part of pgbench's best figure; empty without pgbench. */
    OptionalDouble ratio(double perSecond) {
        return reference.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(perSecond / reference.get().best());
    }

    BenchOptions options() {
        return options;
    }

    Target target() {
        return target;
    }

    Cpu cpu() {
        return cpu;
    }

    Report report() {
        return report;
    }
}
