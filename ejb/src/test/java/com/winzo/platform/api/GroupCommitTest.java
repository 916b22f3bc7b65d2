package com.winzo.platform.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.api.GroupCommit.Remedy;
import com.winzo.platform.api.GroupCommit.Sizes;
import com.winzo.platform.api.GroupCommit.Verdict;
import jakarta.transaction.HeuristicMixedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands are numbers, their answers are texts; the database is a list of the groups that committed. */
class GroupCommitTest {

    private static final int POISON = 13;
    private static final int REFUSED = 7;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Ledger ledger = new Ledger();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void aLoneCommandIsCommittedAtOnce() {
        assertThat(answer(groups(10, 8, 1), 1)).isEqualTo("done 1");
        assertThat(ledger.groups).containsExactly(List.of(1));
    }

    @Test
    void whoWaitsForTheAnswerCommitsItselfWhileNobodyElseDoes() {
        GroupCommit<Integer, String> commit = new GroupCommit<>(
                task -> {
                    throw new AssertionError("another thread was asked for");
                },
                new Sizes(10, 8, 1),
                ledger);
        assertThat(commit.submitAndHelp(1)).isCompletedWithValue("done 1");
        assertThat(commit.submitAndHelp(2)).isCompletedWithValue("done 2");
        assertThat(ledger.groups).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void whoHelpsLeavesToOthersWhatHasComeMeanwhile() {
        GroupCommit<Integer, String> commit = groups(100, 4, 1);
        ledger.hold();
        Future<CompletionStage<String>> helper = threads.submit(() -> commit.submitAndHelp(0));
        ledger.awaitBusy();
        List<CompletableFuture<String>> answers = submit(commit, 21, 30);
        CompletionStage<String> waiting = commit.submitAndHelp(31);
        ledger.release();
        assertThat(helper)
                .succeedsWithin(Duration.ofSeconds(10))
                .satisfies(first -> assertThat(first).isCompletedWithValue("done 0"));
        assertThat(answers).allSatisfy(answer -> assertThat(answer).succeedsWithin(Duration.ofSeconds(10)));
        assertThat(waiting).succeedsWithin(Duration.ofSeconds(10)).isEqualTo("done 31");
        assertThat(ledger.groups)
                .containsExactly(List.of(0), List.of(21, 22, 23, 24), List.of(25, 26, 27, 28), List.of(29, 30, 31));
    }

    @Test
    void aFailureThatNobodyDeclaredIsAnsweredToo() {
        GroupCommit<Integer, String> commit = groups(10, 8, 1);
        ledger.breakOnce(new HeuristicMixedException("the connection broke at the commit"));
        assertThat(commit.submit(1))
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withCauseInstanceOf(HeuristicMixedException.class);
        ledger.breakOnce(new StackOverflowError("too deep"));
        assertThat(commit.submit(2))
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withCauseInstanceOf(StackOverflowError.class);
        assertThat(commit.submit(3)).succeedsWithin(Duration.ofSeconds(10)).isEqualTo("done 3");
    }

    @Test
    void whatComesWhileACommitterIsBusyMakesTheNextGroupOldestFirst() {
        GroupCommit<Integer, String> commit = groups(100, 4, 1);
        List<CompletableFuture<String>> answers = whileBusy(() -> submit(commit, 21, 30), commit);
        assertThat(answers).extracting(CompletableFuture::join).hasSize(10).startsWith("done 21");
        assertThat(ledger.groups)
                .containsExactly(List.of(0), List.of(21, 22, 23, 24), List.of(25, 26, 27, 28), List.of(29, 30));
    }

    @Test
    void aRefusedCommandLeavesItsNeighboursAlone() {
        GroupCommit<Integer, String> commit = groups(100, 100, 1);
        List<CompletableFuture<String>> answers = whileBusy(() -> submit(commit, 5, 9), commit);
        assertThat(answers.get(2))
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .withMessageContaining("limit");
        assertThat(List.of(answers.get(0), answers.get(1), answers.get(3), answers.get(4)))
                .extracting(CompletableFuture::join)
                .containsExactly("done 5", "done 6", "done 8", "done 9");
        assertThat(ledger.groups).hasSize(2);
    }

    @Test
    void aCommandThatBreaksItsTransactionFailsAlone() {
        GroupCommit<Integer, String> commit = groups(100, 100, 1);
        List<CompletableFuture<String>> answers = whileBusy(() -> submit(commit, 10, 20), commit);
        for (int command = 10; command <= 20; command++) {
            CompletableFuture<String> answer = answers.get(command - 10);
            if (command == POISON) {
                assertThat(answer)
                        .failsWithin(Duration.ofSeconds(5))
                        .withThrowableThat()
                        .withMessageContaining("poison");
            } else {
                assertThat(answer).succeedsWithin(Duration.ofSeconds(5)).isEqualTo("done " + command);
            }
        }
        assertThat(ledger.committed()).doesNotContain(POISON).hasSize(11).doesNotHaveDuplicates();
    }

    @Test
    void anObstacleThatGoesAwayIsNotNoticed() {
        ledger.obstacles = 3;
        assertThat(answer(groups(10, 8, 1), 1)).isEqualTo("done 1");
        ledger.obstacles = 4;
        assertThatThrownBy(() -> answer(groups(10, 8, 1), 2)).hasMessageContaining("obstacle");
    }

    @Test
    void withoutADatabaseEverybodyIsToldAtOnce() {
        GroupCommit<Integer, String> commit = groups(100, 100, 1);
        List<CompletableFuture<String>> answers = whileBusy(
                () -> {
                    ledger.away = true;
                    return submit(commit, 20, 60);
                },
                commit);
        assertThat(answers).allSatisfy(answer -> assertThat(answer).failsWithin(Duration.ofSeconds(5)));
        assertThat(ledger.attempts)
                .as("one for the first command, one for the group")
                .isEqualTo(2);
    }

    @Test
    void moreThanMayWaitAreRefused() {
        GroupCommit<Integer, String> commit = groups(3, 8, 1);
        List<CompletableFuture<String>> answers = whileBusy(
                () -> {
                    List<CompletableFuture<String>> waiting = submit(commit, 1, 3);
                    assertThatThrownBy(() -> commit.submit(4))
                            .isInstanceOfSatisfying(
                                    BusinessException.class,
                                    refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.MAINTENANCE));
                    return waiting;
                },
                commit);
        assertThat(answers).extracting(CompletableFuture::join).containsExactly("done 1", "done 2", "done 3");
        assertThat(answer(commit, 5)).isEqualTo("done 5");
    }

    @Test
    void closingAnswersWhatWasTakenAndRefusesTheRest() throws Exception {
        GroupCommit<Integer, String> commit = groups(100, 4, 1);
        ledger.hold();
        CompletableFuture<String> first = commit.submit(0).toCompletableFuture();
        ledger.awaitBusy();
        List<CompletableFuture<String>> answers = submit(commit, 1, 6);
        Future<Boolean> closing = threads.submit(() -> commit.close(Duration.ofSeconds(10)));
        assertThat(closing.isDone()).isFalse();
        ledger.release();
        assertThat(closing.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(first).isCompleted();
        assertThat(answers).allSatisfy(answer -> assertThat(answer).isCompleted());
        assertThatThrownBy(() -> commit.submit(9)).isInstanceOf(BusinessException.class);
        assertThat(commit.close(Duration.ZERO)).isTrue();
    }

    /** As a server does while it drains: requests under way still get their answers. */
    @Test
    void withoutThreadsOfTheServerWhoeverSubmitsCommits() {
        GroupCommit<Integer, String> commit = new GroupCommit<>(
                task -> {
                    throw new RejectedExecutionException("draining");
                },
                new Sizes(100, 64, 1),
                ledger);
        assertThat(answer(commit, 1)).isEqualTo("done 1");
        List<CompletableFuture<String>> answers = new ArrayList<>();
        ledger.hold();
        Future<?> first = threads.submit(() -> answer(commit, 0));
        ledger.awaitBusy();
        answers.addAll(submit(commit, 100, 150));
        ledger.release();
        assertThat(first).succeedsWithin(Duration.ofSeconds(10));
        assertThat(answers).allSatisfy(answer -> assertThat(answer).succeedsWithin(Duration.ofSeconds(10)));
    }

    @Test
    void manyThreadsLoseAndDoubleNothing() {
        GroupCommit<Integer, String> commit = groups(100_000, 16, 2);
        List<CompletableFuture<String>> answers = IntStream.range(100, 20_100)
                .parallel()
                .mapToObj(command -> commit.submit(command).toCompletableFuture())
                .toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer).succeedsWithin(Duration.ofSeconds(20)));
        assertThat(ledger.committed()).hasSize(20_000).doesNotHaveDuplicates();
        assertThat(ledger.groups).allSatisfy(group -> assertThat(group).hasSizeLessThanOrEqualTo(16));
    }

    private GroupCommit<Integer, String> groups(int waitingMax, int groupMax, int committersMax) {
        return new GroupCommit<>(threads, new Sizes(waitingMax, groupMax, committersMax), ledger);
    }

    private static String answer(GroupCommit<Integer, String> commit, int command) {
        return commit.submit(command)
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    private static List<CompletableFuture<String>> submit(GroupCommit<Integer, String> commit, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(command -> commit.submit(command).toCompletableFuture())
                .toList();
    }

    /** Does something while the only committer is at command 0. */
    private <T> T whileBusy(Supplier<T> work, GroupCommit<Integer, String> commit) {
        ledger.hold();
        CompletableFuture<String> first = commit.submit(0).toCompletableFuture();
        ledger.awaitBusy();
        T result = work.get();
        ledger.release();
        first.orTimeout(10, TimeUnit.SECONDS).join();
        return result;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable failure) throws T {
        throw (T) failure;
    }

    /** Where groups are committed; it can be held up, be in trouble or be away. */
    private static final class Ledger implements GroupCommit.Work<Integer, String> {

        private final List<List<Integer>> groups = Collections.synchronizedList(new ArrayList<>());
        private volatile CountDownLatch busy = new CountDownLatch(0);
        private volatile CountDownLatch released = new CountDownLatch(0);
        private volatile int obstacles;
        private volatile boolean away;
        private volatile int attempts;
        private volatile Throwable defect;

        /** Throws what the signature of a commit does not name, as interceptors of transactions do. */
        void breakOnce(Throwable next) {
            defect = next;
        }

        void hold() {
            busy = new CountDownLatch(1);
            released = new CountDownLatch(1);
        }

        void awaitBusy() {
            await(busy);
        }

        void release() {
            released.countDown();
        }

        List<Integer> committed() {
            return groups.stream().flatMap(List::stream).toList();
        }

        @Override
        public List<Verdict<String>> commit(List<Integer> group) {
            attempts = attempts + 1;
            boolean lost = away;
            busy.countDown();
            await(released);
            if (defect != null) {
                Throwable broken = defect;
                defect = null;
                GroupCommitTest.<RuntimeException>raise(broken);
            }
            if (lost) {
                throw new IllegalStateException("away");
            }
            if (obstacles > 0) {
                obstacles = obstacles - 1;
                throw new IllegalStateException("obstacle");
            }
            if (group.contains(POISON)) {
                throw new IllegalArgumentException("poison");
            }
            groups.add(group);
            return group.stream()
                    .map(command -> command == REFUSED
                            ? Verdict.<String>refused(new IllegalArgumentException("limit"))
                            : Verdict.of("done " + command))
                    .toList();
        }

        @Override
        public Remedy remedy(Throwable failure) {
            return switch (failure.getMessage()) {
                case "obstacle" -> Remedy.REPEAT;
                case "away" -> Remedy.GIVE_UP;
                default -> Remedy.SPLIT;
            };
        }

        private static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
