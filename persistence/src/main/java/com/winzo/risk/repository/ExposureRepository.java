package com.winzo.risk.repository;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.CustomerLimitKind;
import com.winzo.kernel.EventId;
import com.winzo.kernel.Id;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Money;
import com.winzo.kernel.SelectionId;
import com.winzo.platform.repository.Columns;
import com.winzo.platform.repository.Later;
import com.winzo.platform.repository.RoundTrip;
import com.winzo.platform.repository.SetBased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** What open bets have at stake, selection by selection, and the limits that traders have set to it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ExposureRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /**
     * The selections of undecided markets that have open bets.
     *
     * @param event only its markets, or null for all
     */
    public List<OpenStakes> open(EventId event) {
        return SetBased.query(
                entityManager,
                """
                select e.event_id, e.market_id, e.selection_id, e.currency, e.bets, e.stake_minor, e.return_minor
                from selection_exposure e join market m on m.id = e.market_id
                where m.status in ('open', 'suspended', 'closed') and e.bets > 0
                  and (cast(? as uuid) is null or m.event_id = ?)
                order by e.event_id, e.market_id, e.currency, e.selection_id
                """,
                query -> {
                    Object id = event == null ? null : event.value();
                    query.untyped(id).untyped(id);
                },
                ExposureRepository::openStakes);
    }

    /**
     * Markets that have had bets, each with those of the selections that have had some; and what customers are limited to: one
     * statement.
     *
     * @param selections the rows wanted; a market without any of them comes once, without a selection
     */
    public Later<Standings> standings(
            Collection<MarketId> markets,
            Collection<SelectionId> selections,
            Collection<AccountId> customers,
            RoundTrip trip) {
        Standings found = new Standings(new ArrayList<>(), new ArrayList<>());
        return trip.query(
                        """
                select m.market_id, m.currency, m.stake_minor, l.liability_max_minor, s.selection_id, s.return_minor,
                       null as account_id, null as kind, null as amount_minor
                from (select market_id, currency, cast(sum(stake_minor) as bigint) as stake_minor
                      from selection_exposure where market_id = any (?) group by market_id, currency
                      union all
                      select l.market_id, l.currency, 0 from market_limit l
                      where l.market_id = any (?) and not exists (
                          select from selection_exposure e where e.market_id = l.market_id and e.currency = l.currency)) m
                left join selection_exposure s
                    on s.market_id = m.market_id and s.currency = m.currency and s.selection_id = any (?)
                left join market_limit l on l.market_id = m.market_id and l.currency = m.currency
                union all
                select null, null, null, null, null, null, c.account_id, c.kind, c.amount_minor
                from betting_limit c where c.account_id = any (?)
                """,
                        query -> Columns.of(query, markets)
                                .add("uuid", Id::value)
                                .add("uuid", Id::value)
                                .with(selections)
                                .add("uuid", Id::value)
                                .with(customers)
                                .add("uuid", Id::value),
                        row -> collect(row, found))
                .map(rows -> found);
    }

    private static boolean collect(ResultSet row, Standings found) throws SQLException {
        UUID customer = row.getObject(7, UUID.class);
        return customer == null
                ? found.markets().add(standing(row))
                : found.customers()
                        .add(new CustomerLimit(
                                new AccountId(customer),
                                CustomerLimitRepository.kind(row.getString(8)),
                                row.getLong(9)));
    }

    /** Sets a market's limit in the currency of the amount. */
    public void limit(MarketId market, Money liabilityMax, AccountId trader, Instant now) {
        entityManager
                .createNativeQuery("""
                        insert into market_limit (market_id, currency, liability_max_minor, set_by, updated_at)
                        values (:market, :currency, :max, :trader, :now)
                        on conflict (market_id, currency) do update
                        set liability_max_minor = excluded.liability_max_minor, set_by = excluded.set_by,
                            updated_at = excluded.updated_at
                        """)
                .setParameter("market", market.value())
                .setParameter("currency", liabilityMax.currency().getCurrencyCode())
                .setParameter("max", liabilityMax.minor())
                .setParameter("trader", trader.value())
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * Adds what opened and takes away what closed; one statement. The rows stay locked until the transaction ends.
     *
     * @param changes one for each selection and currency
     * @return what the selections' bets return in all after it
     */
    public List<Changed> change(Collection<Change> changes) {
        RoundTrip trip = new RoundTrip(entityManager);
        Later<List<Changed>> changed = change(changes, trip);
        trip.make();
        return changed.get();
    }

    /** The same with other statements. */
    public Later<List<Changed>> change(Collection<Change> changes, RoundTrip trip) {
        List<Change> ordered = changes.stream().sorted(Change.ORDER).toList();
        return trip.query(
                """
                insert into selection_exposure as e
                    (selection_id, currency, market_id, event_id, bets, stake_minor, return_minor)
                select * from unnest(?, ?, ?, ?, ?, ?, ?)
                on conflict (selection_id, currency) do update
                set bets = e.bets + excluded.bets, stake_minor = e.stake_minor + excluded.stake_minor,
                    return_minor = e.return_minor + excluded.return_minor
                returning selection_id, currency, return_minor
                """,
                query -> Columns.of(query, ordered)
                        .add("uuid", change -> change.selectionId().value())
                        .add("text", change -> change.currency().getCurrencyCode())
                        .add("uuid", change -> change.marketId().value())
                        .add("uuid", change -> change.eventId().value())
                        .add("int8", Change::bets)
                        .add("int8", Change::stakeMinor)
                        .add("int8", Change::returnMinor),
                row -> new Changed(
                        new SelectionId(row.getObject(1, UUID.class)),
                        Currency.getInstance(row.getString(2)),
                        row.getLong(3)));
    }

    private static OpenStakes openStakes(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString(4));
        return new OpenStakes(
                new EventId(row.getObject(1, UUID.class)),
                new MarketId(row.getObject(2, UUID.class)),
                new SelectionId(row.getObject(3, UUID.class)),
                row.getLong(5),
                new Money(row.getLong(6), currency),
                new Money(row.getLong(7), currency));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        UUID selection = row.getObject(5, UUID.class);
        return new Standing(
                new MarketId(row.getObject(1, UUID.class)),
                Currency.getInstance(row.getString(2)),
                row.getLong(3),
                row.getObject(4, Long.class),
                selection == null ? null : new SelectionId(selection),
                row.getLong(6));
    }

    /**
     * The open bets with a leg on one selection.
     *
     * @param stake their whole stakes
     * @param potentialReturn what they return if all their legs win
     */
    public record OpenStakes(
            EventId eventId,
            MarketId marketId,
            SelectionId selectionId,
            long bets,
            Money stake,
            Money potentialReturn) {}

    /**
     * Where a market stands in one currency, with one of its selections; amounts in minor units.
     *
     * @param stakeMinor whole stakes of the open bets on the market
     * @param liabilityMaxMinor the trader's limit, or null
     * @param selectionId null when none of those asked for has had bets
     * @param returnMinor what the selection's bets return if all their legs win
     */
    public record Standing(
            MarketId marketId,
            Currency currency,
            long stakeMinor,
            Long liabilityMaxMinor,
            SelectionId selectionId,
            long returnMinor) {}

    /** Where markets stand, and what customers are limited to. */
    public record Standings(List<Standing> markets, List<CustomerLimit> customers) {}

    /** What a customer may stake or lose, in minor units of the wallet. */
    public record CustomerLimit(AccountId accountId, CustomerLimitKind kind, long amountMinor) {}

    /** What bets that open (positive) or close (negative) change on a selection; amounts in minor units. */
    public record Change(
            SelectionId selectionId,
            Currency currency,
            MarketId marketId,
            EventId eventId,
            long bets,
            long stakeMinor,
            long returnMinor) {

        /** Everybody changes rows in this order, so nobody waits in a circle. */
        private static final Comparator<Change> ORDER = Comparator.comparing(
                        (Change change) -> change.selectionId().value())
                .thenComparing(change -> change.currency().getCurrencyCode());
    }

    /** @param returnMinor what the selection's open bets return in all, in minor units */
    public record Changed(SelectionId selectionId, Currency currency, long returnMinor) {}
}
