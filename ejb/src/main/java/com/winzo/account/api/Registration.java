package com.winzo.account.api;

import com.winzo.account.internal.AccountOpening;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Makes customers of visitors, in two steps, so that hashing the password holds no transaction. */
@Stateless
public class Registration {

    @Inject
    private AccountOpening opening;

    /**
     * Checks everything that can be checked without the other accounts, and hashes the password.
     *
     * @throws com.winzo.kernel.BusinessException {@code VAL_002} for a password or country that is not acceptable,
     *     {@code VAL_003} for somebody under 18, {@code SYS_001} under a storm of logins
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Applicant admit(RegisterAccount request) {
        return opening.admit(request);
    }

    /**
     * Opens the account, and the wallet with it.
     *
     * @throws com.winzo.kernel.BusinessException {@code VAL_005} when the user name or the e-mail address is taken
     */
    public Profile open(Applicant applicant) {
        return opening.open(applicant);
    }

    /** Somebody who may become a customer, if the names are free. */
    public record Applicant(RegisterAccount request, String passwordHash) {

        @Override
        public String toString() {
            return "Applicant[" + request.username() + "]";
        }
    }
}
