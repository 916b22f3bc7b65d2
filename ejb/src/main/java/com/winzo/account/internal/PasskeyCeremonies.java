package com.winzo.account.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.upokecenter.cbor.CBORException;
import com.winzo.account.model.Account;
import com.winzo.account.model.Passkey;
import com.winzo.account.repository.FactorRepository;
import com.winzo.kernel.AccountId;
import com.winzo.platform.api.Ids;
import com.winzo.platform.api.Json;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.StartAssertionOptions;
import com.yubico.webauthn.StartRegistrationOptions;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.AuthenticatorTransport;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Registers passkeys and verifies what they sign (WebAuthn level 2). The library checks challenge, origin, relying party,
 * signature and counter; which passkeys there are it hears from {@link PasskeyRegister}.
 */
@ApplicationScoped
public class PasskeyCeremonies {

    private static final Logger LOG = Logger.getLogger(PasskeyCeremonies.class);

    /** Google has ended it; the library would need an HTTP client to look at one. */
    private static final String WITHDRAWN_FORMAT = "android-safetynet";

    private static final Predicate<String> TRANSPORT =
            Pattern.compile("[a-z-]{1,20}").asMatchPredicate();

    @Inject
    private PasskeyRegister register;

    @Inject
    private FactorRepository factors;

    @Inject
    private Ids ids;

    @Inject
    private Json json;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "winzo.site.url", defaultValue = "http://127.0.0.1:8080")
    private String site;

    @Inject
    @ConfigProperty(name = "winzo.webauthn.rp-id")
    private Optional<String> relyingPartyId;

    @Inject
    @ConfigProperty(name = "winzo.webauthn.origins")
    private Optional<List<String>> origins;

    private RelyingParty relyingParty;

    @PostConstruct
    void prepare() {
        relyingParty = RelyingParty.builder()
                .identity(RelyingPartyIdentity.builder()
                        .id(relyingPartyId.orElse(URI.create(site).getHost()))
                        .name("Winzo")
                        .build())
                .credentialRepository(register)
                .origins(Set.copyOf(origins.orElse(List.of(site))))
                .clock(clock)
                .build();
    }

    /** What an authenticator needs to make a key pair. */
    Ceremony register(Account account, Duration timeout) {
        PublicKeyCredentialCreationOptions options = relyingParty.startRegistration(StartRegistrationOptions.builder()
                .user(UserIdentity.builder()
                        .name(account.username())
                        .displayName(account.username())
                        .id(PasskeyRegister.handle(account.id()))
                        .build())
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.PREFERRED)
                        .userVerification(UserVerificationRequirement.PREFERRED)
                        .build())
                .timeout(timeout.toMillis())
                .build());
        try {
            return ceremony(options.toJson(), options.toCredentialsCreateJson());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /**
     * The passkey that an authenticator has made, not yet stored.
     *
     * @param asked what it was asked
     * @param credential as the browser says it
     * @return nothing when it is not what was asked for
     */
    Optional<Passkey> registered(AccountId account, String asked, Map<String, Object> credential, String name) {
        try {
            var response = PublicKeyCredential.parseRegistrationResponseJson(json.write(credential));
            if (response.getResponse().getAttestation().getFormat().equals(WITHDRAWN_FORMAT)) {
                return Optional.empty();
            }
            RegistrationResult result = relyingParty.finishRegistration(FinishRegistrationOptions.builder()
                    .request(PublicKeyCredentialCreationOptions.fromJson(asked))
                    .response(response)
                    .build());
            return Optional.of(new Passkey(
                    ids.next(),
                    account,
                    result.getKeyId().getId().getBytes(),
                    result.getPublicKeyCose().getBytes(),
                    result.getSignatureCount(),
                    transports(result),
                    name,
                    clock.instant()));
        } catch (RegistrationFailedException | IOException | CBORException | IllegalArgumentException refused) {
            LOG.debugf("a passkey was refused: %s", refused.getMessage());
            return Optional.empty();
        }
    }

    /** What an authenticator needs to sign with one of the account's keys. */
    Ceremony ask(Account account, Duration timeout) {
        AssertionRequest request = relyingParty.startAssertion(StartAssertionOptions.builder()
                .username(account.username())
                .userVerification(UserVerificationRequirement.PREFERRED)
                .timeout(timeout.toMillis())
                .build());
        try {
            return ceremony(request.toJson(), request.toCredentialsGetJson());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /**
     * Whether one of the account's passkeys has signed what it was asked to; its counter is kept. The account is locked.
     *
     * @param asked what it was asked
     * @param credential as the browser says it
     */
    boolean verify(AccountId account, String asked, Map<String, Object> credential) {
        try {
            var response = PublicKeyCredential.parseAssertionResponseJson(json.write(credential));
            AssertionResult result = relyingParty.finishAssertion(FinishAssertionOptions.builder()
                    .request(AssertionRequest.fromJson(asked))
                    .response(response)
                    .build());
            Optional<Passkey> used = factors.findPasskey(
                            result.getCredential().getCredentialId().getBytes())
                    .filter(passkey -> result.isSuccess() && passkey.accountId().equals(account));
            used.ifPresent(passkey -> passkey.use(result.getSignatureCount(), clock.instant()));
            return used.isPresent();
        } catch (AssertionFailedException | IOException | CBORException | IllegalArgumentException refused) {
            LOG.debugf("a signature of a passkey was refused: %s", refused.getMessage());
            return false;
        }
    }

    private static List<String> transports(RegistrationResult result) {
        return result.getKeyId().getTransports().orElse(new TreeSet<>()).stream()
                .map(AuthenticatorTransport::getId)
                .filter(TRANSPORT)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Ceremony ceremony(String asked, String forBrowsers) {
        Map<String, Object> options = json.read(forBrowsers, Map.class);
        return new Ceremony(asked, (Map<String, Object>) options.get("publicKey"));
    }

    /**
     * What an authenticator is asked.
     *
     * @param asked as it is kept
     * @param publicKey as {@code navigator.credentials} takes it
     */
    record Ceremony(String asked, Map<String, Object> publicKey) {}
}
