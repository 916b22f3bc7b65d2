package com.winzo.betting.api;

import com.winzo.kernel.BusinessException;
import java.util.List;
import java.util.Map;

/**
 * What became of a batch.
 *
 * @param bets one for each slip, in their order
 */
public record BatchResult(int placed, int refused, List<Entry> bets) {

    public BatchResult {
        bets = List.copyOf(bets);
    }

    /**
     * @param index of the slip, from 0
     * @param bet the confirmation, or null
     * @param error the refusal, or null
     */
    public record Entry(int index, BetConfirmation bet, Refusal error) {}

    /** A refusal as it would have been answered alone. */
    public record Refusal(String code, String message, Map<String, Object> details) {

        public static Refusal of(BusinessException refused) {
            return new Refusal(refused.code().wireCode(), refused.getMessage(), refused.details());
        }
    }
}
