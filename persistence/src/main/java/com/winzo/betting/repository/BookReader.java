package com.winzo.betting.repository;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.EventId;
import com.winzo.kernel.Fraction;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Money;
import com.winzo.kernel.Odds;
import com.winzo.kernel.PlaceTerms;
import com.winzo.kernel.PriceKind;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.StakeKind;
import com.winzo.kernel.lines.BetTerms;
import com.winzo.kernel.lines.Bonus;
import com.winzo.kernel.lines.LegFacts;
import com.winzo.kernel.lines.LegTerms;
import com.winzo.kernel.lines.Lines;
import com.winzo.kernel.lines.Teaser;
import com.winzo.platform.repository.Columns;
import com.winzo.platform.repository.SetBased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Bets with their legs as settlement needs them: any number in one statement. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BookReader {

    private static final String COLUMNS = """
            select b.id, b.account_id, b.confirmation_number, b.status, b.stake_minor, b.currency,
                   b.total_stake_minor / b.stake_minor * (b.stake_minor - b.cashed_stake_minor),
                   coalesce(b.open_return_minor, b.potential_win_minor), b.actual_win_minor, b.paid_minor, b.settlement_version, b.placed_at,
                   b.lines, b.each_way, b.teaser, b.stake_kind, b.payout_max_minor,
                   l.event_id, l.market_id, l.selection_id, l.leg_no, l.odds, l.price_kind, l.teased_by,
                   l.place_count, l.place_numerator, l.place_denominator,
                   l.result, l.dead_heat_numerator, l.dead_heat_denominator, l.starting_odds, l.deduction_percent,
                   l.starting_deduction_percent, l.void_reason is not null as void_alone,
                   b.cashed_stake_minor, b.cashed_return_minor, b.cash_outs, b.bonus, b.rules_version
            from bet b join bet_leg l on l.bet_id = b.id
            """;

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /**
     * What hangs on a market, by currency: of a single what it returns if it wins, of other bets, which hang on more markets, the
     * stake or what was paid if that is more. Bets that came to nothing are left out.
     */
    public List<Money> atStake(MarketId market) {
        return SetBased.query(
                entityManager,
                """
                select currency, sum(case when type = 'single' then potential_win_minor
                                          else greatest(total_stake_minor, paid_minor) end)::bigint
                from bet
                where id in (select bet_id from bet_leg where market_id = ?) and status not in ('rejected', 'cancelled')
                group by currency
                """,
                parameters -> parameters.value(market.value()),
                row -> new Money(row.getLong(2), Currency.getInstance(row.getString(1))));
    }

    /** Bets with all their legs as they stand, in the order of the ids. */
    public List<BookedBet> read(Collection<BetId> bets) {
        List<BookedBet> found = new ArrayList<>(bets.size());
        SetBased.query(
                entityManager,
                COLUMNS + "where b.id = any (?) and l.bet_id = any (?) order by b.id, l.leg_no",
                query -> Columns.of(query, bets).add("uuid", BetId::value).add("uuid", BetId::value),
                row -> collect(row, found));
        return found;
    }

    /** The next bets with a leg on one of the markets, in the order of their ids, without a lock. */
    public List<BookedBet> page(Collection<MarketId> markets, BetId after, int limit) {
        List<BookedBet> found = new ArrayList<>(limit);
        SetBased.query(
                entityManager,
                COLUMNS + """
                where b.id in (select m.bet_id from bet_leg m where m.market_id = any (?) and m.bet_id > ?
                               group by m.bet_id order by m.bet_id limit ?)
                order by b.id, l.leg_no
                """,
                query -> Columns.of(query, markets)
                        .add("uuid", MarketId::value)
                        .value(after.value())
                        .value(limit),
                row -> collect(row, found));
        return found;
    }

    /** Legs follow one another, bet by bet. */
    private static BookedBet collect(ResultSet row, List<BookedBet> found) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        if (found.isEmpty() || !found.getLast().id().value().equals(id)) {
            found.add(bet(id, row));
        }
        BookedBet bet = found.getLast();
        bet.legs().add(leg(row));
        return bet;
    }

    private static BookedBet bet(UUID id, ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString(6));
        return new BookedBet(
                new BetId(id),
                new AccountId(row.getObject(2, UUID.class)),
                row.getString(3),
                BetStatus.valueOf(upper(row.getString(4))),
                terms(row),
                new Money(row.getLong(5), currency),
                new Money(row.getLong(7), currency),
                new Money(row.getLong(8), currency),
                row.getObject(9, Long.class),
                row.getLong(10),
                new Cashed(row.getLong(35), row.getLong(36), row.getInt(37)),
                row.getInt(11),
                row.getInt(39),
                row.getObject(12, OffsetDateTime.class).toInstant(),
                new ArrayList<>(1));
    }

    private static BetTerms terms(ResultSet row) throws SQLException {
        String teaser = row.getString(15);
        String bonus = row.getString(38);
        Long payoutMax = row.getObject(17, Long.class);
        return new BetTerms(
                Lines.parse(row.getString(13)),
                row.getBoolean(14),
                teaser == null ? null : Teaser.valueOf(upper(teaser)),
                StakeKind.valueOf(upper(row.getString(16))),
                bonus == null ? Bonus.NONE : Bonus.parse(bonus),
                payoutMax == null ? BetTerms.UNLIMITED : payoutMax);
    }

    private static BookedLeg leg(ResultSet row) throws SQLException {
        Fraction place = fraction(row, 26);
        return new BookedLeg(
                new EventId(row.getObject(18, UUID.class)),
                new MarketId(row.getObject(19, UUID.class)),
                new SelectionId(row.getObject(20, UUID.class)),
                odds(row, 22),
                new LegTerms(
                        PriceKind.valueOf(upper(row.getString(23))),
                        place == null ? null : new PlaceTerms(row.getInt(25), place),
                        row.getBigDecimal(24)),
                facts(row),
                row.getBoolean(34));
    }

    private static LegFacts facts(ResultSet row) throws SQLException {
        String result = row.getString(28);
        return result == null
                ? LegFacts.OPEN
                : new LegFacts(
                        SelectionResult.valueOf(upper(result)),
                        fraction(row, 29),
                        odds(row, 31),
                        row.getInt(32),
                        row.getInt(33));
    }

    /** A numerator with its denominator in the next column. */
    private static Fraction fraction(ResultSet row, int column) throws SQLException {
        int numerator = row.getInt(column);
        return row.wasNull() ? null : new Fraction(numerator, row.getInt(column + 1));
    }

    private static Odds odds(ResultSet row, int column) throws SQLException {
        BigDecimal odds = row.getBigDecimal(column);
        return odds == null ? null : Odds.of(odds);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /**
     * A bet as settlement needs it.
     *
     * @param stake of one line
     * @param totalStake of all lines, as far as it is not cashed out
     * @param potentialWin what that returns in full if every leg wins
     * @param returnMinor what the present outcome returns, null without one
     * @param paidMinor what has been paid so far, cash-outs included
     */
    public record BookedBet(
            BetId id,
            AccountId accountId,
            String confirmationNumber,
            BetStatus status,
            BetTerms terms,
            Money stake,
            Money totalStake,
            Money potentialWin,
            Long returnMinor,
            long paidMinor,
            Cashed cashed,
            int settlementVersion,
            int rulesVersion,
            Instant placedAt,
            List<BookedLeg> legs) {}

    /**
     * What was cashed out of a bet.
     *
     * @param stakeMinor of each line
     * @param count of the cash-outs
     */
    public record Cashed(long stakeMinor, long returnMinor, int count) {}

    /** @param voidAlone whether it was voided on its own, so that no result of its market changes it */
    public record BookedLeg(
            EventId eventId,
            MarketId marketId,
            SelectionId selectionId,
            Odds odds,
            LegTerms terms,
            LegFacts facts,
            boolean voidAlone) {}
}
