package com.winzo.bench;

import java.util.List;
import java.util.Optional;

/**
 * What a scenario has at hand.
 *
 * @param reference pgbench, if the machine has it
 */
record Bench(
        BenchOptions options,
        Target target,
        Stage stage,
        Wrk wrk,
        Optional<PgBench> reference,
        Cpu cpu,
        Report report) {

    /** Sends these requests again and again, over all connections, as fast as they are answered. */
    Outcome fullSpeed(List<Request> requests) {
        return wrk.run(stage.tokens(), requests, options.connections(), options.seconds());
    }
}
