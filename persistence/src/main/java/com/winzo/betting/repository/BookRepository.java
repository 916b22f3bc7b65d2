package com.winzo.betting.repository;

import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.Fraction;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.lines.LegFacts;
import com.winzo.platform.repository.Columns;
import com.winzo.platform.repository.SetBased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

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
     * @param until the last bet that may be in it
     */
    public List<BetId> lockSlice(MarketId market, BetId after, BetId until, int limit) {
        Query query = entityManager
                .createNativeQuery("""
                        select b.id from bet b where b.id in (
                            select l.bet_id from bet_leg l
                            where l.market_id = :market and l.bet_id > :after and l.bet_id <= :until
                            group by l.bet_id order by l.bet_id limit :limit)
                        order by b.id for no key update
                        """, UUID.class)
                .setParameter("market", market.value())
                .setParameter("after", after.value())
                .setParameter("until", until.value())
                .setParameter("limit", limit);
        @SuppressWarnings("unchecked")
        List<UUID> ids = query.getResultList();
        return ids.stream().map(BetId::new).toList();
    }

    /**
     * The bet in the middle of those on a market.
     *
     * @param betsMin nothing for a market with fewer
     */
    public Optional<BetId> middle(MarketId market, long betsMin) {
        Number legs = (Number) entityManager
                .createNativeQuery("select count(*) from bet_leg where market_id = :market")
                .setParameter("market", market.value())
                .getSingleResult();
        if (legs.longValue() < betsMin) {
            return Optional.empty();
        }
        UUID middle = (UUID) entityManager
                .createNativeQuery(
                        "select bet_id from bet_leg where market_id = :market order by bet_id offset :half limit 1",
                        UUID.class)
                .setParameter("market", market.value())
                .setParameter("half", legs.longValue() / 2)
                .getSingleResult();
        return Optional.of(new BetId(middle));
    }

    /** Writes how a market's selections came out to the legs of bets; legs voided on their own stay void. */
    public void grade(MarketId market, Collection<BetId> bets, List<Grade> grades) {
        SetBased.execute(
                entityManager,
                """
                update bet_leg l
                set result = r.result, dead_heat_numerator = r.numerator, dead_heat_denominator = r.denominator,
                    starting_odds = case when l.price_kind = 'taken' then null else r.starting_odds end,
                    deduction_percent = 0, starting_deduction_percent = 0
                from unnest(?, ?, ?, ?, ?, ?)
                        r (selection_id, teased_by, result, numerator, denominator, starting_odds)
                where l.bet_id = any (?) and l.market_id = ? and l.selection_id = r.selection_id
                  and coalesce(l.teased_by, 0) = r.teased_by and l.void_reason is null
                """,
                update -> Columns.of(update, grades)
                        .add("uuid", grade -> grade.selection().value())
                        .add("numeric", Grade::teasedBy)
                        .add("text", grade -> lower(grade.facts().result()))
                        .add("int2", grade -> share(grade, Fraction::numerator))
                        .add("int2", grade -> share(grade, Fraction::denominator))
                        .add("numeric", Grade::startingOdds)
                        .with(bets)
                        .add("uuid", BetId::value)
                        .value(market.value()));
    }

    /** Writes what Rule 4 takes off the winnings of graded bets that were struck in these spans, under these rules. */
    public void deduct(MarketId market, Collection<BetId> bets, List<Deduction> deductions) {
        SetBased.execute(
                entityManager,
                """
                update bet_leg l
                set deduction_percent = case when l.price_kind = 'starting' then 0 else d.percent end,
                    starting_deduction_percent = d.starting_percent
                from bet b, unnest(?, ?, ?, ?, ?) d (rules_version, struck_from, struck_before, percent, starting_percent)
                where b.id = l.bet_id and l.bet_id = any (?) and l.market_id = ? and l.void_reason is null
                  and b.rules_version = d.rules_version
                  and b.placed_at >= coalesce(d.struck_from, '-infinity')
                  and b.placed_at < coalesce(d.struck_before, 'infinity')
                """,
                update -> Columns.of(update, deductions)
                        .add("int4", Deduction::rulesVersion)
                        .add("timestamptz", Deduction::struckFrom)
                        .add("timestamptz", Deduction::struckBefore)
                        .add("int2", Deduction::percent)
                        .add("int2", Deduction::startingPercent)
                        .with(bets)
                        .add("uuid", BetId::value)
                        .value(market.value()));
    }

    /** Takes the results of a market's legs back; legs voided on their own stay void. */
    public void reopen(MarketId market, Collection<BetId> bets) {
        entityManager
                .createNativeQuery("""
                        update bet_leg
                        set result = null, dead_heat_numerator = null, dead_heat_denominator = null,
                            starting_odds = null, deduction_percent = 0, starting_deduction_percent = 0
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

    /** Voids the legs of bets on a runner that was withdrawn. */
    public void withdraw(MarketId market, SelectionId runner, Collection<BetId> bets, String reason) {
        entityManager
                .createNativeQuery("""
                        update bet_leg
                        set result = 'void', dead_heat_numerator = null, dead_heat_denominator = null,
                            void_reason = :reason
                        where bet_id = any (:bets) and market_id = :market and selection_id = :runner
                          and void_reason is null
                        """)
                .setParameter("reason", reason)
                .setParameter("bets", uuids(bets))
                .setParameter("market", market.value())
                .setParameter("runner", runner.value())
                .executeUpdate();
    }

    /** Whether bets wait for how a market's line came out after a teaser had moved it. */
    public boolean awaitsTeased(MarketId market) {
        return (Boolean) entityManager
                .createNativeQuery("""
                        select exists (select from bet_leg
                                       where market_id = :market and teased_by is not null and result is null)
                        """, Boolean.class)
                .setParameter("market", market.value())
                .getSingleResult();
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

    private static Integer share(Grade grade, Function<Fraction, Integer> part) {
        Fraction deadHeat = grade.facts().deadHeat();
        return deadHeat == null ? null : part.apply(deadHeat);
    }

    private static UUID[] uuids(Collection<BetId> ids) {
        return ids.stream().map(BetId::value).toArray(UUID[]::new);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * How the legs on a selection came out.
     *
     * @param teasedBy the legs whose line a teaser moved by so many points; zero for all others
     */
    public record Grade(SelectionId selection, BigDecimal teasedBy, LegFacts facts) {

        private BigDecimal startingOdds() {
            return facts.startingOdds() == null ? null : facts.startingOdds().decimal();
        }
    }

    /** What is taken off the winnings, at the odds taken and at starting prices, of bets struck in a span; null ends are open. */
    public record Deduction(
            int rulesVersion, Instant struckFrom, Instant struckBefore, int percent, int startingPercent) {}

    /**
     * What becomes of a bet.
     *
     * @param returnMinor what its outcome returns, null without one
     * @param paidMinor what will have been paid
     */
    public record Decision(BetId betId, BetStatus status, Long returnMinor, long paidMinor, int settlementVersion) {}
}
