package com.winzo.account.internal;

import com.winzo.account.api.RegisterAccount;
import com.winzo.account.api.Registration.Applicant;
import com.winzo.account.model.Consent;
import com.winzo.account.repository.IdentityRepository;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.platform.api.Ids;
import com.winzo.platform.api.RunMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What customers agree to when they register: the terms, and whether they want to hear of offers. */
@ApplicationScoped
public class Consents {

    @Inject
    private IdentityRepository identities;

    @Inject
    private Ids ids;

    @Inject
    private RunMode mode;

    @Inject
    @ConfigProperty(name = "winzo.terms.version", defaultValue = "2026-01")
    private String termsInForce;

    @Inject
    @ConfigProperty(name = "winzo.terms.required")
    private Optional<Boolean> required;

    /**
     * @throws BusinessException {@code VAL_001} without the terms where they are required, {@code VAL_003} for others than those in
     *     force
     */
    void require(RegisterAccount request) {
        String accepted = request.termsVersion();
        if (accepted == null && required.orElse(!mode.isPlayground())) {
            throw BusinessException.required("termsVersion");
        }
        if (accepted != null && !accepted.equals(termsInForce)) {
            throw BusinessException.outOfRange("termsVersion", "The terms in force are " + termsInForce + ".");
        }
    }

    /** Writes down what was said; silence is not written down. */
    void record(AccountId account, Applicant applicant, Instant now) {
        RegisterAccount request = applicant.request();
        if (request.termsVersion() != null) {
            add(account, "terms", true, applicant.address(), now);
        }
        if (request.marketingConsent() != null) {
            add(account, "marketing", request.marketingConsent(), applicant.address(), now);
        }
    }

    private void add(AccountId account, String kind, boolean granted, String address, Instant now) {
        identities.add(new Consent(ids.next(), account, kind, termsInForce, granted, address, now));
    }
}
