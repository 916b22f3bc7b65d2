package com.winzo.account.api;

import com.winzo.account.internal.SigningKeyStore.StoredKey;
import com.winzo.account.internal.SigningKeys;
import com.winzo.kernel.AccountId;
import com.winzo.platform.api.AuditLog;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import com.winzo.platform.api.StepUp;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What administrators see of the keys of access tokens, and how they change them. Nobody is logged out by it. */
@Stateless
@Requires(Permission.SIGNING_KEY_MANAGE)
public class SigningKeyAdministration {

    @Inject
    private SigningKeys keys;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** In the order in which they sign. */
    public List<SigningKeyView> list() {
        List<StoredKey> all = keys.all();
        Instant now = clock.instant();
        return all.stream().map(key -> view(key, state(key, all, now))).toList();
    }

    /** Makes a new key; the present one verifies until its last token has expired. */
    @StepUp
    public SigningKeyView rotate(RotateSigningKey order, AccountId actor) {
        StoredKey key = keys.rotate(order.atOnce());
        audit.record(
                actor,
                "signing_key.rotate",
                "signing-key/" + key.kid(),
                Map.of("signsFrom", key.signsFrom(), "reason", order.reason()));
        return view(key, key.signsFrom().isAfter(clock.instant()) ? "next" : "signing");
    }

    private static SigningKeyView view(StoredKey key, String state) {
        return new SigningKeyView(key.kid(), key.origin(), key.createdAt(), key.signsFrom(), state);
    }

    private static String state(StoredKey key, List<StoredKey> all, Instant now) {
        if (key.signsFrom().isAfter(now)) {
            return "next";
        }
        boolean followed = all.stream()
                .anyMatch(other -> other.signsFrom().isAfter(key.signsFrom())
                        && !other.signsFrom().isAfter(now));
        return followed ? "verifying" : "signing";
    }
}
