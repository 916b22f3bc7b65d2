package com.winzo.account.domain;

import com.winzo.kernel.BusinessException;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Which passwords are accepted, after NIST SP 800-63B: length counts, composition does not.
 *
 * <p>8 to 128 characters of any script, compared in Unicode form NFKC; not the account's own names, not one character
 * repeated.
 */
public final class PasswordPolicy {

    private static final int LENGTH_MIN = 8;
    private static final int LENGTH_MAX = 128;

    private PasswordPolicy() {}

    /** The form in which a password is hashed and verified, so that one typed on another keyboard is the same. */
    public static String normalize(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /**
     * @param field the name of the field that held it
     * @throws BusinessException {@code VAL_002} for a password that is not acceptable
     */
    public static void require(String password, String field, String username, String email) {
        String normal = normalize(password);
        int length = normal.codePointCount(0, normal.length());
        if (length < LENGTH_MIN || length > LENGTH_MAX) {
            throw BusinessException.invalidFormat(
                    field, "A password has " + LENGTH_MIN + " to " + LENGTH_MAX + " characters.");
        }
        String lower = normal.toLowerCase(Locale.ROOT);
        if (lower.equals(username.toLowerCase(Locale.ROOT)) || lower.equals(email.toLowerCase(Locale.ROOT))) {
            throw BusinessException.invalidFormat(field, "The password must differ from your names.");
        }
        if (normal.codePoints().distinct().count() == 1) {
            throw BusinessException.invalidFormat(field, "The password is too easy to guess.");
        }
    }
}
