package com.winzo.betting.repository;

import com.github.f4b6a3.uuid.UuidCreator;
import com.winzo.betting.model.NewBet;
import com.winzo.betting.model.NewBet.NewLeg;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.BetType;
import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Money;
import com.winzo.kernel.Odds;
import com.winzo.kernel.OddsPolicy;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.Side;
import com.winzo.kernel.lines.BetTerms;
import com.winzo.kernel.lines.LegTerms;
import com.winzo.kernel.lines.Lines;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes bets for tests. */
final class Bets {

    static final Instant PLACED = Instant.parse("2015-09-10T20:15:31.402731Z");

    private static final Currency USD = Currency.getInstance("USD");

    private Bets() {}

    static AccountId account() {
        return new AccountId(id());
    }

    static UUID id() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    static NewLeg leg(MarketId market, SelectionId selection, String odds) {
        return leg(market, selection, odds, LegTerms.PLAIN);
    }

    static NewLeg leg(MarketId market, SelectionId selection, String odds, LegTerms terms) {
        return new NewLeg(
                new EventId(id()),
                market,
                selection,
                "Denver Broncos -3.5",
                Side.HOME,
                new BigDecimal("-3.50"),
                Odds.of(odds),
                7,
                terms);
    }

    static NewBet bet(AccountId account, String key, long stakeMinor, NewLeg... legs) {
        BetId id = new BetId(id());
        return new NewBet(
                id,
                account,
                key,
                key == null ? id.toString() : key,
                new byte[32],
                "WZ-" + id,
                legs.length == 1 ? BetType.SINGLE : BetType.PARLAY,
                BetStatus.ACCEPTED,
                new Money(stakeMinor, USD),
                BetTerms.of(Lines.together(legs.length)),
                new Money(stakeMinor, USD),
                new Money(stakeMinor * 2, USD),
                OddsPolicy.BETTER,
                key == null ? null : new BigDecimal("1.85"),
                "HALF_UP",
                PLACED,
                null,
                List.of(legs));
    }

    /** The same bet, struck under other terms. */
    static NewBet with(NewBet bet, BetTerms terms) {
        return new NewBet(
                bet.id(),
                bet.accountId(),
                bet.clientKey(),
                bet.key(),
                bet.requestHash(),
                bet.confirmationNumber(),
                BetType.SYSTEM,
                bet.status(),
                bet.stake(),
                terms,
                bet.stake().times(terms.stakes()),
                bet.potentialWin(),
                bet.oddsPolicy(),
                bet.minOdds(),
                bet.roundingMode(),
                bet.placedAt(),
                bet.requestId(),
                bet.legs());
    }

    /** Singles on one selection, each of another customer. */
    static List<NewBet> singles(int count, MarketId market, SelectionId selection) {
        return IntStream.range(0, count)
                .mapToObj(i -> bet(account(), null, 1000, leg(market, selection, "1.91")))
                .toList();
    }
}
