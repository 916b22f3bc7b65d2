package com.winzo.platform.api;

import java.time.Instant;

/**
 * One execution of a batch job.
 *
 * @param status starting, started, stopping, stopped, failed, completed or abandoned
 * @param exitStatus the job's own word about its outcome, or null while it runs
 */
public record JobRun(long id, String job, String status, String exitStatus, Instant startedAt, Instant endedAt) {}
