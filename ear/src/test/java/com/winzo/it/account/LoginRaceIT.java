package com.winzo.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A login whose password was right, while its account changes. */
@WinzoTest
class LoginRaceIT {

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    /** The account is changed, and held, while the login waits for it; what the login then finds counts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "insert into totp_factor values ('%s', '\\x00', now(), null, null, 0) | 202 ",
                "update account set status = 'suspended' where id = '%s' | 403 AUTH_005",
                "update account set password_hash = 'another' where id = '%s' | 401 AUTH_001"
            })
    void noSessionSlipsPastAChange(String change, String answer) throws SQLException {
        Answer after = loginDuring(change, winzo.customer());

        assertThat((after.status() + " " + after.code()).strip()).isEqualTo(answer);
    }

    /** Its token is signed before the login has the account's lock. */
    @Test
    void aTokenSaysWhatTheAccountIsNow() throws SQLException {
        Answer after = loginDuring("insert into account_role values ('%s', 'support')", winzo.customer());

        String claims = after.data().path("accessToken").asText().split("\\.")[1];
        assertThat(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .contains("\"support\"");
    }

    private Answer loginDuring(String change, Customer customer) throws SQLException {
        try (Connection connection = books.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select from account where id = '" + customer.accountId() + "' for update");
            CompletableFuture<Answer> login = CompletableFuture.supplyAsync(() -> login(customer));
            Await.until(
                    "the login waits for the account",
                    () -> books.number("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                    + " and query like '%account%'")
                            > 0);
            statement.execute(change.formatted(customer.accountId()));
            connection.commit();
            return login.join();
        }
    }

    private Answer login(Customer customer) {
        return winzo.api()
                .post(
                        "/api/auth/login",
                        Map.of(
                                "username",
                                customer.login().username(),
                                "password",
                                customer.login().password()));
    }
}
