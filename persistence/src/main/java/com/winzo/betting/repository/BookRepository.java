package com.winzo.betting.repository;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.EventId;
import com.winzo.kernel.Fraction;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Money;
import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.SelectionResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The bets on a market as settlement works on them: in slices, by their ids, each step one statement. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BookRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /**
     * Locks the next bets with a leg on the market, in the order of their ids, until the transaction ends.
     *
     * @param after the last bet of the slice before
     */
    public List<BetId> lockSlice(MarketId market, BetId after, int limit) {
        Query query = entityManager
                .createNativeQuery("""
                        select b.id from bet b where b.id in (
                            select l.bet_id from bet_leg l
                            where l.market_id = :market and l.bet_id > :after
                            group by l.bet_id order by l.bet_id limit :limit)
                        order by b.id for no key update
                        """, UUID.class)
                .setParameter("market", market.value())
                .setParameter("after", after.value())
                .setParameter("limit", limit);
        @SuppressWarnings("unchecked")
        List<UUID> ids = query.getResultList();
        return ids.stream().map(BetId::new).toList();
    }

    /** Writes the results of a market's selections to the legs of bets; legs voided on their own stay void. */
    public void grade(MarketId market, Collection<BetId> bets, Map<SelectionId, Result> results) {
        List<Map.Entry<SelectionId, Result>> rows = List.copyOf(results.entrySet());
        entityManager
                .createNativeQuery("""
                        update bet_leg l
                        set result = r.result, dead_heat_numerator = r.numerator, dead_heat_denominator = r.denominator
                        from unnest(:selections, :results, :numerators, :denominators)
                                 r (selection_id, result, numerator, denominator)
                        where l.bet_id = any (:bets) and l.market_id = :market and l.selection_id = r.selection_id
                          and l.void_reason is null
                        """)
                .setParameter(
                        "selections",
                        rows.stream().map(row -> row.getKey().value()).toArray(UUID[]::new))
                .setParameter(
                        "results",
                        rows.stream().map(row -> lower(row.getValue().result())).toArray(String[]::new))
                .setParameter(
                        "numerators",
                        rows.stream().map(row -> row.getValue().numerator()).toArray(Integer[]::new))
                .setParameter(
                        "denominators",
                        rows.stream().map(row -> row.getValue().denominator()).toArray(Integer[]::new))
                .setParameter("bets", uuids(bets))
                .setParameter("market", market.value())
                .executeUpdate();
    }

    /** Takes the results of a market's legs back; legs voided on their own stay void. */
    public void reopen(MarketId market, Collection<BetId> bets) {
        entityManager
                .createNativeQuery("""
                        update bet_leg
                        set result = null, dead_heat_numerator = null, dead_heat_denominator = null
                        where bet_id = any (:bets) and market_id = :market and void_reason is null
                        """)
                .setParameter("bets", uuids(bets))
                .setParameter("market", market.value())
                .executeUpdate();
    }

    /** Voids the legs on a market of those bets that were placed in a span; null ends are open. */
    public void voidLegs(MarketId market, Collection<BetId> bets, Instant from, Instant to, String reason) {
        entityManager
                .createNativeQuery("""
                        update bet_leg l
                        set result = 'void', dead_heat_numerator = null, dead_heat_denominator = null,
                            void_reason = :reason
                        from bet b
                        where b.id = l.bet_id and b.id = any (:bets) and l.market_id = :market
                          and b.placed_at >= coalesce(cast(:from as timestamptz), '-infinity')
                          and b.placed_at < coalesce(cast(:to as timestamptz), 'infinity')
                        """)
                .setParameter("reason", reason)
                .setParameter("bets", uuids(bets))
                .setParameter("market", market.value())
                .setParameter("from", from == null ? null : from.toString())
                .setParameter("to", to == null ? null : to.toString())
                .executeUpdate();
    }

    /** Bets with all their legs as they stand, in the order of the ids; one statement. */
    public List<BookedBet> read(Collection<BetId> bets) {
        Query query = entityManager.createNativeQuery("""
                        select b.id, b.account_id, b.confirmation_number, b.status, b.stake_minor, b.currency,
                               b.actual_win_minor, b.paid_minor, b.settlement_version,
                               l.odds, l.result, l.dead_heat_numerator, l.dead_heat_denominator,
                               b.total_stake_minor, b.potential_win_minor, l.event_id, l.market_id, l.selection_id
                        from bet b join bet_leg l on l.bet_id = b.id
                        where b.id = any (:bets) and l.bet_id = any (:bets) order by b.id, l.leg_no
                        """, Tuple.class).setParameter("bets", uuids(bets));
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        Map<UUID, BookedBet> found = new LinkedHashMap<>();
        for (Tuple row : rows) {
            found.computeIfAbsent(row.get(0, UUID.class), id -> bet(row)).legs().add(leg(row));
        }
        return List.copyOf(found.values());
    }

    /** Writes outcomes, or takes them back; one statement. */
    public void decide(List<Decision> decisions, Instant now) {
        entityManager
                .createNativeQuery("""
                        update bet b
                        set status = d.status, actual_win_minor = d.actual_win, paid_minor = d.paid,
                            settlement_version = d.version,
                            settled_at = case when d.status = 'accepted' then null else cast(:now as timestamptz) end
                        from unnest(:ids, :statuses, :returns, :paid, :versions)
                                 d (id, status, actual_win, paid, version)
                        where b.id = d.id and b.id = any (:ids)
                        """)
                .setParameter(
                        "ids",
                        decisions.stream()
                                .map(decision -> decision.betId().value())
                                .toArray(UUID[]::new))
                .setParameter(
                        "statuses",
                        decisions.stream()
                                .map(decision -> lower(decision.status()))
                                .toArray(String[]::new))
                .setParameter(
                        "returns", decisions.stream().map(Decision::returnMinor).toArray(Long[]::new))
                .setParameter(
                        "paid", decisions.stream().map(Decision::paidMinor).toArray(Long[]::new))
                .setParameter(
                        "versions",
                        decisions.stream().map(Decision::settlementVersion).toArray(Integer[]::new))
                .setParameter("now", now)
                .executeUpdate();
    }

    private static BookedBet bet(Tuple row) {
        Currency currency = Currency.getInstance(row.get(5, String.class));
        Number returned = row.get(6, Number.class);
        return new BookedBet(
                new BetId(row.get(0, UUID.class)),
                new AccountId(row.get(1, UUID.class)),
                row.get(2, String.class),
                BetStatus.valueOf(row.get(3, String.class).toUpperCase(Locale.ROOT)),
                new Money(row.get(4, Number.class).longValue(), currency),
                new Money(row.get(13, Number.class).longValue(), currency),
                new Money(row.get(14, Number.class).longValue(), currency),
                returned == null ? null : returned.longValue(),
                row.get(7, Number.class).longValue(),
                row.get(8, Number.class).intValue(),
                new ArrayList<>());
    }

    private static BookedLeg leg(Tuple row) {
        String result = row.get(10, String.class);
        Number numerator = row.get(11, Number.class);
        return new BookedLeg(
                new EventId(row.get(15, UUID.class)),
                new MarketId(row.get(16, UUID.class)),
                new SelectionId(row.get(17, UUID.class)),
                Odds.of(row.get(9, BigDecimal.class)),
                result == null ? null : SelectionResult.valueOf(result.toUpperCase(Locale.ROOT)),
                numerator == null
                        ? null
                        : new Fraction(
                                numerator.intValue(), row.get(12, Number.class).intValue()));
    }

    private static UUID[] uuids(Collection<BetId> ids) {
        return ids.stream().map(BetId::value).toArray(UUID[]::new);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * How a selection came out.
     *
     * @param deadHeat the fraction of the stake that wins in a dead heat, else null
     */
    public record Result(SelectionResult result, Fraction deadHeat) {

        private Integer numerator() {
            return deadHeat == null ? null : deadHeat.numerator();
        }

        private Integer denominator() {
            return deadHeat == null ? null : deadHeat.denominator();
        }
    }

    /**
     * A bet as settlement needs it.
     *
     * @param stake of one line
     * @param totalStake of all lines
     * @param potentialWin the full return if every leg wins
     * @param returnMinor what the present outcome returns, null without one
     * @param paidMinor what has been paid so far
     */
    public record BookedBet(
            BetId id,
            AccountId accountId,
            String confirmationNumber,
            BetStatus status,
            Money stake,
            Money totalStake,
            Money potentialWin,
            Long returnMinor,
            long paidMinor,
            int settlementVersion,
            List<BookedLeg> legs) {}

    /** @param result null while open */
    public record BookedLeg(
            EventId eventId,
            MarketId marketId,
            SelectionId selectionId,
            Odds odds,
            SelectionResult result,
            Fraction deadHeat) {}

    /**
     * What becomes of a bet.
     *
     * @param returnMinor what its outcome returns, null without one
     * @param paidMinor what will have been paid
     */
    public record Decision(BetId betId, BetStatus status, Long returnMinor, long paidMinor, int settlementVersion) {}
}
