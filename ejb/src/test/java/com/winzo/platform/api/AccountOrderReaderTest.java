package com.winzo.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.kernel.AccountId;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A job that was interrupted goes on where its last chunk ended: nobody is left out, and nobody comes twice. */
class AccountOrderReaderTest {

    private static final List<AccountId> ALL = IntStream.rangeClosed(1, 7)
            .mapToObj(number -> new AccountId(new UUID(0, number)))
            .toList();

    @ParameterizedTest(name = "pages of {0}, interrupted after {1}")
    @CsvSource({"3, 0", "3, 1", "3, 3", "3, 4", "3, 7", "7, 2", "100, 5"})
    void goesOnAfterItsCheckpoint(int pageSize, int interruptedAfter) {
        List<AccountId> read = new ArrayList<>();
        Walk first = new Walk(pageSize);
        first.open(null);
        for (int i = 0; i < interruptedAfter; i++) {
            read.add(first.readItem());
        }
        Serializable checkpoint = first.checkpointInfo();

        Walk second = new Walk(pageSize);
        second.open(checkpoint);
        for (AccountId next = second.readItem(); next != null; next = second.readItem()) {
            read.add(next);
        }

        assertThat(read).isEqualTo(ALL);
    }

    private static final class Walk extends AccountOrderReader<AccountId> {

        private Walk(int pageSize) {
            super(pageSize);
        }

        @Override
        protected List<AccountId> after(AccountId account, int limit) {
            return ALL.stream()
                    .filter(id -> id.value().compareTo(account.value()) > 0)
                    .limit(limit)
                    .toList();
        }

        @Override
        protected AccountId account(AccountId item) {
            return item;
        }
    }
}
