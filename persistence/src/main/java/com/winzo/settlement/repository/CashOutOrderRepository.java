package com.winzo.settlement.repository;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.kernel.MarketId;
import com.winzo.platform.repository.Columns;
import com.winzo.platform.repository.SetBased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Standing orders to cash a bet out at a value, and the markets that they watch. Whoever changes one holds its bet. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CashOutOrderRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /** Sets a bet's order in place of any it had, and watches its markets. */
    public void set(BetId bet, AccountId account, long targetMinor, Collection<MarketId> markets, Instant now) {
        SetBased.execute(
                entityManager,
                """
                with placed as (
                    insert into cash_out_order (bet_id, account_id, target_minor, state, set_at, looked_at)
                    values (?, ?, ?, 'active', cast(? as timestamptz), cast(? as timestamptz))
                    on conflict (bet_id) do update
                    set target_minor = excluded.target_minor, state = 'active', set_at = excluded.set_at,
                        looked_at = excluded.looked_at, finished_at = null
                    returning bet_id)
                insert into cash_out_watch (market_id, bet_id)
                select m.id, placed.bet_id from placed, unnest(?) m (id) on conflict do nothing
                """,
                insert -> Columns.of(insert, markets)
                        .value(bet.value())
                        .value(account.value())
                        .value(targetMinor)
                        .value(now.toString())
                        .value(now.toString())
                        .add("uuid", MarketId::value));
    }

    /** The order of a bet, if it ever had one. */
    public Optional<Order> find(BetId bet) {
        return SetBased.query(
                        entityManager,
                        "select target_minor, state, set_at, finished_at from cash_out_order where bet_id = ?",
                        query -> query.value(bet.value()),
                        row -> {
                            OffsetDateTime finished = row.getObject(4, OffsetDateTime.class);
                            return new Order(
                                    row.getLong(1),
                                    row.getString(2),
                                    row.getObject(3, OffsetDateTime.class).toInstant(),
                                    finished == null ? null : finished.toInstant());
                        })
                .stream()
                .findFirst();
    }

    /** Bets with an active order that watches one of the markets. */
    public List<BetId> watching(Collection<MarketId> markets) {
        return SetBased.query(
                entityManager,
                "select distinct bet_id from cash_out_watch where market_id = any (?)",
                query -> Columns.of(query, markets).add("uuid", MarketId::value),
                row -> new BetId(row.getObject(1, UUID.class)));
    }

    /** Bets whose active order nobody has looked at since an instant, the longest first; they count as looked at now. */
    public List<BetId> neglectedSince(Instant instant, Instant now, int limit) {
        return SetBased.query(
                entityManager,
                """
                update cash_out_order set looked_at = cast(? as timestamptz)
                where bet_id in (select bet_id from cash_out_order
                                 where state = 'active' and looked_at < cast(? as timestamptz)
                                 order by looked_at limit ? for update skip locked)
                returning bet_id
                """,
                query -> query.value(now.toString()).value(instant.toString()).value(limit),
                row -> new BetId(row.getObject(1, UUID.class)));
    }

    /** Notes that the order has been carried out. */
    public boolean execute(BetId bet, Instant now) {
        return finish(List.of(bet), "executed", now) == 1;
    }

    /** Takes the order back. */
    public boolean withdraw(BetId bet, Instant now) {
        return finish(List.of(bet), "withdrawn", now) == 1;
    }

    /** Ends the orders of bets that are decided, where they have any. */
    public void end(Collection<BetId> bets, Instant now) {
        finish(bets, "ended", now);
    }

    /** @return how many were active */
    private int finish(Collection<BetId> bets, String state, Instant now) {
        return SetBased.query(
                        entityManager,
                        """
                        with finished as (
                            update cash_out_order set state = ?, finished_at = cast(? as timestamptz)
                            where state = 'active' and bet_id = any (?) returning bet_id),
                        unwatched as (
                            delete from cash_out_watch w using finished f where w.bet_id = f.bet_id)
                        select bet_id from finished
                        """,
                        update -> Columns.of(update, bets)
                                .value(state)
                                .value(now.toString())
                                .add("uuid", BetId::value),
                        row -> row.getObject(1, UUID.class))
                .size();
    }

    /**
     * @param state {@code active}, {@code executed}, {@code withdrawn} by the customer, or {@code ended} with the bet
     * @param finishedAt null while active
     */
    public record Order(long targetMinor, String state, Instant setAt, Instant finishedAt) {

        public boolean isActive() {
            return state.equals("active");
        }
    }
}
