package com.winzo.wallet.api;

import com.winzo.kernel.AccountId;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/**
 * One movement between a customer's wallet and a house account, to be posted.
 *
 * @param type why the money moves
 * @param referenceId the bet or payment it belongs to
 * @param accountId whose wallet
 * @param amountMinor what the customer's balance changes by, in minor units of the wallet's currency; never 0
 */
public record LedgerEntry(EntryType type, UUID referenceId, AccountId accountId, long amountMinor) {

    public LedgerEntry {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(referenceId, "referenceId");
        Objects.requireNonNull(accountId, "accountId");
        if (amountMinor == 0) {
            throw new IllegalArgumentException("an entry moves money");
        }
    }

    /** The kinds of movement; each has one house account on its other side. */
    public enum EntryType {
        DEPOSIT("payments"),
        WITHDRAWAL("payments"),
        /** A withdrawal that was not paid out comes back. */
        WITHDRAWAL_RETURN("payments", "refund"),
        BET_DEBIT("bets"),
        BET_CREDIT("bets"),
        REFUND("bets"),
        BONUS("bonuses"),
        ADJUSTMENT("adjustments"),
        FEE("fees");

        private final String houseAccount;
        private final String wireName;

        EntryType(String houseAccount) {
            this.houseAccount = houseAccount;
            this.wireName = name().toLowerCase(Locale.ROOT);
        }

        EntryType(String houseAccount, String wireName) {
            this.houseAccount = houseAccount;
            this.wireName = wireName;
        }

        public String houseAccount() {
            return houseAccount;
        }

        public String wireName() {
            return wireName;
        }
    }
}
