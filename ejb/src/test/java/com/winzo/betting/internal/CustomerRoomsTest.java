package com.winzo.betting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.betting.domain.CustomerRoom;
import com.winzo.betting.domain.Pick;
import com.winzo.betting.domain.Slip;
import com.winzo.betting.internal.CustomerRooms.Use;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetType;
import com.winzo.kernel.CustomerLimitKind;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Money;
import com.winzo.kernel.Odds;
import com.winzo.kernel.OddsPolicy;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.lines.Lines;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What limits leave while a group of bets is decided. */
class CustomerRoomsTest {

    private static final AccountId LIMITED = new AccountId(new UUID(0, 1));
    private static final AccountId FREE = new AccountId(new UUID(0, 2));
    private static final Currency USD = Currency.getInstance("USD");

    private final CustomerRooms rooms = new CustomerRooms(
            Map.of(
                    LIMITED,
                    Map.of(
                            CustomerLimitKind.BET_STAKE, 50_00L,
                            CustomerLimitKind.MARKET_STAKE, 30_00L,
                            CustomerLimitKind.DAY_LOSS, 100_00L)),
            Map.of(
                    new Use(LIMITED, CustomerLimitKind.MARKET_STAKE, market(1)), 25_00L,
                    new Use(LIMITED, CustomerLimitKind.DAY_LOSS, null), -10_00L));

    @Test
    void leaveWhatIsNotUsed() {
        assertThat(rooms.of(LIMITED, slip(1_00, 1, 2)))
                .extracting(CustomerRoomsTest::told)
                .containsExactlyInAnyOrder(
                        "customer_bet_stake 50.00",
                        "customer_market_stake 1 5.00",
                        "customer_market_stake 2 30.00",
                        "customer_day_loss 110.00");
        assertThat(rooms.of(FREE, slip(1_00, 1))).isEmpty();
    }

    @Test
    void leaveLessAfterEachBetOfTheGroup() {
        rooms.take(LIMITED, slip(4_00, 1, 2));
        rooms.take(FREE, slip(99_00, 1));

        assertThat(rooms.of(LIMITED, slip(1_00, 1, 2)))
                .extracting(CustomerRoomsTest::told)
                .containsExactlyInAnyOrder(
                        "customer_bet_stake 50.00",
                        "customer_market_stake 1 1.00",
                        "customer_market_stake 2 26.00",
                        "customer_day_loss 106.00");
    }

    private static String told(CustomerRoom room) {
        String market = room.market() == null ? "" : room.market().value().getLeastSignificantBits() + " ";
        return room.name() + " " + market + room.left().major();
    }

    private static Slip slip(long stakeMinor, int... markets) {
        List<Pick> picks = IntStream.of(markets)
                .mapToObj(n -> Pick.at(market(n), new SelectionId(new UUID(3, n)), Odds.of("2")))
                .toList();
        return new Slip(
                markets.length == 1 ? BetType.SINGLE : BetType.PARLAY,
                Lines.together(markets.length),
                false,
                null,
                picks,
                new Money(stakeMinor, USD),
                OddsPolicy.NONE,
                null);
    }

    private static MarketId market(int n) {
        return new MarketId(new UUID(2, n));
    }
}
