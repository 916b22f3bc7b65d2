package com.winzo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.it.books.Books;
import com.winzo.it.client.TradingDesk;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import com.winzo.server.WinzoInstance;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark finds the bets that were acknowledged to it in the books, and notices one that is not there. */
@WinzoTest
@EnabledOnOs(OS.LINUX)
class BenchIT {

    private static final int PER_SECOND = 20;

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    WinzoInstance instance;

    @ArquillianResource
    Books books;

    @TempDir
    Path folder;

    @Test
    void acknowledgedBetsAreLookedForInTheBooks() throws IOException, SQLException {
        Acknowledgements acknowledgements =
                new Acknowledgements(folder.resolve("acknowledged.txt"), "bench-" + UUID.randomUUID());
        Stage stage = Stage.prepare(winzo, new TradingDesk(winzo.as("trader")), 3, 2);
        List<Request> bets = new Slips(stage, "0.50").uniform();
        Cpu cpu = new Cpu(instance.node().pid(), ProcessHandle.current().pid());
        try (OpenLoop openLoop = new OpenLoop(winzo.api().base(), cpu, acknowledgements)) {
            Outcome outcome = openLoop.run(new Lane("bets", stage.tokens(), bets, PER_SECOND), 1);
            assertThat(outcome.count(Outcome.CREATED)).isPositive().isEqualTo(acknowledgements.expected());
        }
        assertThat(differences(acknowledgements)).isEmpty();

        acknowledgements.add(List.of(UUID.randomUUID().toString()));
        acknowledgements.expect(1);
        assertThat(differences(acknowledgements)).singleElement().asString().contains("acknowledged bets exist");
    }

    private List<String> differences(Acknowledgements acknowledgements) throws SQLException {
        try (Connection connection = books.connect()) {
            return acknowledgements.differences(connection);
        }
    }
}
