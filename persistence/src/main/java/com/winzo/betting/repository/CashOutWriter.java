package com.winzo.betting.repository;

import com.winzo.kernel.BetId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Writes on bets what was cashed out of them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CashOutWriter {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /** Keeps a bet from changing until the transaction ends. */
    public void lock(BetId bet) {
        entityManager
                .createNativeQuery("select b.cash_outs from bet b where b.id = :id for no key update", Integer.class)
                .setParameter("id", bet.value())
                .getSingleResult();
    }

    /**
     * Adds a cash-out to what a locked bet has had; with the last of the stake the bet is over.
     *
     * @param cashOutsBefore how many it has had
     * @param stakeMinor of each line
     * @param openReturnMinor what the rest returns if every selection wins
     * @throws IllegalStateException unless the bet is open and has had exactly so many
     */
    public void add(
            BetId bet, int cashOutsBefore, long stakeMinor, long returnMinor, long openReturnMinor, Instant now) {
        int written = entityManager
                .createNativeQuery("""
                        update bet
                        set cashed_stake_minor = cashed_stake_minor + :stake,
                            cashed_return_minor = cashed_return_minor + :amount,
                            paid_minor = paid_minor + :amount,
                            cash_outs = cash_outs + 1,
                            cashed_out_at = :now,
                            open_return_minor = :open,
                            status = case when cashed_stake_minor + :stake = stake_minor then 'cashed_out'
                                          else status end,
                            actual_win_minor = case when cashed_stake_minor + :stake = stake_minor
                                                    then cashed_return_minor + :amount end,
                            settled_at = case when cashed_stake_minor + :stake = stake_minor
                                              then cast(:now as timestamptz) end
                        where id = :id and status = 'accepted' and cash_outs = :before
                        """)
                .setParameter("stake", stakeMinor)
                .setParameter("amount", returnMinor)
                .setParameter("open", openReturnMinor)
                .setParameter("now", now)
                .setParameter("id", bet.value())
                .setParameter("before", cashOutsBefore)
                .executeUpdate();
        if (written != 1) {
            throw new IllegalStateException("bet " + bet + " is not as it was read");
        }
    }
}
