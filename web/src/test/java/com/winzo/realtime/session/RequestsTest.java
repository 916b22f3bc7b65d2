package com.winzo.realtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.kernel.MarketStatus;
import com.winzo.realtime.api.CustomerNews;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestsTest {

    private static final Instant LATE = Instant.parse("2027-01-01T00:00:00Z");

    private final Exchange exchange = new Exchange();
    private final Client client = new Client(exchange);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        request                                                                | answer       | id   | code
        {'event':'ping'}                                                       | pong         |      |
        {'event':'ping','id':7}                                                | pong         | 7    |
        {'event':'ping','id':'seven','data':{}}                                | pong         | seven |
        {'event':'ping','id':null,'data':null}                                 | pong         |      |
        {'event':'ping','id':{}}                                               | error        |      | VAL_002
        {'event':'ping','data':[]}                                             | error        |      | VAL_002
        {'event':'ping','more':1}                                              | error        |      | VAL_002
        {'event':'ping','event':'ping'}                                        | error        |      | VAL_002
        {'event':'dance','id':7}                                               | error        | 7    | VAL_002
        {'event':7}                                                            | error        |      | VAL_002
        {'id':7}                                                               | error        |      | VAL_001
        {'event'                                                               | error        |      | VAL_002
        ping                                                                   | error        |      | VAL_002
        []                                                                     | error        |      | VAL_002
        {'event':'authenticate','id':1,'data':{'token':'good'}}                | authenticated | 1   |
        {'event':'authenticate','id':1,'data':{'token':'bad'}}                 | error        | 1    | AUTH_003
        {'event':'authenticate','id':1,'data':{'token':7}}                     | error        | 1    | VAL_002
        {'event':'authenticate','id':1,'data':{'token':''}}                    | error        | 1    | VAL_001
        {'event':'authenticate','id':1}                                        | error        | 1    | VAL_001
        {'event':'get_balance','id':2}                                         | error        | 2    | AUTH_003
        {'event':'place_bet','id':3,'data':{'requestId':'a'}}                  | error        | 3    | AUTH_003
        {'event':'subscribe_odds','id':4,'data':{}}                            | error        | 4    | VAL_001
        {'event':'subscribe_odds','id':4,'data':{'marketIds':[]}}              | error        | 4    | VAL_001
        {'event':'subscribe_odds','id':4,'data':{'marketIds':'all'}}           | error        | 4    | VAL_002
        {'event':'subscribe_odds','id':4,'data':{'marketIds':[null]}}          | error        | 4    | VAL_002
        {'event':'subscribe_odds','id':4,'data':{'marketIds':['1']}}           | error        | 4    | VAL_002
        {'event':'subscribe_odds','id':4,'data':{'marketIds':['00000000-0000-0002-0000-000000000009']}} | error | 4 | VAL_004
        {'event':'subscribe_odds','id':4,'data':{'eventIds':['00000000-0000-0003-0000-000000000009']}} | error | 4 | VAL_004
        {'event':'subscribe_odds','id':4,'data':{'marketIds':['00000000-0000-0002-0000-000000000001']}} | subscribed | 4 |
        {'event':'subscribe_odds','id':4,'data':{'eventIds':['00000000-0000-0003-0000-000000000001']}} | subscribed | 4 |
        {'event':'subscribe_odds','id':4,'data':{'eventIds':['00000000-0000-0003-0000-000000000001'],'conflateMs':-1}} | error | 4 | VAL_003
        {'event':'subscribe_odds','id':4,'data':{'eventIds':['00000000-0000-0003-0000-000000000001'],'conflateMs':10001}} | error | 4 | VAL_003
        {'event':'subscribe_odds','id':4,'data':{'eventIds':['00000000-0000-0003-0000-000000000001'],'conflateMs':'0'}} | error | 4 | VAL_002
        {'event':'subscribe_odds','id':4,'data':{'eventIds':['00000000-0000-0003-0000-000000000001'],'colour':1}} | error | 4 | VAL_002
        {'event':'unsubscribe_odds','id':5}                                    | unsubscribed | 5    |
        {'event':'subscribe_events','id':6,'data':{'sportIds':['football']}}   | subscribed   | 6    |
        {'event':'subscribe_events','id':6,'data':{'sportIds':['chess']}}      | error        | 6    | VAL_004
        {'event':'subscribe_events','id':6,'data':{'sportIds':[]}}             | error        | 6    | VAL_001
        """, useHeadersInDisplayName = true)
    void everyRequestHasOneAnswer(String request, String answer, String id, String code) {
        exchange.login("good", 1, LATE);
        exchange.store(1, 1);

        client.ask(request);

        assertThat(client.heard()).hasSize(1);
        JsonNode heard = client.last();
        assertThat(heard.get("event").textValue()).isEqualTo(answer);
        assertThat(heard.get("seq").longValue()).isEqualTo(1);
        assertThat(heard.path("id").asText("")).isEqualTo(id == null ? "" : id);
        assertThat(heard.get("data").path("code").asText("")).isEqualTo(code == null ? "" : code);
        assertThat(client.transport.closed()).isNull();
    }

    @Test
    void deepJsonIsRefusedWithoutClosing() {
        client.send("[".repeat(1_000));

        assertThat(client.last().get("event").textValue()).isEqualTo("error");
        assertThat(client.transport.closed()).isNull();
    }

    @Test
    void aCustomerAsksForTheBalanceAndBets() {
        exchange.login("good", 1, LATE);

        client.ask("{'event':'authenticate','data':{'token':'good'}}")
                .ask("{'event':'get_balance','id':2}")
                .ask("{'event':'place_bet','id':3,'data':{'requestId':'r1'}}");

        assertThat(client.events()).containsExactly("authenticated", "balance_update", "bet_confirmed");
        assertThat(client.last().get("data").get("requestId").textValue()).isEqualTo("r1");
    }

    @Test
    void messagesReachTheirAccountOnly() {
        exchange.login("one", 1, LATE);
        exchange.login("two", 2, LATE);
        Client other = new Client(exchange).ask("{'event':'authenticate','data':{'token':'two'}}");
        Client nobody = new Client(exchange);
        client.ask("{'event':'authenticate','data':{'token':'one'}}");

        exchange.hub.deliver(new UUID(9, 1), new CustomerNews(Exchange.account(1), "bet_settled", "{\"betId\":1}"));
        exchange.hub.deliver(new UUID(9, 1), new CustomerNews(Exchange.account(1), "bet_settled", "{\"betId\":1}"));

        assertThat(client.events()).containsExactly("authenticated", "bet_settled");
        assertThat(other.events()).containsExactly("authenticated");
        assertThat(nobody.events()).isEmpty();
    }

    @Test
    void authenticatingAsSomebodyElseLeavesTheFirstAccount() {
        exchange.login("one", 1, LATE);
        exchange.login("two", 2, LATE);
        client.ask("{'event':'authenticate','data':{'token':'one'}}")
                .ask("{'event':'authenticate','data':{'token':'two'}}");

        exchange.hub.deliver(new UUID(9, 1), new CustomerNews(Exchange.account(1), "notification", "{}"));
        exchange.hub.deliver(new UUID(9, 2), new CustomerNews(Exchange.account(2), "notification", "{}"));

        assertThat(client.events()).containsExactly("authenticated", "authenticated", "notification");
    }

    @Test
    void anExpiredTokenClosesTheConnection() {
        exchange.login("short", 1, exchange.clock.instant().plusSeconds(60));
        client.ask("{'event':'authenticate','data':{'token':'short'}}");

        exchange.clock.advance(59_000);
        client.session.inspect();
        assertThat(client.transport.closed()).isNull();

        exchange.clock.advance(1_000);
        client.session.inspect();
        assertThat(client.last().get("data").get("code").textValue()).isEqualTo("AUTH_002");
        assertThat(client.transport.closed()).isEqualTo(CloseCode.TOKEN_ENDED);
    }

    @Test
    void aRevokedTokenClosesTheConnectionAtTheNextInspection() {
        exchange.login("good", 1, LATE);
        client.ask("{'event':'authenticate','data':{'token':'good'}}");
        exchange.revoked.add("good");

        client.session.inspect();

        assertThat(client.transport.closed()).isEqualTo(CloseCode.TOKEN_ENDED);
    }

    @Test
    void theTwentyFirstConnectionOfAnAccountIsClosed() {
        exchange.login("good", 1, LATE);
        for (int i = 0; i < Limits.CONNECTIONS_PER_ACCOUNT_MAX; i++) {
            Client more = new Client(exchange).ask("{'event':'authenticate','data':{'token':'good'}}");
            assertThat(more.transport.closed()).isNull();
        }

        client.ask("{'event':'authenticate','data':{'token':'good'}}");

        assertThat(client.last().get("data").get("code").textValue()).isEqualTo("SYS_002");
        assertThat(client.transport.closed()).isEqualTo(CloseCode.TOO_MUCH);
    }

    @Test
    void aFloodIsRefusedAndThenClosed() {
        Client rated = new Client(exchange, true);
        for (int i = 0; i < Limits.MESSAGES_BURST; i++) {
            rated.ask("{'event':'ping'}");
        }
        assertThat(rated.last().get("event").textValue()).isEqualTo("pong");

        rated.ask("{'event':'ping'}");
        assertThat(rated.last().get("data").get("code").textValue()).isEqualTo("SYS_002");
        assertThat(rated.transport.closed()).isNull();

        for (int i = 0; i < Limits.MESSAGES_BURST; i++) {
            rated.ask("{'event':'ping'}");
        }
        assertThat(rated.transport.closed()).isEqualTo(CloseCode.TOO_MUCH);
    }

    @Test
    void aConnectionHasAThousandSubscriptions() {
        for (int market = 1; market <= Limits.SUBSCRIPTIONS_MAX + 1; market++) {
            exchange.store(market, 1);
        }
        for (int market = 1; market <= Limits.SUBSCRIPTIONS_MAX; market++) {
            client.subscribe(market, 0);
        }
        assertThat(client.events()).containsOnly("subscribed");

        client.subscribe(1, 0);
        assertThat(client.last().get("event").textValue()).isEqualTo("subscribed");

        client.subscribe(Limits.SUBSCRIPTIONS_MAX + 1, 0);
        assertThat(client.last().get("data").get("code").textValue()).isEqualTo("VAL_003");
    }

    @Test
    void aClosedConnectionHearsNothingMore() {
        exchange.store(1, 1);
        client.subscribe(1, 0);

        client.session.leave();
        exchange.change(1, MarketStatus.SUSPENDED, "3.00");

        assertThat(client.events()).containsExactly("subscribed");
    }

    @Test
    void aHeartbeatComesEveryTenSeconds() {
        client.session.inspect();
        exchange.clock.advance(Limits.HEARTBEAT_MILLIS);
        client.session.inspect();
        client.session.inspect();

        assertThat(client.events()).containsExactly("heartbeat");
        assertThat(client.transport.pings()).isEqualTo(1);
    }
}
