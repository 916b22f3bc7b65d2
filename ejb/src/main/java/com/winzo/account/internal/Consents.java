package com.winzo.account.internal;

import com.winzo.account.api.ConsentKind;
import com.winzo.account.api.ConsentView;
import com.winzo.account.api.GiveConsent;
import com.winzo.account.api.RegisterAccount;
import com.winzo.account.api.Registration.Applicant;
import com.winzo.account.model.Consent;
import com.winzo.account.repository.AccountRepository;
import com.winzo.account.repository.IdentityRepository;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.AccountStatus;
import com.winzo.kernel.BusinessException;
import com.winzo.platform.api.Ids;
import com.winzo.platform.api.RunMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What customers agree to, when they register and later: the terms, and whether they want to hear of offers. */
@ApplicationScoped
public class Consents {

    @Inject
    private IdentityRepository identities;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

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
        if (accepted != null) {
            requireInForce(accepted, "termsVersion");
        }
    }

    public List<ConsentView> history(AccountId account) {
        return identities.consents(account).stream().map(Consents::view).toList();
    }

    public ConsentView give(AccountId account, GiveConsent answer, String address) {
        requireInForce(answer.version(), "version");
        if (answer.kind() == ConsentKind.TERMS && !answer.granted()) {
            throw BusinessException.conflict("The terms hold for as long as there is an account.");
        }
        if (answer.kind() == ConsentKind.MARKETING && answer.granted() && isSelfExcluded(account)) {
            throw BusinessException.conflict("Who is self-excluded gets no offers.");
        }
        return view(add(account, answer.kind(), answer.granted(), address, clock.instant()));
    }

    private boolean isSelfExcluded(AccountId account) {
        return accounts.lock(account)
                .filter(found -> found.status() == AccountStatus.SELF_EXCLUDED)
                .isPresent();
    }

    /** Takes a consent to hear of offers back, if there is one. */
    void stopMarketing(AccountId account, String address, Instant now) {
        boolean granted = identities.consents(account).stream()
                .map(Consents::view)
                .filter(consent -> consent.kind() == ConsentKind.MARKETING)
                .reduce((earlier, later) -> later)
                .filter(ConsentView::granted)
                .isPresent();
        if (granted) {
            add(account, ConsentKind.MARKETING, false, address, now);
        }
    }

    private void requireInForce(String version, String field) {
        if (!version.equals(termsInForce)) {
            throw BusinessException.outOfRange(field, "The terms in force are " + termsInForce + ".");
        }
    }

    /** Writes down what was said; silence is not written down. */
    void record(AccountId account, Applicant applicant, Instant now) {
        RegisterAccount request = applicant.request();
        if (request.termsVersion() != null) {
            add(account, ConsentKind.TERMS, true, applicant.address(), now);
        }
        if (request.marketingConsent() != null) {
            add(account, ConsentKind.MARKETING, request.marketingConsent(), applicant.address(), now);
        }
    }

    private Consent add(AccountId account, ConsentKind kind, boolean granted, String address, Instant now) {
        Consent consent = new Consent(
                ids.next(), account, kind.name().toLowerCase(Locale.ROOT), termsInForce, granted, address, now);
        identities.add(consent);
        return consent;
    }

    private static ConsentView view(Consent consent) {
        return new ConsentView(
                ConsentKind.valueOf(consent.kind().toUpperCase(Locale.ROOT)),
                consent.version(),
                consent.isGranted(),
                consent.recordedAt());
    }
}
