package com.winzo.account.rest;

/** Bodies that the API's documentation shows. */
final class Examples {

    static final String REGISTRATION = "{\"username\":\"ada.lovelace\",\"email\":\"ada@example.com\","
            + "\"password\":\"correct horse battery\",\"firstName\":\"Ada\",\"lastName\":\"Lovelace\","
            + "\"dateOfBirth\":\"1990-12-10\",\"countryCode\":\"US\",\"currency\":\"USD\"}";

    static final String LOGIN = "{\"username\":\"player\",\"password\":\"Winzo-demo-2026!\"}";

    static final String REFRESH = "{\"refreshToken\":\"the refreshToken of the login\"}";

    static final String PROFILE = "{\"firstName\":\"Augusta Ada\",\"lastName\":\"King\"}";

    static final String PREFERENCES = "{\"oddsFormat\":\"american\",\"language\":\"en\"}";

    static final String PASSWORD =
            "{\"currentPassword\":\"correct horse battery\",\"newPassword\":\"staple correct horse\"}";

    private Examples() {}
}
