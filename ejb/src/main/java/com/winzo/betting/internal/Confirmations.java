package com.winzo.betting.internal;

import com.winzo.betting.api.BetConfirmation;
import com.winzo.betting.model.Bet;
import com.winzo.betting.model.BetLeg;
import com.winzo.betting.model.NewBet;
import com.winzo.betting.repository.BetRepository;
import com.winzo.betting.repository.PendingBetRepository.Waited;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.Money;
import com.winzo.kernel.Odds;
import com.winzo.kernel.PriceKind;
import com.winzo.kernel.lines.LegTerms;
import com.winzo.wallet.api.LedgerEntry.EntryType;
import com.winzo.wallet.api.Wallets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What customers are told when a bet is placed; the same again, from the books, for as long as the bet exists. */
@ApplicationScoped
public class Confirmations {

    @Inject
    private BetRepository bets;

    @Inject
    private WaitingRoom waiting;

    @Inject
    private Wallets wallets;

    /** @param expiresAt of a pending bet, else null */
    static BetConfirmation of(NewBet bet, long balanceAfterMinor, Instant expiresAt) {
        return new BetConfirmation(
                bet.id(),
                bet.confirmationNumber(),
                bet.status(),
                bet.totalStake().major(),
                bet.terms().lines().count(),
                bet.potentialWin().major(),
                bet.legs().stream()
                        .map(leg -> accepted(leg.terms(), leg.odds()))
                        .toList(),
                expiresAt,
                bet.placedAt(),
                new Money(balanceAfterMinor, bet.stake().currency()).major(),
                bet.stake().currency().getCurrencyCode());
    }

    /** The confirmations of bets that exist, as they were given first. */
    public Map<BetId, BetConfirmation> of(Collection<BetId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Long> balances = wallets.balancesAfter(
                EntryType.BET_DEBIT, ids.stream().map(BetId::value).toList());
        Map<BetId, Waited> waited = waiting.waited(ids);
        return bets.findAll(ids).stream()
                .map(bet ->
                        again(bet, waited.get(bet.id()), balances.get(bet.id().value())))
                .collect(Collectors.toMap(BetConfirmation::betId, Function.identity()));
    }

    /**
     * The confirmation of a bet that was pending and is accepted now.
     *
     * @param odds that it stands at, in the order of the slip
     * @param balance of the customer's wallet now
     */
    static BetConfirmation accepted(Bet bet, List<Odds> odds, Money potentialWin, Money balance) {
        return confirmation(bet, BetStatus.ACCEPTED, odds, potentialWin, null, balance);
    }

    /** The bet as it was when it was placed: accepted, or pending until an instant. */
    private static BetConfirmation again(Bet bet, Waited waited, long balanceAfterMinor) {
        Currency currency = bet.stake().currency();
        boolean shortened = waited != null && waited.firstOdds() != null;
        return confirmation(
                bet,
                waited == null ? BetStatus.ACCEPTED : BetStatus.PENDING,
                shortened
                        ? waited.firstOdds()
                        : bet.legs().stream().map(BetLeg::odds).toList(),
                shortened ? new Money(waited.firstPotentialMinor(), currency) : bet.potentialWin(),
                waited == null ? null : waited.expiresAt(),
                new Money(balanceAfterMinor, currency));
    }

    private static BetConfirmation confirmation(
            Bet bet, BetStatus status, List<Odds> odds, Money potentialWin, Instant expiresAt, Money balance) {
        List<Odds> accepted = new ArrayList<>();
        for (int i = 0; i < odds.size(); i++) {
            accepted.add(accepted(bet.legs().get(i).terms(), odds.get(i)));
        }
        return new BetConfirmation(
                bet.id(),
                bet.confirmationNumber(),
                status,
                bet.totalStake().major(),
                bet.lineCount(),
                potentialWin.major(),
                accepted,
                expiresAt,
                bet.placedAt(),
                balance.major(),
                bet.stake().currency().getCurrencyCode());
    }

    private static Odds accepted(LegTerms terms, Odds odds) {
        return terms.priceKind() == PriceKind.STARTING ? null : odds;
    }
}
