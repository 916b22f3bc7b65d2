package com.winzo.account.rest;

/** Bodies that the API's documentation shows. */
final class Examples {

    static final String LOGIN = "{\"username\":\"player\",\"password\":\"Winzo-demo-2026!\"}";

    static final String REGISTRATION = "{\"username\":\"ada.lovelace\",\"email\":\"ada@example.com\","
            + "\"password\":\"correct horse battery\",\"firstName\":\"Ada\",\"lastName\":\"Lovelace\","
            + "\"dateOfBirth\":\"1990-12-10\",\"countryCode\":\"US\",\"currency\":\"USD\"}";

    static final String REFRESH = "{\"refreshToken\":\"3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}";

    static final String NAMES =
            "{\"firstName\":\"Ada\",\"lastName\":\"Byron\",\"contact\":{\"phone\":\"+12025550123\",\"city\":\"Boston\"}}";

    static final String PASSWORD =
            "{\"currentPassword\":\"correct horse battery\",\"newPassword\":\"staple of another horse\"}";

    static final String PREFERENCES =
            "{\"oddsFormat\":\"american\",\"language\":\"en\",\"timeZone\":\"America/New_York\","
                    + "\"notifications\":{\"email\":true},\"favourites\":[\"nfl\"]}";

    static final String SUSPENSION = "{\"status\":\"suspended\",\"reason\":\"Chargeback under investigation\"}";

    static final String ROLE = "{\"role\":\"trader\",\"granted\":true,\"reason\":\"Joins the desk\"}";

    static final String ROTATION = "{\"atOnce\":false,\"reason\":\"Yearly change of keys\"}";

    static final String CONFIRMATION = "{\"token\":\"3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}";

    static final String FORGOTTEN = "{\"email\":\"ada@example.com\"}";

    static final String RESET =
            "{\"token\":\"3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\",\"password\":\"staple of another horse\"}";

    static final String REVEAL = "{\"reason\":\"Chargeback 4711\"}";

    static final String CONSENT = "{\"kind\":\"marketing\",\"version\":\"2026-01\",\"granted\":false}";

    static final String EXCLUSION = "{\"months\":6}";

    static final String TIME_OUT = "{\"hours\":48}";

    static final String NEW_ADDRESS =
            "{\"email\":\"ada.byron@example.com\",\"currentPassword\":\"correct horse battery\"}";

    static final String API_KEY = "{\"name\":\"Odds feed\",\"permissions\":[\"price_write\",\"market_read\"],"
            + "\"expiresAt\":\"2027-06-30T00:00:00Z\",\"networks\":[\"192.0.2.0/24\"]}";

    static final String KEY_RENEWAL = "{\"overlapSeconds\":3600}";

    private Examples() {}
}
