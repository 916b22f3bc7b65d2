package com.winzo.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            settled_win  | 19.09 | You won        | Bet AB12 won and paid 19.09 USD.
            settled_loss | 0.00  | Bet settled    | Bet AB12 lost.
            settled_push | 10.00 | Stake returned | Bet AB12 was a push: 10.00 USD came back.
            voided       | 10.00 | Bet void       | Bet AB12 was void: 10.00 USD came back.
            cashed_out   | 7.50  | Bet settled    | Bet AB12 was settled and paid 7.50 USD.
            """)
    void aSettledBet(String status, String actualWin, String title, String body) {
        Map<String, String> facts =
                Map.of("confirmationNumber", "AB12", "status", status, "actualWin", actualWin, "currency", "USD");
        assertThat(Wording.of("bet_settled", facts)).isEqualTo(new Wording(title, body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cashed_out | false | Bet AB12 was cashed out: 7.50 USD is in your wallet.
            accepted   | false | A part of bet AB12 was cashed out: 7.50 USD is in your wallet.
            cashed_out | true  | Bet AB12 was cashed out by your order: 7.50 USD is in your wallet.
            """)
    void aCashOut(String status, String automatic, String body) {
        Map<String, String> facts = Map.of(
                "confirmationNumber",
                "AB12",
                "status",
                status,
                "automatic",
                automatic,
                "amount",
                "7.50",
                "currency",
                "USD");
        assertThat(Wording.of("bet_cashed_out", facts)).isEqualTo(new Wording("Cashed out", body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deposit_completed    | 50.00 USD is in your wallet.
            withdrawal_completed | 50.00 USD is on its way to you.
            withdrawal_failed    | 50.00 USD could not be paid out and is back in your wallet.
            """)
    void aPayment(String type, String body) {
        assertThat(Wording.of(type, Map.of("amount", "50.00", "currency", "USD"))
                        .body())
                .isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BET_002 | Bet AB12 was not accepted because the market closed; 10.00 USD came back.
            BET_003 | Bet AB12 was not accepted because the odds changed; 10.00 USD came back.
            BET_010 | Bet AB12 was not accepted because the score changed; 10.00 USD came back.
            BET_011 | Bet AB12 was not accepted because it could not be confirmed in time; 10.00 USD came back.
            """)
    void aRejectedBet(String code, String body) {
        Map<String, String> facts =
                Map.of("confirmationNumber", "AB12", "code", code, "refund", "10.00", "currency", "USD");
        assertThat(Wording.of("bet_rejected", facts)).isEqualTo(new Wording("Bet not accepted", body));
    }

    @Test
    void anEventWithoutWordsIsRefused() {
        assertThatThrownBy(() -> Wording.of("unheard_of", Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            time_out         | false | No bets and no deposits until 2026-05-09T12:00:00Z.
            password_guessed | false | 20 wrong passwords were entered for your account; none was right.
            password_guessed | true  | Your password was entered after 20 wrong ones. If it was not you, set another one.
            """)
    void whatConcernsTheAccount(String type, String right, String body) {
        Map<String, String> facts = Map.of("until", "2026-05-09T12:00:00Z", "attempts", "20", "right", right);
        assertThat(Wording.of(type, facts).body()).isEqualTo(body);
    }
}
