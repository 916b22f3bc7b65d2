package com.winzo.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorClassifierTest {

    static Stream<Arguments> failures() {
        BusinessException refusal = new BusinessException(ErrorCode.MARKET_CLOSED, "closed");
        return Stream.of(
                arguments("a refusal", refusal, 409, "BET_002", false),
                arguments("a wrapped refusal", new EJBException("x", refusal), 409, "BET_002", false),
                arguments("a nested refusal", new IOException(new EJBException("x", refusal)), 409, "BET_002", false),
                arguments("a long body", new ProcessingException(new BodyTooLargeException(9)), 413, "VAL_009", false),
                arguments("half a body", new BodyIncompleteException(new IOException()), 400, "VAL_002", false),
                arguments("a lost race", new EJBException("x", new OptimisticLockException()), 409, "VAL_005", false),
                arguments("a deadlock", sql("40P01"), 503, "SYS_001", false),
                arguments("a lock time-out", sql("55P03"), 503, "SYS_001", false),
                arguments("no connection", new SQLTransientConnectionException("gone"), 503, "SYS_001", true),
                arguments("a closed connection", sql("08006"), 503, "SYS_001", true),
                arguments("too many connections", sql("53300"), 503, "SYS_001", true),
                arguments("a database shutting down", sql("57P01"), 503, "SYS_001", true),
                arguments("an empty pool", new RuntimeException("IJ000453: no connection"), 503, "SYS_001", true),
                arguments("a commit that failed", failedCommit("57P01"), 503, "SYS_001", true),
                arguments("a commit that was refused", failedCommit("23505"), 500, "SYS_003", true),
                arguments("a broken query", sql("42P01"), 500, "SYS_003", true),
                arguments("a bug", new NullPointerException("secret"), 500, "SYS_003", true));
    }

    @ParameterizedTest(name = "{0}: {2} {3}")
    @MethodSource("failures")
    void everyFailureHasItsAnswer(String name, Throwable failure, int status, String code, boolean unexpected) {
        ErrorAnswer answer = ErrorClassifier.classify(failure);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.unexpected()).isEqualTo(unexpected);
        assertThat(answer.headers().containsKey("Retry-After")).isEqualTo(status == 503);
    }

    @ParameterizedTest(name = "HTTP {0} is {1}")
    @CsvSource({
        "400, VAL_002, 400",
        "401, AUTH_003, 401",
        "403, AUTH_004, 403",
        "404, VAL_004, 404",
        "405, VAL_007, 405",
        "406, VAL_010, 406",
        "413, VAL_009, 413",
        "414, VAL_002, 414",
        "415, VAL_008, 415",
        "429, SYS_002, 429",
        "500, SYS_003, 500",
        "501, VAL_007, 405",
        "502, SYS_003, 500",
        "503, SYS_001, 503"
    })
    void everyStatusHasItsCode(int status, String code, int answered) {
        ErrorAnswer answer = ErrorClassifier.ofStatus(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(answered);
    }

    @Test
    void nothingOfABugIsTold() {
        ErrorAnswer answer = ErrorClassifier.classify(new IllegalStateException("password=hunter2"));
        assertThat(answer.message()).doesNotContain("hunter2");
        assertThat(answer.details()).isEmpty();
    }

    @Test
    void whoAsksTooOftenIsToldHowLongToWait() {
        ErrorAnswer answer = ErrorClassifier.classify(new BusinessException(
                ErrorCode.RATE_LIMITED, "Too many requests.", Map.of(ErrorAnswer.RETRY_AFTER_SECONDS, 7L)));
        assertThat(answer.headers()).containsEntry("Retry-After", "7");
    }

    /** As the transaction manager reports it. */
    private static EJBException failedCommit(String state) {
        RollbackException rollback = new RollbackException("Could not commit transaction.");
        rollback.addSuppressed(new IllegalStateException("one phase", new SQLException("x", state)));
        return new EJBException(rollback);
    }

    private static PersistenceException sql(String state) {
        return new PersistenceException(new SQLException("x", state));
    }
}
