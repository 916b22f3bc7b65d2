package com.winzo.betting.repository;

import com.winzo.kernel.BetId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Odds;
import com.winzo.platform.repository.Columns;
import com.winzo.platform.repository.SetBased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Bets on running games that wait for a second look, and those that did. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PendingBetRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /** Keeps new ones; one statement. */
    public void add(List<Pending> bets) {
        SetBased.execute(
                entityManager,
                "insert into pending_bet (bet_id, scores, decide_at, expires_at) select * from unnest(?, ?, ?, ?)",
                insert -> Columns.of(insert, bets)
                        .add("uuid", bet -> bet.betId().value())
                        .add("text", Pending::scores)
                        .add("timestamptz", Pending::decideAt)
                        .add("timestamptz", Pending::expiresAt));
    }

    /** Those of the bets that ever waited. */
    public Map<BetId, Waited> find(Collection<BetId> bets) {
        Map<BetId, Waited> found = new HashMap<>();
        SetBased.query(
                entityManager,
                """
                select bet_id, expires_at, refusal, first_odds, first_potential_minor
                from pending_bet where bet_id = any (?)
                """,
                query -> Columns.of(query, bets).add("uuid", BetId::value),
                row -> found.put(new BetId(row.getObject(1, UUID.class)), waited(row)));
        return found;
    }

    /** The next whose delay is over, with their markets, the oldest first; not locked. */
    public List<Due> due(int limit) {
        return SetBased.query(entityManager, """
                select p.bet_id, p.scores, (select array_agg(l.market_id) from bet_leg l where l.bet_id = p.bet_id)
                from pending_bet p
                where p.decided_at is null and p.decide_at <= clock_timestamp() and p.expires_at > clock_timestamp()
                order by p.decide_at limit ?
                """, query -> query.value(limit), PendingBetRepository::due);
    }

    /** The next that nobody has decided about in time; not locked. */
    public List<BetId> expired(int limit) {
        return SetBased.query(
                entityManager, """
                select bet_id from pending_bet
                where decided_at is null and decide_at <= clock_timestamp() and expires_at <= clock_timestamp()
                order by decide_at limit ?
                """, query -> query.value(limit), row -> new BetId(row.getObject(1, UUID.class)));
    }

    /** Locks those of the bets that are still pending and that nobody else is at, until the transaction ends. */
    public Set<BetId> lock(Collection<BetId> bets) {
        return SetBased.query(
                        entityManager,
                        """
                        select id from bet where id = any (?) and status = 'pending' order by id
                        for no key update skip locked
                        """,
                        query -> Columns.of(query, bets).add("uuid", BetId::value),
                        row -> new BetId(row.getObject(1, UUID.class)))
                .stream()
                .collect(Collectors.toSet());
    }

    /** Notes what has been decided; one statement. */
    public void decide(List<Decided> decided) {
        SetBased.execute(
                entityManager,
                """
                update pending_bet p set refusal = d.refusal, decided_at = clock_timestamp()
                from unnest(?, ?) d (bet_id, refusal) where p.bet_id = d.bet_id
                """,
                update -> Columns.of(update, decided)
                        .add("uuid", each -> each.betId().value())
                        .add("text", Decided::refusal));
    }

    /** Gives bets that are still pending shorter odds and keeps those of before; one statement. */
    public void shorten(List<Shortened> bets) {
        SetBased.query(
                entityManager,
                "select pending_bet_shorten(?, ?, ?, ?, ?, ?)",
                query -> Columns.of(query, bets)
                        .add("uuid", bet -> bet.betId().value())
                        .add("int8", Shortened::potentialMinor)
                        .each(Shortened::legs)
                        .add("uuid", leg -> leg.betId().value())
                        .add("int4", ShortenedLeg::legNo)
                        .add("numeric", leg -> leg.odds().decimal())
                        .add("int8", ShortenedLeg::marketVersion),
                row -> true);
    }

    private static Waited waited(ResultSet row) throws SQLException {
        Array odds = row.getArray(4);
        return new Waited(
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                odds == null
                        ? null
                        : Arrays.stream((BigDecimal[]) odds.getArray())
                                .map(Odds::of)
                                .toList(),
                row.getObject(5, Long.class));
    }

    private static Due due(ResultSet row) throws SQLException {
        UUID[] markets = (UUID[]) row.getArray(3).getArray();
        return new Due(
                new BetId(row.getObject(1, UUID.class)),
                row.getString(2),
                Arrays.stream(markets).map(MarketId::new).toList());
    }

    /**
     * A bet that begins to wait.
     *
     * @param scores how the running games stand
     * @param decideAt when its delay is over
     * @param expiresAt past which its stake goes back
     */
    public record Pending(BetId betId, String scores, Instant decideAt, Instant expiresAt) {}

    /**
     * A bet that waits, or did.
     *
     * @param refusal the code of why it was refused, or null
     * @param firstOdds those it was struck at, where they have become shorter since; else null
     * @param firstPotentialMinor its full return at these, else null
     */
    public record Waited(Instant expiresAt, String refusal, List<Odds> firstOdds, Long firstPotentialMinor) {}

    /** A bet whose delay is over. */
    public record Due(BetId betId, String scores, List<MarketId> markets) {}

    /** @param refusal the code of why it was refused, or null */
    public record Decided(BetId betId, String refusal) {}

    /** @param potentialMinor its full return at the shorter odds */
    public record Shortened(BetId betId, long potentialMinor, List<ShortenedLeg> legs) {}

    /** @param marketVersion the version of the market that has these odds */
    public record ShortenedLeg(BetId betId, int legNo, Odds odds, long marketVersion) {}
}
