package com.winzo.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.it.books.Books;
import com.winzo.it.client.Customer;
import com.winzo.it.client.EventOnOffer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** The shortest way through the whole house. */
@WinzoTest
class SmokeIT {

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    @Test
    void answersWithTheEnvelope() {
        assertThat(winzo.api().get("/api/sports").expect(200).data().isArray()).isTrue();
    }

    @Test
    void aCustomerComesBetsWinsAndTakesTheMoneyHome() {
        EventOnOffer game = winzo.desk().event();
        MarketOnOffer moneyline = game.moneyline("1.90", "2.10");
        MarketOnOffer spread = game.pointSpread("-7", "1.95", "1.87");
        Customer customer = winzo.customer("100.00");

        String winner =
                customer.bet("10.00", moneyline.pick("home")).path("betId").asText();
        String push = customer.bet("20.00", spread.pick("away")).path("betId").asText();
        assertThat(customer.balance()).isEqualByComparingTo("70.00");

        game.kickOff();
        customer.tryBet("5.00", moneyline.pick("home")).expect(409, "BET_002");
        game.finish(24, 17);

        assertThat(customer.awaitDecided(winner).path("actualWin").decimalValue())
                .isEqualByComparingTo("19.00");
        assertThat(customer.awaitDecided(push).path("status").asText()).isEqualTo("settled_push");
        assertThat(customer.balance()).isEqualByComparingTo("109.00");
        assertThat(moneyline.status()).isEqualTo("settled");

        customer.withdraw("109.00");
        assertThat(customer.balance()).isEqualByComparingTo("0.00");
    }

    @Test
    void theDatabaseIsDurable() {
        assertThat(books.text("show fsync")).isEqualTo("on");
        assertThat(books.text("show synchronous_commit")).isEqualTo("on");
        assertThat(books.text("show full_page_writes")).isEqualTo("on");
        assertThat(books.text("show data_checksums")).isEqualTo("on");
    }
}
