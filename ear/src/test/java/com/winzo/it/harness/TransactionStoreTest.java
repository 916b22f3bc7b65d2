package com.winzo.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A logged transaction is noticed, the store's own mark is not. */
class TransactionStoreTest {

    @TempDir
    private Path store;

    @Test
    void tellsATransactionFromTheStoresOwnMark() throws IOException {
        assertThat(TransactionStore.logged(store.resolve("none-yet"))).isEmpty();
        Path mark = Files.createDirectories(store.resolve("ShadowNoFileLockStore/Recovery/EISNAME"));
        Files.createFile(mark.resolve("0_ffff7f000001_1"));
        assertThat(TransactionStore.logged(store)).isEmpty();

        Path log = Files.createDirectories(store.resolve("ShadowNoFileLockStore/StateManager/AtomicAction"));
        Path logged = Files.createFile(log.resolve("0_ffff7f000001_2"));

        assertThat(TransactionStore.logged(store)).containsExactly(logged);
    }
}
