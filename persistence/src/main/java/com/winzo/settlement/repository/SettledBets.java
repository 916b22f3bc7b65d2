package com.winzo.settlement.repository;

import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.MarketId;
import com.winzo.platform.repository.Columns;
import com.winzo.platform.repository.SetBased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What each settlement of a bet came to: appended, never changed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SettledBets {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /** Records settlements of bets; one statement. */
    public void record(MarketId market, List<Settled> settled, Instant now) {
        SetBased.execute(
                entityManager,
                """
                insert into bet_settlement (bet_id, version, status, return_minor, paid_before_minor, shortfall_minor,
                                            uncapped_minor, legs, rules_version, market_id, created_at)
                select s.*, ?, cast(? as timestamptz) from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) s
                """,
                insert -> Columns.of(insert, settled)
                        .value(market.value())
                        .value(now.toString())
                        .add("uuid", each -> each.betId().value())
                        .add("int4", Settled::version)
                        .add("text", each -> each.status().name().toLowerCase(Locale.ROOT))
                        .add("int8", Settled::returnMinor)
                        .add("int8", Settled::paidBeforeMinor)
                        .add("int8", Settled::shortfallMinor)
                        .add("numeric", Settled::uncappedMinor)
                        .add("text", Settled::legs)
                        .add("int4", Settled::rulesVersion));
    }

    /** What earlier corrections of bets could not take back and later ones have not paid off, where there is any. */
    public Map<BetId, Long> owed(Collection<BetId> bets) {
        Map<BetId, Long> owed = new HashMap<>();
        SetBased.query(
                entityManager,
                """
                select bet_id, cast(sum(shortfall_minor) as bigint) from bet_settlement
                where bet_id = any (?) group by bet_id having sum(shortfall_minor) > 0
                """,
                query -> Columns.of(query, bets).add("uuid", BetId::value),
                row -> owed.put(new BetId(row.getObject(1, UUID.class)), row.getLong(2)));
        return owed;
    }

    /** All settlements of a bet, the newest first. */
    public List<Recorded> of(BetId bet) {
        return SetBased.query(entityManager, """
                select version, status, return_minor, paid_before_minor, shortfall_minor, uncapped_minor, legs,
                       market_id, rules_version, created_at
                from bet_settlement where bet_id = ? order by version desc
                """, query -> query.value(bet.value()), row -> recorded(bet, row));
    }

    private static Recorded recorded(BetId bet, ResultSet row) throws SQLException {
        BigDecimal uncapped = row.getBigDecimal(6);
        return new Recorded(
                new Settled(
                        bet,
                        row.getInt(1),
                        BetStatus.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        uncapped == null ? null : uncapped.toBigIntegerExact(),
                        row.getString(7),
                        row.getInt(9)),
                new MarketId(row.getObject(8, UUID.class)),
                row.getObject(10, OffsetDateTime.class).toInstant());
    }

    /**
     * One settlement of a bet.
     *
     * @param returnMinor what it returns in all, in minor units
     * @param paidBeforeMinor what had been paid before; the difference is posted
     * @param shortfallMinor what could not be taken back; negative when a debt of the bet is paid off
     * @param uncappedMinor what it would return without the maximum payout, where that took something away; else null
     * @param legs how they stood, in the order of the slip
     * @param rulesVersion of the rules it was settled by
     */
    public record Settled(
            BetId betId,
            int version,
            BetStatus status,
            long returnMinor,
            long paidBeforeMinor,
            long shortfallMinor,
            BigInteger uncappedMinor,
            String legs,
            int rulesVersion) {}

    /** @param market whose result brought it about */
    public record Recorded(Settled settled, MarketId market, Instant at) {}
}
