package com.winzo.betting.internal;

import com.winzo.betting.api.BetCancellation;
import com.winzo.betting.domain.Cancellation;
import com.winzo.betting.model.Bet;
import com.winzo.betting.model.BetLeg;
import com.winzo.betting.repository.BetRepository;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.Money;
import com.winzo.odds.api.PriceBook;
import com.winzo.risk.api.Exposures;
import com.winzo.wallet.api.LedgerEntry;
import com.winzo.wallet.api.LedgerEntry.EntryType;
import com.winzo.wallet.api.PostedEntry;
import com.winzo.wallet.api.Wallets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Calls bets off and gives their stakes back, in the running transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CancellationDesk {

    @Inject
    private BetRepository bets;

    @Inject
    private PriceBook prices;

    @Inject
    private Wallets wallets;

    @Inject
    private FreeBetDesk freeBets;

    @Inject
    private Exposures exposures;

    @Inject
    @ConfigProperty(name = "winzo.betting.cancel-grace", defaultValue = "PT5S")
    private Duration grace;

    /** See {@link com.winzo.betting.api.Betting#cancel}. */
    public BetCancellation cancel(AccountId owner, BetId id) {
        Bet bet = bets.find(owner, id).orElseThrow(() -> BusinessException.notFound("bet", id));
        PriceBook.Held held =
                prices.hold(bet.legs().stream().map(BetLeg::marketId).distinct().toList());
        bets.lock(bet);
        Money refund = bet.cancel(held.databaseTime());
        refuseIfTooLate(bet, held);
        PostedEntry posted = wallets.post(List.of(new LedgerEntry(EntryType.REFUND, id.value(), owner, refund.minor())))
                .getFirst();
        long balanceMinor = freeBets.takeBack(List.of(bet)).getOrDefault(id, posted.balanceAfterMinor());
        wallets.announce(owner);
        exposures.move(List.of(BetExposures.of(bet)), List.of());
        return new BetCancellation(
                id,
                bet.confirmationNumber(),
                bet.status(),
                refund.major(),
                new Money(balanceMinor, refund.currency()).major(),
                refund.currency().getCurrencyCode());
    }

    private void refuseIfTooLate(Bet bet, PriceBook.Held held) {
        List<Cancellation.Leg> legs = bet.legs().stream()
                .map(leg -> new Cancellation.Leg(
                        leg.marketVersion(),
                        Offers.of(leg.selectionId(), held.markets().get(leg.marketId()))))
                .toList();
        List<String> obstacles = Cancellation.obstacles(bet.placedAt(), grace, held.databaseTime(), legs);
        if (!obstacles.isEmpty()) {
            throw new BusinessException(
                    ErrorCode.NOT_CANCELLABLE,
                    "The bet cannot be cancelled any more.",
                    Map.of(
                            "betId",
                            bet.id(),
                            "obstacles",
                            obstacles,
                            "cancellableUntil",
                            bet.placedAt().plus(grace)));
        }
    }
}
