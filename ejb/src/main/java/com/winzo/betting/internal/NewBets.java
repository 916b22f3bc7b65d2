package com.winzo.betting.internal;

import com.winzo.betting.domain.ConfirmationNumber;
import com.winzo.betting.domain.Offer;
import com.winzo.betting.domain.Pick;
import com.winzo.betting.domain.Slip;
import com.winzo.betting.model.NewBet;
import com.winzo.betting.model.NewBet.NewLeg;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.lines.BetTerms;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Makes bets of slips that are good. */
final class NewBets {

    private NewBets() {}

    static NewBet of(Ticket ticket, Assessment good) {
        Slip slip = good.slip();
        return new NewBet(
                ticket.id(),
                ticket.customer(),
                ticket.clientKey(),
                ticket.key(),
                ticket.digest(),
                ConfirmationNumber.of(ticket.id()),
                slip.type(),
                good.delay().isZero() ? BetStatus.ACCEPTED : BetStatus.PENDING,
                slip.stake(),
                terms(good),
                good.verdict().totalStake(),
                good.verdict().potentialWin(),
                slip.policy(),
                slip.minOdds(),
                RoundingMode.HALF_UP.name(),
                good.now(),
                ticket.requestId(),
                legs(good));
    }

    private static BetTerms terms(Assessment good) {
        Slip slip = good.slip();
        return new BetTerms(
                slip.lines(),
                slip.eachWay(),
                slip.teaser(),
                slip.stakeKind(),
                slip.bonus(),
                good.limits().payoutMax().minor());
    }

    private static List<NewLeg> legs(Assessment good) {
        List<NewLeg> legs = new ArrayList<>(good.offers().size());
        for (int i = 0; i < good.offers().size(); i++) {
            legs.add(leg(good.offers().get(i), good.slip().picks().get(i), good.slip()));
        }
        return legs;
    }

    private static NewLeg leg(Offer offer, Pick pick, Slip slip) {
        return new NewLeg(
                offer.eventId(),
                offer.marketId(),
                offer.selectionId(),
                offer.name(),
                offer.side(),
                offer.lineOf(slip.teaser()),
                offer.odds(),
                offer.marketVersion(),
                offer.legTerms(pick, slip.eachWay(), slip.teaser()));
    }
}
