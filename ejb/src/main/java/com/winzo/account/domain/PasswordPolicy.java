package com.winzo.account.domain;

import com.winzo.kernel.BusinessException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which passwords are accepted, after NIST SP 800-63B: length counts, composition does not.
 *
 * <p>8 to 128 characters of any script, compared in Unicode form NFKC. Refused are passwords that leaked lists hold, one character
 * repeated, and those of which too little is left without the names of the holder and of this service.
 */
public final class PasswordPolicy {

    private static final int LENGTH_MIN = 8;
    private static final int LENGTH_MAX = 128;

    /** Shorter names occur in other words by chance. */
    private static final int NAME_LENGTH_MIN = 4;

    private static final String SERVICE = "winzo";

    private PasswordPolicy() {}

    /** The form in which a password is hashed and verified, so that one typed on another keyboard is the same. */
    public static String normalize(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /**
     * @param field the name of the field that held it
     * @param names what the holder is called: user name, e-mail address, first and last name; null ones do not count
     * @param isCommon whether leaked lists hold a password
     * @throws BusinessException {@code VAL_002} for a password that is not acceptable
     */
    public static void require(String password, String field, Collection<String> names, Predicate<String> isCommon) {
        String normal = normalize(password);
        if (length(normal) < LENGTH_MIN || length(normal) > LENGTH_MAX) {
            throw BusinessException.invalidFormat(
                    field, "A password has " + LENGTH_MIN + " to " + LENGTH_MAX + " characters.");
        }
        if (normal.codePoints().distinct().count() == 1 || isCommon.test(normal)) {
            throw BusinessException.invalidFormat(field, "The password is too easy to guess.");
        }
        if (length(withoutNames(normal, names)) < LENGTH_MIN) {
            throw BusinessException.invalidFormat(field, "The password must be more than your names or ours.");
        }
    }

    private static String withoutNames(String password, Collection<String> names) {
        String rest = password.toLowerCase(Locale.ROOT);
        for (String name : names.stream()
                .filter(Objects::nonNull)
                .flatMap(PasswordPolicy::spellings)
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .toList()) {
            rest = rest.replace(name, "");
        }
        return rest.replace(SERVICE, "");
    }

    /** An address also counts as what stands before its at sign. */
    private static Stream<String> spellings(String name) {
        String lower = normalize(name).toLowerCase(Locale.ROOT);
        int at = lower.indexOf('@');
        return (at < 0 ? Stream.of(lower) : Stream.of(lower, lower.substring(0, at)))
                .filter(spelling -> length(spelling) >= NAME_LENGTH_MIN);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
