package com.winzo.account.domain;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells whether two registrations are the same person's, however the name is spelled. */
public final class PersonName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private PersonName() {}

    /**
     * What is the same for the same person: the name without case, accents, spaces and punctuation, with the date of birth.
     *
     * @return nothing when a name is missing: then nobody can tell
     */
    public static Optional<String> normalized(String firstName, String lastName, LocalDate dateOfBirth) {
        String first = letters(firstName);
        String last = letters(lastName);
        return first.isEmpty() || last.isEmpty()
                ? Optional.empty()
                : Optional.of(first + " " + last + " " + dateOfBirth);
    }

    private static String letters(String name) {
        if (name == null) {
            return "";
        }
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
        String bare =
                NO_LETTERS.matcher(MARKS.matcher(decomposed).replaceAll("")).replaceAll("");
        return bare.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
