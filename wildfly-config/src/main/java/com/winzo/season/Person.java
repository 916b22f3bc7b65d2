package com.winzo.season;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Who a simulated customer is.
 *
 * @param username unique on the server: it carries the tag of the run
 */
record Person(String username, String firstName, String lastName, LocalDate dateOfBirth) {

    private static final List<String> FIRST_NAMES = List.of(
            "Ada",
            "Alan",
            "Barbara",
            "Carl",
            "Diana",
            "Edsger",
            "Emmy",
            "Felix",
            "Grace",
            "Henri",
            "Hypatia",
            "Ida",
            "Jakob",
            "Karen",
            "Leonhard",
            "Maryam",
            "Niels",
            "Olga",
            "Pierre",
            "Rosa",
            "Sofia",
            "Thomas",
            "Ursula",
            "Vera",
            "Wilhelm",
            "Yuri");
    private static final List<String> LAST_NAMES = List.of(
            "Abel",
            "Bayes",
            "Bell",
            "Curie",
            "Dirac",
            "Euler",
            "Fermat",
            "Galois",
            "Gauss",
            "Hopper",
            "Huygens",
            "Jacobi",
            "Kelly",
            "Laplace",
            "Lovelace",
            "Markov",
            "Noether",
            "Pascal",
            "Poisson",
            "Ramsey",
            "Shannon",
            "Stern",
            "Thorp",
            "Turing",
            "Wald",
            "Zermelo");
    private static final LocalDate YOUNGEST = LocalDate.of(1999, 12, 31);
    private static final int DAYS_BETWEEN_YOUNGEST_AND_OLDEST = 45 * 365;

    /**
     * The customers of a run; names and ages by the seed, the tag keeps them apart from those of other runs.
     *
     * @param runTag a few lower-case letters and digits
     */
    static List<Person> crowd(long seed, int count, String runTag) {
        Random random = new Random(seed);
        List<Person> crowd = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String first = FIRST_NAMES.get(random.nextInt(FIRST_NAMES.size()));
            String last = LAST_NAMES.get(random.nextInt(LAST_NAMES.size()));
            LocalDate birth = YOUNGEST.minusDays(random.nextInt(DAYS_BETWEEN_YOUNGEST_AND_OLDEST));
            String username = (first + "." + last).toLowerCase(Locale.ROOT) + "." + runTag + "-" + i;
            crowd.add(new Person(username, first, last, birth));
        }
        return crowd;
    }

    String email() {
        return username + "@season.example";
    }
}
