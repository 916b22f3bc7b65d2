package com.winzo.settlement.repository;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.platform.repository.SetBased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Every cash-out, with what it was priced by: appended, never changed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CashOutRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    public void add(NewCashOut cashOut) {
        SetBased.execute(
                entityManager,
                """
                insert into cash_out (bet_id, number, account_id, stake_minor, return_minor, margin, legs,
                                      ledger_entry_id, automatic, request_id, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz))
                """,
                insert -> insert.value(cashOut.bet().value())
                        .value(cashOut.number())
                        .value(cashOut.account().value())
                        .value(cashOut.stakeMinor())
                        .value(cashOut.returnMinor())
                        .value(cashOut.margin())
                        .value(cashOut.legs())
                        .value(cashOut.ledgerEntry())
                        .value(cashOut.automatic())
                        .value(cashOut.requestId())
                        .value(cashOut.at().toString()));
    }

    /** The cash-outs of a bet in their order. */
    public List<Done> of(BetId bet) {
        return SetBased.query(
                entityManager,
                """
                select number, stake_minor, return_minor, margin, legs, automatic, created_at
                from cash_out where bet_id = ? order by number
                """,
                query -> query.value(bet.value()),
                row -> new Done(
                        row.getInt(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getBoolean(6),
                        row.getObject(7, OffsetDateTime.class).toInstant()));
    }

    /**
     * @param number counts the cash-outs of the bet from 1
     * @param stakeMinor of each line
     * @param margin what the house kept of the value
     * @param legs how each leg stood, in the order of the slip
     * @param ledgerEntry that paid it
     * @param automatic whether a standing order did it
     * @param requestId names the request in logs and audit, or null
     */
    public record NewCashOut(
            BetId bet,
            int number,
            AccountId account,
            long stakeMinor,
            long returnMinor,
            String margin,
            String legs,
            UUID ledgerEntry,
            boolean automatic,
            String requestId,
            Instant at) {}

    /** A cash-out as it is kept; see {@link NewCashOut}. */
    public record Done(
            int number, long stakeMinor, long returnMinor, String margin, String legs, boolean automatic, Instant at) {}
}
