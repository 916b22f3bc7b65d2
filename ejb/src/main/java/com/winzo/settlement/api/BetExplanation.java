package com.winzo.settlement.api;

import com.winzo.betting.api.BetView;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.VoidCause;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * How a bet came to what it pays, amounts in major units.
 *
 * @param bet the bet itself
 * @param rulesVersion of the rules it was struck under
 * @param rounding of its one rounding, for example {@code HALF_UP}
 * @param payoutMax most that it pays, or null for no limit
 * @param derivation of the present outcome, from the amount in minor units down to the legs; null while undecided
 * @param settlements every settlement it had, the newest first; corrections stand beside what they correct
 * @param voids every order that made one of its selections void, the newest first; those that were taken back, too
 */
public record BetExplanation(
        BetView bet,
        int rulesVersion,
        String rounding,
        BigDecimal payoutMax,
        Step derivation,
        List<SettlementView> settlements,
        List<VoidView> voids) {

    public BetExplanation {
        settlements = List.copyOf(settlements);
        voids = List.copyOf(voids);
    }

    /**
     * Why a selection was made void.
     *
     * @param reason in words, or null
     * @param evidence what proves the cause, or null
     */
    public record VoidView(MarketId marketId, VoidCause cause, String reason, String evidence, Instant orderedAt) {}

    /**
     * One settlement.
     *
     * @param version counts them from 1
     * @param returned what the bet returns in all by it
     * @param uncapped the same without the maximum payout
     * @param paidBefore what had been paid before
     * @param difference what was posted then; negative for what was taken back
     * @param shortfall what could not be taken back, because it was not there any more, and is owed; negative when such a
     *     debt was paid off
     * @param marketId the market whose result brought it about
     * @param derivation how it came about; null for settlements before these were kept
     */
    public record SettlementView(
            int version,
            BetStatus status,
            BigDecimal returned,
            BigDecimal uncapped,
            BigDecimal paidBefore,
            BigDecimal difference,
            BigDecimal shortfall,
            MarketId marketId,
            int rulesVersion,
            Instant settledAt,
            Step derivation) {}

    /**
     * A step of a derivation: which rule came to which value, and from what.
     *
     * @param rule its id
     * @param version of the rule
     * @param text what it is about, for people
     * @param value an exact fraction such as {@code 191/100}; amounts in minor units
     * @param parts what the value was made of
     */
    public record Step(String rule, int version, String text, String value, List<Step> parts) {

        public Step {
            parts = List.copyOf(parts);
        }
    }
}
