package com.winzo.it.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Api;
import com.winzo.it.client.Await;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import com.winzo.server.WinzoInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** What nobody expected: the client learns nothing but an id, and the log knows that id, once. */
@WinzoTest
class FailureIT {

    private static final String PATH = "/api/users/notifications";

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    @ArquillianResource
    WinzoInstance instance;

    @Test
    void aRightThatIsMissingInTheDatabase() throws Exception {
        String id = "fault-" + UUID.randomUUID();
        Api api = winzo.customer().api().with("X-Request-Id", id);
        api.get(PATH).expect(200);

        Answer answer;
        execute("revoke select on notification from winzo_app");
        try {
            answer = api.get(PATH);
        } finally {
            execute("grant select on notification to winzo_app");
        }

        Envelopes.refusal(answer, 500, "SYS_003");
        assertThat(answer.error().path("requestId").asText()).isEqualTo(id);
        assertThat(answer.error().path("details")).isEmpty();
        assertThat(answer.body())
                .doesNotContainIgnoringCase("notification")
                .doesNotContainIgnoringCase("permission")
                .doesNotContainIgnoringCase("sql");
        assertThat(troubleLogged(id)).hasSize(1).first().asString().contains(PATH);
        api.get(PATH).expect(200);
    }

    @Test
    void aStatementThatIsCutOff() throws Exception {
        String id = "busy-" + UUID.randomUUID();
        Api api = winzo.customer().api().with("X-Request-Id", id);

        Answer answer;
        try (Connection connection = books.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table notification in access exclusive mode");
            CompletableFuture<Answer> asked = CompletableFuture.supplyAsync(() -> api.get(PATH));
            Await.until("the request waits for the table, and is cut off", () -> books.number("""
                            select count(pg_cancel_backend(pid)) from pg_locks
                            where relation = 'winzo.notification'::regclass and not granted
                            """) > 0);
            answer = asked.get(20, TimeUnit.SECONDS);
            connection.rollback();
        }

        Envelopes.refusal(answer, 503, "SYS_001");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(troubleLogged(id)).hasSizeLessThanOrEqualTo(1);
    }

    private List<String> troubleLogged(String id) throws IOException {
        return Files.readAllLines(instance.node().log()).stream()
                .filter(line -> line.contains(id))
                .filter(line -> line.contains(" ERROR ") || line.contains(" WARN "))
                .toList();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = books.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
