package com.winzo.it.harness;

import com.winzo.server.ServerNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The server's own log of transactions over several resources. It stays empty, because each transaction has one resource; what is
 * in it would have cost a log force each and would need recovery.
 */
public final class TransactionStore {

    /** The store's own mark, which every node writes once. */
    private static final String OWN_MARK = "EISNAME";

    private TransactionStore() {}

    /** @throws AssertionError if a node has logged a transaction */
    public static void assertEmpty(List<ServerNode> nodes) {
        for (ServerNode node : nodes) {
            List<Path> logged = logged(node.base().resolve("data/tx-object-store"));
            if (!logged.isEmpty()) {
                throw new AssertionError(node.name() + " has logged transactions: " + logged);
            }
        }
    }

    /**
     * Does what an operator does after the database has died in the middle of commits: the transaction manager notes each of
     * them as a one-phase commit whose outcome it does not know. Nothing is prepared and there is nothing to recover; the books
     * tell what became of them.
     *
     * @throws AssertionError if there are more than could be committing at a time
     */
    public static void forgetUnknownOutcomes(ServerNode node, int committingMax) {
        List<Path> logged = logged(node.base().resolve("data/tx-object-store"));
        if (logged.size() > committingMax) {
            throw new AssertionError(node.name() + " has logged transactions: " + logged);
        }
        for (Path unknown : logged) {
            try {
                Files.delete(unknown);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static List<Path> logged(Path store) {
        if (!Files.exists(store)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(store)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains(OWN_MARK))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
