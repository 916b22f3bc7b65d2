package com.winzo.platform.api;

import com.winzo.kernel.BusinessException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.JobStartException;
import jakarta.batch.operations.NoSuchJobException;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.JobExecution;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Starts batch jobs and tells how they go; the WildFly console shows the same jobs. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Jobs {

    private static final int RUNS_MAX = 20;

    @Inject
    private AuditLog audit;

    @Inject
    private Callers callers;

    /**
     * Starts a job; who did is audited.
     *
     * @param name of a job in {@code META-INF/batch-jobs}
     * @throws BusinessException {@code VAL_004} when there is no such job
     */
    @StepUp
    @Requires(Permission.JOB_RUN)
    public JobRun start(String name) {
        if (!name.matches("[a-z][a-z-]{0,49}")) {
            throw BusinessException.notFound("job", name);
        }
        try {
            JobRun started = run(operator().start(name, new Properties()));
            audit.recordApart(
                    callers.current().map(Caller::accountId).orElse(null),
                    "job.start",
                    "job/" + name,
                    Map.of("execution", started.id()));
            return started;
        } catch (JobStartException unknown) {
            throw BusinessException.notFound("job", name);
        }
    }

    /**
     * @throws BusinessException {@code VAL_004} when there is no such execution
     */
    @Requires(Permission.JOB_READ)
    public JobRun run(long executionId) {
        try {
            return view(operator().getJobExecution(executionId));
        } catch (NoSuchJobExecutionException unknown) {
            throw BusinessException.notFound("execution", executionId);
        }
    }

    /** The newest runs of a job. */
    @Requires(Permission.JOB_READ)
    public List<JobRun> runs(String name) {
        try {
            JobOperator operator = operator();
            return operator.getJobInstances(name, 0, RUNS_MAX).stream()
                    .flatMap(instance -> operator.getJobExecutions(instance).stream())
                    .map(Jobs::view)
                    .toList();
        } catch (NoSuchJobException neverStarted) {
            return List.of();
        }
    }

    private static JobOperator operator() {
        return BatchRuntime.getJobOperator();
    }

    private static JobRun view(JobExecution execution) {
        return new JobRun(
                execution.getExecutionId(),
                execution.getJobName(),
                execution.getBatchStatus().name().toLowerCase(Locale.ROOT),
                execution.getExitStatus(),
                instant(execution.getStartTime()),
                instant(execution.getEndTime()));
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
