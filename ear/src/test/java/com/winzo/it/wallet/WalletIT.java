package com.winzo.it.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.it.books.Books;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Frame;
import com.winzo.it.client.Socket;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

@WinzoTest
class WalletIT {

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    @Test
    void aCustomerHasAnEmptyWalletAndStaffHaveNone() {
        assertThat(winzo.customer().balance()).isZero();
        winzo.as("trader").get("/api/payments/methods").expect(403, "AUTH_004");
    }

    /** I13: what a socket is told about a balance never goes back, and the last word is the database's. */
    @Test
    void aSocketSeesTheBalanceGrowVersionByVersion() {
        Customer customer = winzo.customer();
        try (Socket socket = winzo.socket(customer)) {
            IntStream.rangeClosed(1, 20).forEach(i -> customer.deposit("1.00"));
            socket.awaitEvent(
                    "balance_update",
                    frame -> frame.data().path("balance").decimalValue().intValueExact() == 20);
            List<Long> versions = socket.frames("balance_update").stream()
                    .map(Frame::data)
                    .map(data -> data.path("version").asLong())
                    .toList();
            assertThat(versions).isSorted().doesNotHaveDuplicates().endsWith(20L);
        }
    }

    @Test
    void anotherCustomersSocketHearsNothing() {
        Customer customer = winzo.customer();
        Customer neighbour = winzo.customer();
        try (Socket own = winzo.socket(customer);
                Socket other = winzo.socket(neighbour)) {
            customer.deposit("10.00");
            own.awaitEvent("balance_update", frame -> true);
            assertThat(other.frames("balance_update")).isEmpty();
        }
    }

    /** What the deployed schema gives to the application's role, asked of the database itself. */
    @Test
    void theApplicationMayOnlyReadTheLedger() throws SQLException {
        try (Connection connection = books.connect();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("wallet", "ledger_entry")) {
                try (ResultSet row = statement.executeQuery("""
                        select has_table_privilege('winzo_app', 'winzo.%1$s', 'select'),
                               has_table_privilege('winzo_app', 'winzo.%1$s', 'insert, update, delete, truncate')
                                   or has_any_column_privilege('winzo_app', 'winzo.%1$s', 'insert, update')
                        """.formatted(table))) {
                    row.next();
                    assertThat(row.getBoolean(1)).as("read " + table).isTrue();
                    assertThat(row.getBoolean(2)).as("write " + table).isFalse();
                }
            }
        }
    }
}
