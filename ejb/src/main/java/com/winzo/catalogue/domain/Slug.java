package com.winzo.catalogue.domain;

import com.winzo.kernel.BusinessException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A readable identity: lower-case letters a to z and digits, words joined by single hyphens.
 *
 * @param text 1 to 100 characters
 */
public record Slug(String text) {

    private static final int LENGTH_MAX = 100;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    public Slug {
        if (!isSlug(text)) {
            throw BusinessException.invalidFormat("slug", "A slug is lower-case words joined by hyphens.");
        }
    }

    /**
     * The slug a client asked for, or the one that its name suggests.
     *
     * @param wanted may be null
     * @throws BusinessException {@code VAL_002} for a malformed slug or a name that suggests none
     */
    public static Slug of(String wanted, String name) {
        return new Slug(wanted != null ? wanted : suggestedBy(name));
    }

    /** The slug that a reference is, or nothing: what has not its form names nothing either. */
    public static Optional<Slug> parse(String reference) {
        return isSlug(reference) ? Optional.of(new Slug(reference)) : Optional.empty();
    }

    private static boolean isSlug(String text) {
        return text.length() <= LENGTH_MAX && FORM.matcher(text).matches();
    }

    private static String suggestedBy(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String joined = BETWEEN_WORDS.matcher(plain).replaceAll("-");
        String trimmed = joined.substring(joined.startsWith("-") ? 1 : 0);
        String cut = trimmed.length() > LENGTH_MAX ? trimmed.substring(0, LENGTH_MAX) : trimmed;
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }
}
