package com.winzo.account.internal;

import com.winzo.account.api.LoginOrigin;
import com.winzo.account.domain.LoginLine;
import com.winzo.account.internal.LoginRegister.KnownLogin;
import com.winzo.account.repository.LoginGuardRepository;
import com.winzo.account.repository.LoginGuardRepository.Holder;
import com.winzo.account.repository.LoginGuardRepository.Line;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.api.Networks;
import com.winzo.platform.api.RunMode;
import com.winzo.platform.api.SecurityTrail;
import com.winzo.platform.repository.Later;
import com.winzo.platform.repository.RoundTrip;
import com.winzo.platform.repository.RoundTrips;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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

    @Inject
    private Persons persons;

    @Inject
    private LoginGuardRepository lines;

    @Inject
    private RoundTrips trips;

    @Inject
    private SecurityTrail trail;

    @Inject
    private RunMode mode;

    @Inject
    private Clock clock;

    /**
     * Looks up whose name it is, and counts the attempt.
     *
     * @throws BusinessException {@code SYS_002} for an attempt that comes too early
     */
    public Admission admit(String name, LoginOrigin origin) {
        String network = Networks.around(origin.address());
        String who = OpaqueTokens.hash(name.strip().toLowerCase(Locale.ROOT));
        EnumMap<LoginLine, String> subjects = new EnumMap<>(LoginLine.class);
        subjects.put(LoginLine.NAME_FROM_NETWORK, "name " + who + " from " + network);
        subjects.put(LoginLine.NETWORK, "network " + network);
        subjects.put(LoginLine.NAME, "name " + who);
        Instant now = clock.instant();
        RoundTrip trip = trips.begin();
        Later<Optional<Holder>> found = persons.find(name.strip(), network, trip);
        Later<Map<String, Instant>> blocks =
                mode.isUnlimited() ? Later.now(Map.of()) : lines.blocks(subjects.values(), now, trip);
        trip.make();
        if (found.get().filter(Holder::isFromKnownNetwork).isPresent()) {
            subjects.remove(LoginLine.NAME);
        }
        Optional<TokenSubject> bearer =
                found.get().filter(holder -> !holder.hasFactor()).map(TokenSubject::of);
        Admission admission = new Admission(KnownLogin.of(found.get()), bearer, subjects);
        if (!mode.isUnlimited()) {
            queue(admission, blocks.get(), network, now);
        }
        return admission;
    }

    private void queue(Admission admission, Map<String, Instant> blocks, String network, Instant now) {
        Optional<Instant> blocked = admission.subjects().values().stream()
                .map(blocks::get)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
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
    void forgive(Admission admission, RoundTrip trip) {
        if (!mode.isUnlimited()) {
            EnumMap<LoginLine, String> others = new EnumMap<>(admission.subjects());
            String own = others.remove(LoginLine.NAME_FROM_NETWORK);
            lines.forgive(others.values(), own, trip);
        }
    }

    private static BusinessException tooEarly(Duration wait) {
        return new BusinessException(
                ErrorCode.RATE_LIMITED,
                "Too many attempts. Try again later.",
                Map.of("retryAfterSeconds", wait.toSeconds() + 1));
    }

    /**
     * An attempt under way: whose name was typed, and the lines it stands in.
     *
     * @param bearer whom a right password alone gives a token; empty when a second factor is asked for
     */
    public record Admission(KnownLogin known, Optional<TokenSubject> bearer, Map<LoginLine, String> subjects) {}
}
