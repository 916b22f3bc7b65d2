package com.winzo.account.internal;

import com.winzo.account.api.Profile;
import com.winzo.account.api.RegisterAccount;
import com.winzo.account.api.Registration.Applicant;
import com.winzo.account.api.RegistrationReceipt;
import com.winzo.account.model.RegistrationRequest;
import com.winzo.account.repository.AccountRepository;
import com.winzo.account.repository.AccountRepository.Taken;
import com.winzo.account.repository.IdentityRepository;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.api.Ids;
import com.winzo.platform.api.Json;
import com.winzo.platform.api.RunMode;
import com.winzo.platform.api.Vault;
import com.winzo.platform.api.Vault.Purpose;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets an account begin with the proof that its address is the applicant's.
 *
 * <p>Until then it is no account: nobody can log in to it, nobody's name is taken by it, and whether the address has an account
 * already is told to its holder alone. Every request does the same work, so its time tells nothing either.
 */
@ApplicationScoped
public class AddressConfirmation {

    private static final Duration TOKEN_LIVES = Duration.ofHours(24);

    @Inject
    private AccountRepository accounts;

    @Inject
    private IdentityRepository identities;

    @Inject
    private Persons persons;

    @Inject
    private AccountOpening opening;

    @Inject
    private OpaqueTokens tokens;

    @Inject
    private Letters letters;

    @Inject
    private Vault vault;

    @Inject
    private Json json;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    @Inject
    private RunMode mode;

    @Inject
    @ConfigProperty(name = "winzo.registration.confirm-address")
    private Optional<Boolean> configured;

    @PostConstruct
    void check() {
        if (!isAskedFor() && !mode.isPlayground()) {
            throw new IllegalStateException("Winzo cannot start: winzo.registration.confirm-address=false"
                    + " is for demo and test mode only.");
        }
    }

    public boolean isAskedFor() {
        return configured.orElse(!mode.isPlayground());
    }

    public RegistrationReceipt ask(Applicant applicant) {
        RegisterAccount wish = applicant.request();
        Taken taken = accounts.taken(wish.username(), persons.emailMark(wish.email()));
        Instant now = clock.instant();
        Instant expiresAt = now.plus(TOKEN_LIVES);
        UUID id = ids.next();
        String token = tokens.make();
        byte[] written = json.write(applicant).getBytes(StandardCharsets.UTF_8);
        identities.add(new RegistrationRequest(
                id, OpaqueTokens.hash(token), vault.seal(Purpose.PERSONAL_DATA, written, about(id)), now, expiresAt));
        if (taken.email()) {
            letters.alreadyRegistered(wish.email());
        } else if (taken.username()) {
            letters.nameIsTaken(wish.email(), wish.username());
        } else {
            letters.confirmAddress(wish.email(), wish.username(), token, TOKEN_LIVES.toHours());
        }
        return new RegistrationReceipt(wish.username(), wish.email(), "pending", expiresAt);
    }

    public Profile confirm(String token) {
        RegistrationRequest request = identities
                .lockRequest(OpaqueTokens.hash(token))
                .filter(found -> !found.isOver(clock.instant()))
                .orElseThrow(() -> new BusinessException(
                        ErrorCode.TOKEN_INVALID, "The token is not valid any more. Please register again."));
        byte[] written = vault.open(Purpose.PERSONAL_DATA, request.content(), about(request.id()));
        Applicant applicant = json.read(new String(written, StandardCharsets.UTF_8), Applicant.class);
        Profile profile = opening.open(applicant);
        identities.remove(request);
        return profile;
    }

    private static String about(UUID id) {
        return "registration/" + id;
    }
}
