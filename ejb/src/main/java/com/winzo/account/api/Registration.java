package com.winzo.account.api;

import com.winzo.account.internal.AccountOpening;
import com.winzo.account.internal.AddressConfirmation;
import com.winzo.platform.api.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Makes customers of visitors, in steps, so that hashing the password holds no transaction. */
@Stateless
@OpenToAll
public class Registration {

    @Inject
    private AccountOpening opening;

    @Inject
    private AddressConfirmation confirmation;

    /**
     * Checks everything that can be checked without the other accounts, and hashes the password.
     *
     * @param address where the request came from
     * @throws com.winzo.kernel.BusinessException {@code VAL_001} without a name or the terms where they are required, {@code VAL_002} for a password or country that is not acceptable,
     *     {@code VAL_003} for somebody too young or terms that are not in force, {@code SYS_001} under a storm of logins
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Applicant admit(RegisterAccount request, String address) {
        return opening.admit(request, address);
    }

    /** Whether an account begins with the confirmation of its address; otherwise, in demo and test mode, at once. */
    public boolean confirmsAddresses() {
        return confirmation.isAskedFor();
    }

    /**
     * Mails the applicant what to do next. The answer is the same, whoever has an account already: only the holder of the address
     * learns more.
     */
    public RegistrationReceipt ask(Applicant applicant) {
        return confirmation.ask(applicant);
    }

    /**
     * Opens the account of an applicant whose address is confirmed now.
     *
     * @throws com.winzo.kernel.BusinessException {@code AUTH_003} for a token that is unknown, used or expired, {@code VAL_005} when
     *     the user name has been taken meanwhile
     */
    public Profile confirm(ConfirmAddress request) {
        return confirmation.confirm(request.token());
    }

    /**
     * Opens the account, and the wallet with it.
     *
     * @throws com.winzo.kernel.BusinessException {@code VAL_005} when the user name or the e-mail address is taken
     */
    public Profile open(Applicant applicant) {
        return opening.open(applicant);
    }

    /**
     * Somebody who may become a customer, if the names are free.
     *
     * @param request without the password
     * @param address where it came from
     */
    public record Applicant(RegisterAccount request, String passwordHash, String address) {

        @Override
        public String toString() {
            return "Applicant[" + request.username() + "]";
        }
    }
}
