package com.winzo.platform;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits on the request's thread for an answer that another thread gives. Measured cheaper than suspending the request: a
 * thread that waits costs a switch, a suspended request costs an asynchronous context and two more dispatches.
 */
public final class PendingAnswer {

    private static final int PATIENCE_SECONDS = 30;

    private PendingAnswer() {}

    /**
     * @return the answer
     * @throws BusinessException the refusal; {@code SYS_001} when the answer does not come in time: with an idempotency
     *     key the client can ask again and is told what became of the command
     */
    public static <T> T await(CompletionStage<T> answer) {
        try {
            return answer.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new CompletionException(failed.getCause());
        } catch (TimeoutException late) {
            throw new BusinessException(
                    ErrorCode.MAINTENANCE, "The outcome is not known yet. Repeat the request with the same key.");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new BusinessException(ErrorCode.MAINTENANCE, "The server is stopping.");
        }
    }
}
