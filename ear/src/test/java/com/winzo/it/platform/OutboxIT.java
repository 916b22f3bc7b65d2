package com.winzo.it.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.it.books.Books;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.Management;
import com.winzo.it.harness.WinzoTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** The relay from outside: rows that stand in the outbox, as a crash leaves them, reach the customer once. */
@WinzoTest
class OutboxIT {

    private static final String QUEUE = "winzo.notifications";

    /** Two consumers work off the backlog; a busy machine takes its time. */
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    @ArquillianResource
    Management management;

    @Test
    void leftoversAreSentByTheTimer() throws SQLException {
        Customer customer = winzo.customer();
        leave(customer, ids(3));
        awaitNotifications(customer, 3);
    }

    /** The relay dies after the broker has committed and before the database has: the batch comes again, with more. */
    @Test
    void whatTheBrokerHasHadIsNotDeliveredAgain() throws SQLException {
        Customer customer = winzo.customer();
        List<UUID> messages = ids(3);
        leave(customer, messages.subList(0, 1));
        awaitNotifications(customer, 1);
        long added = management.messagesAdded(QUEUE);
        leave(customer, messages);
        awaitNotifications(customer, 3);
        Await.until("the outbox is empty", () -> books.count("outbox_message") == 0);
        assertThat(management.messagesAdded(QUEUE) - added)
                .as("the broker drops the copy")
                .isEqualTo(2);
    }

    /** More than one batch, all of one customer: nothing is lost, nothing doubled. */
    @Test
    void aBacklogIsWorkedOff() throws SQLException {
        Customer customer = winzo.customer();
        leave(customer, ids(600));
        awaitNotifications(customer, 600);
    }

    /** Nobody knows how to word it: it fails every delivery, and then it waits for an operator. */
    @Test
    void aMessageThatNobodyCanTellBecomesADeadLetter() throws SQLException {
        try (Connection connection = books.connect();
                Statement insert = connection.createStatement()) {
            insert.execute("""
                    insert into outbox_message (id, destination, type, aggregate_id, payload)
                    values (uuidv7(), 'NOTIFICATIONS', 'nobody_knows', uuidv7(), '{}')
                    """);
        }
        Await.until("it is a dead letter", () -> management.messages("winzo.dead") == 1);
        assertThat(management.purge("winzo.dead")).isEqualTo(1);
    }

    private void awaitNotifications(Customer customer, long expected) {
        Await.within(DEADLINE, expected + " notifications")
                .until(
                        () -> books.number(
                                "select count(*) from notification where account_id = '" + customer.accountId() + "'"),
                        count -> count == expected);
    }

    /** Ids in the order of time, as the application makes them. */
    private List<UUID> ids(int count) {
        return Stream.of(books.text("select string_agg(uuidv7()::text, ' ') from generate_series(1, " + count + ")")
                        .split(" "))
                .map(UUID::fromString)
                .toList();
    }

    private void leave(Customer customer, List<UUID> messages) throws SQLException {
        try (Connection connection = books.connect();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into outbox_message (id, destination, type, aggregate_id, payload)
                        values (?, 'NOTIFICATIONS', 'deposit_completed', ?, ?)
                        """)) {
            connection.setAutoCommit(false);
            for (UUID message : messages) {
                insert.setObject(1, message);
                insert.setObject(2, UUID.fromString(customer.accountId()));
                insert.setString(
                        3,
                        "[{\"id\":\"%s\",\"about\":\"%s\",\"data\":{\"amount\":1.00,\"currency\":\"USD\"}}]"
                                .formatted(message, customer.accountId()));
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
    }
}
