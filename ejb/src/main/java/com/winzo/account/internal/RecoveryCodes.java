package com.winzo.account.internal;

import com.winzo.account.model.RecoveryCode;
import com.winzo.account.repository.FactorRepository;
import com.winzo.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Codes to be written down for when everything else is lost: ten, each good once. They have 120 random bits, so that a plain
 * digest of them is enough (OWASP ASVS 6.5.2).
 */
@ApplicationScoped
public class RecoveryCodes {

    private static final int COUNT = 10;
    private static final int LENGTH = 24;
    private static final int GROUP = 6;

    /** Crockford's: nothing that is misread. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final SecureRandom random = new SecureRandom();

    @Inject
    private FactorRepository factors;

    @Inject
    private Clock clock;

    /** Ten new ones; the others are no good any more. */
    List<String> renew(AccountId account) {
        Instant now = clock.instant();
        factors.removeCodes(account);
        List<String> codes = Stream.generate(this::make).limit(COUNT).toList();
        codes.forEach(code -> factors.add(new RecoveryCode(hash(code), account, now)));
        return codes;
    }

    /** Uses a code up, in whatever way it is written; the account is locked. False when it is none. */
    boolean use(AccountId account, String code) {
        return factors.findUnusedCode(account, hash(code))
                .map(found -> {
                    found.use(clock.instant());
                    return true;
                })
                .orElse(false);
    }

    private String make() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    private static String hash(String code) {
        String plain = code.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return OpaqueTokens.hash(plain);
    }
}
