package com.winzo.platform.api;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Commits commands that are ready at the same moment together, each with an answer of its own.
 *
 * <p>A few committers take what waits, oldest first, and carry it out as one transaction. There is no timer: a lone command
 * is taken at once, and while the committers are busy the next group grows by itself. When more wait than allowed, further
 * ones are refused instead of waiting ever longer.
 *
 * <p>A group that fails as a whole is tried again in halves, so a command that breaks its transaction fails alone.
 *
 * @param <C> a command
 * @param <R> the answer to one
 */
public final class GroupCommit<C, R> {

    /** Small groups are answered by their committer; larger ones by other threads, so that it can go on. */
    private static final int ANSWERS_AT_ONCE = 32;

    private static final int REPEATS_MAX = 3;

    private final Executor executor;
    private final Work<C, R> work;
    private final Sizes sizes;
    private final BlockingQueue<Waiting<C, R>> queue;
    private final AtomicInteger committers = new AtomicInteger();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean closed;

    /** @param executor runs the committers, and answers large groups; if it refuses, whoever submits does both */
    public GroupCommit(Executor executor, Sizes sizes, Work<C, R> work) {
        this.executor = executor;
        this.work = work;
        this.sizes = sizes;
        this.queue = new ArrayBlockingQueue<>(sizes.waitingMax());
    }

    /**
     * Lines a command up.
     *
     * @return completes after the commit with the answer, or exceptionally with the refusal or the failure
     * @throws BusinessException {@code SYS_001} when too many wait already, or after {@link #close}
     */
    public CompletionStage<R> submit(C command) {
        CompletionStage<R> answer = lineUp(command);
        callCommitter();
        return answer;
    }

    /**
     * The same for a caller that does nothing else until it has the answer: while nobody commits, it does, which spares two
     * changes of threads. What has come meanwhile is left to a committer.
     */
    public CompletionStage<R> submitAndHelp(C command) {
        CompletionStage<R> answer = lineUp(command);
        if (becomeCommitter()) {
            commitGroups(1);
        }
        return answer;
    }

    private CompletionStage<R> lineUp(C command) {
        Waiting<C, R> waiting = new Waiting<>(command, new CompletableFuture<>());
        if (closed || !queue.offer(waiting)) {
            throw new BusinessException(ErrorCode.MAINTENANCE, "Too much is going on at the moment. Try again.");
        }
        return waiting.answer();
    }

    /** How many commands wait for a committer. */
    public int waiting() {
        return queue.size();
    }

    /**
     * Takes no further commands and waits until the ones that were taken have their answers.
     *
     * @return whether they all had it in time
     */
    public boolean close(Duration patience) throws InterruptedException {
        closed = true;
        if (committers.get() == 0 && queue.isEmpty()) {
            return true;
        }
        return ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void callCommitter() {
        if (becomeCommitter()) {
            run(() -> commitGroups(Integer.MAX_VALUE));
        }
    }

    /** Whether there is work and room for another committer, which is counted then. */
    private boolean becomeCommitter() {
        int busy = committers.get();
        while (busy < sizes.committersMax() && !queue.isEmpty()) {
            if (committers.compareAndSet(busy, busy + 1)) {
                return true;
            }
            busy = committers.get();
        }
        return false;
    }

    /** A server that drains gives out no threads, but finishes what it has begun: then the caller's own will do. */
    private void run(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException draining) {
            task.run();
        }
    }

    private void commitGroups(int groupsMax) {
        try {
            int groups = 0;
            List<Waiting<C, R>> group = next();
            while (!group.isEmpty()) {
                commit(group, 0);
                group = ++groups < groupsMax ? next() : List.of();
            }
        } finally {
            committers.decrementAndGet();
        }
        // For what this committer has left, or what came between its last look and its end.
        callCommitter();
        if (closed && committers.get() == 0 && queue.isEmpty()) {
            ended.countDown();
        }
    }

    private List<Waiting<C, R>> next() {
        List<Waiting<C, R>> group = new ArrayList<>();
        queue.drainTo(group, sizes.groupMax());
        return group;
    }

    private void commit(List<Waiting<C, R>> group, int repeats) {
        List<Verdict<R>> verdicts;
        try {
            verdicts = work.commit(group.stream().map(Waiting::command).toList());
        } catch (Throwable failure) {
            // Whatever it is, checked exceptions of interceptors included: somebody waits for each answer.
            recover(group, repeats, failure);
            return;
        }
        if (verdicts.size() != group.size()) {
            fail(group, new IllegalStateException(verdicts.size() + " verdicts on " + group.size() + " commands"));
            return;
        }
        answer(group, verdicts);
    }

    private void recover(List<Waiting<C, R>> group, int repeats, Throwable failure) {
        Remedy remedy = work.remedy(failure);
        if (remedy == Remedy.REPEAT && repeats < REPEATS_MAX) {
            commit(group, repeats + 1);
        } else if (remedy == Remedy.GIVE_UP || group.size() == 1) {
            fail(group, failure);
        } else {
            int half = group.size() / 2;
            commit(group.subList(0, half), 0);
            commit(group.subList(half, group.size()), 0);
        }
    }

    private static <C, R> void fail(List<Waiting<C, R>> group, Throwable failure) {
        group.forEach(each -> each.answer().completeExceptionally(failure));
    }

    private void answer(List<Waiting<C, R>> group, List<Verdict<R>> verdicts) {
        for (int from = 0; from < group.size(); from += ANSWERS_AT_ONCE) {
            int first = from;
            int end = Math.min(from + ANSWERS_AT_ONCE, group.size());
            Runnable answers = () -> {
                for (int i = first; i < end; i++) {
                    group.get(i).answer(verdicts.get(i));
                }
            };
            if (end == group.size()) {
                answers.run();
            } else {
                run(answers);
            }
        }
    }

    /**
     * How much is allowed.
     *
     * @param waitingMax commands that may wait; further ones are refused
     * @param groupMax commands of one transaction
     * @param committersMax groups under way at a time
     */
    public record Sizes(int waitingMax, int groupMax, int committersMax) {}

    /** What becomes of one command: an answer, or the refusal that its caller gets. */
    public record Verdict<R>(R answer, RuntimeException refusal) {

        public static <R> Verdict<R> of(R answer) {
            return new Verdict<>(answer, null);
        }

        public static <R> Verdict<R> refused(RuntimeException refusal) {
            return new Verdict<>(null, refusal);
        }
    }

    /** What to do about a group that has failed as a whole. */
    public enum Remedy {
        /** Somebody else was in the way; the same group may pass now. */
        REPEAT,
        /** One of the group may be the cause: try the halves apart. */
        SPLIT,
        /** No command would pass at the moment. */
        GIVE_UP
    }

    /** Carries groups out. */
    public interface Work<C, R> {

        /**
         * Carries a group out in one transaction.
         *
         * @param group oldest first
         * @return a verdict on each, in the same order; all of them have committed
         * @throws RuntimeException when nothing of the group took effect, or it is unknown whether it did: a second try
         *     must find out
         */
        List<Verdict<R>> commit(List<C> group);

        Remedy remedy(Throwable failure);
    }

    private record Waiting<C, R>(C command, CompletableFuture<R> answer) {

        void answer(Verdict<R> verdict) {
            if (verdict.refusal() == null) {
                answer.complete(verdict.answer());
            } else {
                answer.completeExceptionally(verdict.refusal());
            }
        }
    }
}
