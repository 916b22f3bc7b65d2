package com.winzo.betting.internal;

import com.winzo.betting.api.ReceiptFacts;
import com.winzo.betting.api.ReceiptFacts.StruckLeg;
import com.winzo.betting.api.ReceiptView;
import com.winzo.betting.model.Bet;
import com.winzo.betting.model.BetLeg;
import com.winzo.betting.repository.BetRepository;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.Money;
import com.winzo.kernel.lines.BetTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** States what was agreed with a customer, in the running transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReceiptDesk {

    /** The type of a receipt. */
    static final String TYPE = "winzo-receipt+jws";

    @Inject
    private BetRepository bets;

    @Inject
    private JwsCodec codec;

    @Inject
    @ConfigProperty(name = "mp.jwt.verify.issuer", defaultValue = "https://winzo.example")
    private String issuer;

    /** See {@link com.winzo.betting.api.Receipts#receipt}. */
    public ReceiptView receipt(AccountId customer, BetId id) {
        Bet bet = bets.find(customer, id).orElseThrow(() -> BusinessException.notFound("bet", id));
        if (bet.status() == BetStatus.PENDING || bet.status() == BetStatus.REJECTED) {
            throw BusinessException.conflict("A bet has a receipt once it is accepted.");
        }
        ReceiptFacts facts = facts(bet);
        return new ReceiptView(id, codec.sign(TYPE, facts), facts);
    }

    private ReceiptFacts facts(Bet bet) {
        return new ReceiptFacts(
                issuer,
                bet.id(),
                bet.accountId(),
                bet.placedAt().getEpochSecond(),
                bet.confirmationNumber(),
                bet.type(),
                bet.stake().major(),
                bet.lineCount(),
                bet.terms().lines().toString(),
                bet.terms().eachWay(),
                bet.terms().teaser(),
                BetViews.granted(bet.terms().bonus()),
                bet.terms().stakeKind(),
                bet.totalStake().major(),
                bet.potentialWin().major(),
                payoutMax(bet),
                bet.stake().currency().getCurrencyCode(),
                bet.oddsPolicy(),
                bet.minOdds(),
                bet.roundingMode(),
                bet.rulesVersion(),
                bet.placedAt(),
                bet.legs().stream().map(ReceiptDesk::facts).toList());
    }

    private static StruckLeg facts(BetLeg leg) {
        return new StruckLeg(
                leg.eventId(),
                leg.marketId(),
                leg.selectionId(),
                leg.name(),
                leg.side(),
                BetViews.shortest(leg.line()),
                leg.odds(),
                leg.terms().priceKind(),
                leg.terms().placeTerms(),
                leg.terms().teasedBy(),
                leg.marketVersion());
    }

    private static BigDecimal payoutMax(Bet bet) {
        long payoutMaxMinor = bet.terms().payoutMaxMinor();
        return payoutMaxMinor == BetTerms.UNLIMITED
                ? null
                : new Money(payoutMaxMinor, bet.stake().currency()).major();
    }
}
