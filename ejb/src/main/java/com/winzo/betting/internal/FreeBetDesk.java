package com.winzo.betting.internal;

import com.winzo.betting.api.SlipRequest;
import com.winzo.betting.model.Bet;
import com.winzo.betting.repository.FreeBetRepository;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.StakeKind;
import com.winzo.wallet.api.LedgerEntry;
import com.winzo.wallet.api.LedgerEntry.EntryType;
import com.winzo.wallet.api.PostedEntry;
import com.winzo.wallet.api.Wallets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Pays the stakes of free bets: the house's bonuses put them into the wallet with the bet, and take them back out of it when the
 * bet does not stand. Costs nothing where no bet is free.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FreeBetDesk {

    @Inject
    private FreeBetRepository freeBets;

    @Inject
    private Wallets wallets;

    /** Those that slips name. */
    FreeStakes of(Collection<SlipRequest> slips) {
        Set<UUID> named = slips.stream()
                .map(SlipRequest::freeBetId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new FreeStakes(named.isEmpty() ? Map.of() : freeBets.find(named));
    }

    /**
     * Puts the stakes of new bets that are free into their customers' wallets, before they are debited.
     *
     * @return what was posted, in its order
     */
    List<LedgerEntry> pay(List<Ticket> tickets, Map<BetId, Assessment> bets) {
        List<Ticket> free = tickets.stream()
                .filter(ticket -> ticket.slip().freeBetId() != null)
                .toList();
        if (free.isEmpty()) {
            return List.of();
        }
        List<UUID> used = freeBets.use(
                free.stream().collect(Collectors.toMap(ticket -> ticket.slip().freeBetId(), Ticket::id)));
        if (used.size() < free.size()) {
            // A correction has taken one again since this group has read it.
            throw new BusinessException(ErrorCode.FREE_BET_UNUSABLE, "The free bet has been used.");
        }
        List<LedgerEntry> bonuses = free.stream()
                .map(ticket -> new LedgerEntry(
                        EntryType.BONUS,
                        ticket.slip().freeBetId(),
                        ticket.customer(),
                        bets.get(ticket.id()).verdict().totalStake().minor()))
                .toList();
        wallets.post(bonuses);
        return bonuses;
    }

    /**
     * Takes the stakes of free bets back that have just been refunded; they can be used again.
     *
     * @return the balances after it, by bet; nothing for bets that were not free
     */
    Map<BetId, Long> takeBack(List<Bet> refunded) {
        List<Bet> free = refunded.stream()
                .filter(bet -> bet.terms().stakeKind() != StakeKind.CASH)
                .toList();
        Map<BetId, Long> balances = new HashMap<>();
        if (!free.isEmpty()) {
            Map<BetId, UUID> released =
                    freeBets.release(free.stream().map(Bet::id).toList());
            List<PostedEntry> posted = wallets.post(free.stream()
                    .map(bet -> new LedgerEntry(
                            EntryType.BONUS,
                            released.get(bet.id()),
                            bet.accountId(),
                            -bet.totalStake().minor()))
                    .toList());
            for (int i = 0; i < free.size(); i++) {
                balances.put(free.get(i).id(), posted.get(i).balanceAfterMinor());
            }
        }
        return balances;
    }
}
