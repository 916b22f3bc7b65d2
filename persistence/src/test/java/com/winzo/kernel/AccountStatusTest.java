package com.winzo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every step of an account's life: the row is where it stands, the column where it may go. */
class AccountStatusTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            from          | PENDING | ACTIVE | SUSPENDED | SELF_EXCLUDED | CLOSED | BANNED | DORMANT
            PENDING       | yes     | yes    | yes       | yes           | yes    | yes    | no
            ACTIVE        | no      | yes    | yes       | yes           | yes    | yes    | yes
            SUSPENDED     | no      | yes    | yes       | yes           | yes    | yes    | no
            SELF_EXCLUDED | no      | yes    | no        | yes           | yes    | yes    | no
            CLOSED        | no      | no     | no        | no            | yes    | no     | no
            BANNED        | no      | no     | no        | no            | no     | yes    | no
            DORMANT       | no      | yes    | yes       | yes           | yes    | yes    | yes
            """)
    void allowsExactlyTheseSteps(
            AccountStatus from,
            String pending,
            String active,
            String suspended,
            String selfExcluded,
            String closed,
            String banned,
            String dormant) {
        String[] allowed = {pending, active, suspended, selfExcluded, closed, banned, dormant};
        for (AccountStatus to : AccountStatus.values()) {
            assertThat(from.canBecome(to)).as("%s to %s", from, to).isEqualTo("yes".equals(allowed[to.ordinal()]));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            status        | LOG_IN | BET | DEPOSIT | WITHDRAW
            PENDING       | yes    | no  | no      | no
            ACTIVE        | yes    | yes | yes     | yes
            SUSPENDED     | no     | no  | no      | no
            SELF_EXCLUDED | yes    | no  | no      | yes
            CLOSED        | no     | no  | no      | no
            BANNED        | no     | no  | no      | no
            DORMANT       | yes    | no  | no      | yes
            """)
    void permitsExactlyThis(AccountStatus status, String logIn, String bet, String deposit, String withdraw) {
        String[] permitted = {logIn, bet, deposit, withdraw};
        for (AccountAction action : AccountAction.values()) {
            assertThat(status.permits(action))
                    .as("%s while %s", action, status)
                    .isEqualTo("yes".equals(permitted[action.ordinal()]));
        }
    }

    @Test
    void theTablesAreWhole() {
        assertThat(AccountStatus.values()).hasSize(7);
        assertThat(AccountAction.values()).hasSize(4);
    }
}
