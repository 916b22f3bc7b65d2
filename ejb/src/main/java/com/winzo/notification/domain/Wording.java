package com.winzo.notification.domain;

import java.util.Map;

/**
 * Puts an event into words.
 *
 * @param title a few words
 * @param body one sentence
 */
public record Wording(String title, String body) {

    /**
     * @param type the event, for example {@code bet_settled}
     * @param facts the event's payload, values as text
     * @throws IllegalArgumentException for an event nobody has words for: that message is a mistake of its sender
     */
    public static Wording of(String type, Map<String, String> facts) {
        return switch (type) {
            case "bet_settled" -> betSettled(facts);
            case "bet_rejected" -> betRejected(facts);
            case "bet_cashed_out" -> betCashedOut(facts);
            case "deposit_completed" -> new Wording("Deposit received", amount(facts) + " is in your wallet.");
            case "withdrawal_completed" -> new Wording("Withdrawal paid", amount(facts) + " is on its way to you.");
            case "withdrawal_failed" ->
                new Wording("Withdrawal failed", amount(facts) + " could not be paid out and is back in your wallet.");
            case "new_device" ->
                new Wording(
                        "Login from a new device",
                        "%s at %s. If it was not you, end its session and set another password."
                                .formatted(facts.get("device"), facts.get("address")));
            case "password_guessed" ->
                "true".equals(facts.get("right"))
                        ? new Wording(
                                "Login after wrong passwords",
                                "Your password was entered after %s wrong ones. If it was not you, set another one."
                                        .formatted(facts.get("attempts")))
                        : new Wording(
                                "Somebody tries to log in",
                                "%s wrong passwords were entered for your account; none was right."
                                        .formatted(facts.get("attempts")));
            case "time_out" ->
                new Wording("A break from betting", "No bets and no deposits until " + facts.get("until") + ".");
            default -> throw new IllegalArgumentException("no words for " + type);
        };
    }

    private static Wording betSettled(Map<String, String> facts) {
        String bet = "Bet " + facts.getOrDefault("confirmationNumber", facts.get("betId"));
        String paid = facts.get("actualWin") + " " + facts.getOrDefault("currency", "");
        return switch (String.valueOf(facts.get("status"))) {
            case "settled_win" -> new Wording("You won", bet + " won and paid " + paid.strip() + ".");
            case "settled_loss" -> new Wording("Bet settled", bet + " lost.");
            case "settled_push" -> new Wording("Stake returned", bet + " was a push: " + paid.strip() + " came back.");
            case "voided" -> new Wording("Bet void", bet + " was void: " + paid.strip() + " came back.");
            default -> new Wording("Bet settled", bet + " was settled and paid " + paid.strip() + ".");
        };
    }

    private static Wording betRejected(Map<String, String> facts) {
        String why = switch (String.valueOf(facts.get("code"))) {
            case "BET_002" -> "the market closed";
            case "BET_003" -> "the odds changed";
            case "BET_010" -> "the score changed";
            default -> "it could not be confirmed in time";
        };
        String refund = facts.get("refund") + " " + facts.getOrDefault("currency", "");
        return new Wording(
                "Bet not accepted",
                "Bet " + facts.get("confirmationNumber") + " was not accepted because " + why + "; " + refund.strip()
                        + " came back.");
    }

    private static Wording betCashedOut(Map<String, String> facts) {
        boolean over = "cashed_out".equals(facts.get("status"));
        String what = (over ? "Bet " : "A part of bet ") + facts.get("confirmationNumber");
        String how = "true".equals(facts.get("automatic")) ? " was cashed out by your order: " : " was cashed out: ";
        return new Wording("Cashed out", what + how + amount(facts) + " is in your wallet.");
    }

    private static String amount(Map<String, String> facts) {
        return (facts.get("amount") + " " + facts.getOrDefault("currency", "")).strip();
    }
}
