package com.winzo.betting.internal;

import com.winzo.betting.api.BetConfirmation;
import com.winzo.betting.model.Bet;
import com.winzo.betting.model.NewBet;
import com.winzo.betting.repository.BetRepository;
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
import java.util.Collection;
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
    private Wallets wallets;

    public static BetConfirmation of(NewBet bet, long balanceAfterMinor) {
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
                bet.placedAt(),
                new Money(balanceAfterMinor, bet.stake().currency()).major(),
                bet.stake().currency().getCurrencyCode());
    }

    /** The confirmations of bets that exist. */
    public Map<BetId, BetConfirmation> of(Collection<BetId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Long> balances = wallets.balancesAfter(
                EntryType.BET_DEBIT, ids.stream().map(BetId::value).toList());
        return bets.findAll(ids).stream()
                .map(bet -> again(bet, balances.get(bet.id().value())))
                .collect(Collectors.toMap(BetConfirmation::betId, Function.identity()));
    }

    /** The bet as it was when it was placed: accepted. */
    private static BetConfirmation again(Bet bet, long balanceAfterMinor) {
        return new BetConfirmation(
                bet.id(),
                bet.confirmationNumber(),
                BetStatus.ACCEPTED,
                bet.totalStake().major(),
                bet.lineCount(),
                bet.potentialWin().major(),
                bet.legs().stream()
                        .map(leg -> accepted(leg.terms(), leg.odds()))
                        .toList(),
                bet.placedAt(),
                new Money(balanceAfterMinor, bet.stake().currency()).major(),
                bet.stake().currency().getCurrencyCode());
    }

    private static Odds accepted(LegTerms terms, Odds odds) {
        return terms.priceKind() == PriceKind.STARTING ? null : odds;
    }
}
