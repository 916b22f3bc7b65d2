package com.winzo.platform.api;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.SecondFactor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks callers to prove again who they are, before something that a stolen session must not do. */
@ApplicationScoped
public class StepUps {

    private static final List<String> PASSWORD_ONLY = List.of("password");

    @Inject
    private Callers callers;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "winzo.step-up.max-age-seconds", defaultValue = "300")
    private long maxAgeSeconds;

    /**
     * Refuses unless the strongest thing that the caller's account has was shown a short while ago.
     *
     * @throws BusinessException {@code AUTH_006}, with what can be shown and how old it may be
     */
    public void require() {
        asked().ifPresent(caller -> require(caller.assurance()));
    }

    /**
     * The same, but only for accounts that have a second factor.
     *
     * @throws BusinessException {@code AUTH_006}
     */
    public void requireFactor() {
        asked().filter(caller -> caller.assurance().hasFactor()).ifPresent(caller -> require(caller.assurance()));
    }

    /** Machines do not log in and have no second factor: what they may do is a list, perhaps for some networks only. */
    private Optional<Caller> asked() {
        return callers.current().filter(caller -> caller.assurance().isOfLogin());
    }

    private void require(Assurance assurance) {
        Instant shown = assurance.strongestAt();
        Instant oldest = clock.instant().minus(Duration.ofSeconds(maxAgeSeconds));
        if (shown == null || shown.isBefore(oldest)) {
            throw new BusinessException(
                    ErrorCode.STEP_UP_REQUIRED,
                    "Prove again that it is you: POST /api/auth/step-up.",
                    Map.of("methods", methods(assurance), "maxAgeSeconds", maxAgeSeconds));
        }
    }

    private static List<String> methods(Assurance assurance) {
        return assurance.hasFactor()
                ? assurance.factors().stream()
                        .sorted()
                        .map(SecondFactor::wireName)
                        .toList()
                : PASSWORD_ONLY;
    }
}
