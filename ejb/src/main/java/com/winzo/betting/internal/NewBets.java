package com.winzo.betting.internal;

import com.winzo.betting.domain.ConfirmationNumber;
import com.winzo.betting.domain.Offer;
import com.winzo.betting.domain.Slip;
import com.winzo.betting.model.NewBet;
import com.winzo.betting.model.NewBet.NewLeg;
import com.winzo.kernel.BetStatus;
import java.math.RoundingMode;

/** Makes bets of slips that are good. */
final class NewBets {

    /** The version of the settlement rules that bets are struck under: one rounding per bet, HALF_UP. */
    private static final int RULES_VERSION = 1;

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
                BetStatus.ACCEPTED,
                slip.stake(),
                slip.lines().count(),
                good.verdict().totalStake(),
                good.verdict().potentialWin(),
                slip.policy(),
                slip.minOdds(),
                RoundingMode.HALF_UP.name(),
                RULES_VERSION,
                good.now(),
                ticket.requestId(),
                good.offers().stream().map(NewBets::leg).toList());
    }

    private static NewLeg leg(Offer offer) {
        return new NewLeg(
                offer.eventId(),
                offer.marketId(),
                offer.selectionId(),
                offer.name(),
                offer.side(),
                offer.line(),
                offer.odds(),
                offer.marketVersion());
    }
}
