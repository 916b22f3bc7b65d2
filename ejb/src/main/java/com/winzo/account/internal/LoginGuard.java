package com.winzo.account.internal;

import com.winzo.account.api.LoginOrigin;
import com.winzo.account.domain.LoginLine;
import com.winzo.account.internal.LoginRegister.KnownLogin;
import com.winzo.account.repository.LoginGuardRepository;
import com.winzo.account.repository.LoginGuardRepository.Line;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.api.Networks;
import com.winzo.platform.api.RunMode;
import com.winzo.platform.api.SecurityTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Slows those down who guess.
 *
 * <p>An attempt is counted before the password is looked at, so that many at once count as many; one that was right is taken
 * back. Names that do not exist wait like those that do, and each name for itself: a user name and an address in one line would tell
 * that they are one account's.
 */
@ApplicationScoped
@Transactional
public class LoginGuard {

    /** For names that do not exist the same is asked, so that time tells nothing. */
    private static final AccountId NOBODY = new AccountId(new UUID(0, 0));

    @Inject
    private LoginGuardRepository lines;

    @Inject
    private SecurityTrail trail;

    @Inject
    private RunMode mode;

    @Inject
    private Clock clock;

    /**
     * @throws BusinessException {@code SYS_002} for an attempt that comes too early
     */
    public Admission admit(String name, KnownLogin known, LoginOrigin origin) {
        String network = Networks.around(origin.address());
        String who = OpaqueTokens.hash(name.strip().toLowerCase(Locale.ROOT));
        EnumMap<LoginLine, String> subjects = new EnumMap<>(LoginLine.class);
        subjects.put(LoginLine.NAME_FROM_NETWORK, "name " + who + " from " + network);
        subjects.put(LoginLine.NETWORK, "network " + network);
        AccountId whose = known.accountId() == null ? NOBODY : known.accountId();
        if (!lines.isKnownNetwork(whose, network)) {
            subjects.put(LoginLine.NAME, "name " + who);
        }
        Admission admission = new Admission(subjects);
        if (!mode.isUnlimited()) {
            queue(admission, network);
        }
        return admission;
    }

    private void queue(Admission admission, String network) {
        Instant now = clock.instant();
        Optional<Instant> blocked =
                lines.blockedUntil(admission.subjects().values()).filter(now::isBefore);
        if (blocked.isPresent()) {
            trail.noteApart(null, "login.throttled", "network/" + network, Map.of());
            throw tooEarly(Duration.between(now, blocked.get()));
        }
        List<Line> counted = lines.count(admission.subjects().values(), now, now.minus(LoginLine.FORGOTTEN_AFTER));
        admission.subjects().forEach((line, subject) -> {
            int attempts = counted.stream()
                    .filter(each -> each.subject().equals(subject))
                    .findFirst()
                    .orElseThrow()
                    .attempts();
            Duration delay = line.delayAfter(attempts);
            if (delay.isPositive()) {
                lines.block(subject, now.plus(delay));
            }
        });
    }

    /** The attempt was right: it was no guess. */
    public void forgive(Admission admission) {
        if (!mode.isUnlimited()) {
            EnumMap<LoginLine, String> others = new EnumMap<>(admission.subjects());
            String own = others.remove(LoginLine.NAME_FROM_NETWORK);
            lines.forgive(others.values(), own);
        }
    }

    private static BusinessException tooEarly(Duration wait) {
        return new BusinessException(
                ErrorCode.RATE_LIMITED,
                "Too many attempts. Try again later.",
                Map.of("retryAfterSeconds", wait.toSeconds() + 1));
    }

    /** An attempt under way, and the lines it stands in. */
    public record Admission(Map<LoginLine, String> subjects) {}
}
