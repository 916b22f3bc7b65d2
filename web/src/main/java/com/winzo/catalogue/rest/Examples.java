package com.winzo.catalogue.rest;

/** Bodies that the API's documentation shows. */
final class Examples {

    static final String SPORT = "{\"name\":\"American Football\",\"slug\":\"american-football\"}";

    static final String LEAGUE =
            "{\"sportId\":\"american-football\",\"name\":\"NFL\",\"slug\":\"nfl\",\"countryCode\":\"US\"}";

    static final String TEAM = "{\"sportId\":\"american-football\",\"leagueId\":\"nfl\","
            + "\"name\":\"New England Patriots\",\"abbreviation\":\"NE\"}";

    static final String PLAYER =
            "{\"teamId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b01\",\"name\":\"Tom Brady\"," + "\"position\":\"QB\"}";

    static final String SPORT_CHANGE = "{\"name\":\"American Football\"}";

    static final String LEAGUE_CHANGE = "{\"name\":\"National Football League\",\"countryCode\":\"US\"}";

    static final String TEAM_CHANGE = "{\"name\":\"Los Angeles Rams\",\"abbreviation\":\"LA\",\"leagueId\":\"nfl\"}";

    static final String PLAYER_CHANGE = "{\"name\":\"Tom Brady\",\"position\":\"QB\"}";

    static final String GAME = "{\"sportId\":\"american-football\",\"leagueId\":\"nfl\","
            + "\"homeTeamId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b01\","
            + "\"awayTeamId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b02\",\"startTime\":\"2015-09-11T00:30:00Z\"}";

    static final String OUTRIGHT = "{\"sportId\":\"american-football\",\"leagueId\":\"nfl\","
            + "\"name\":\"Super Bowl 50 winner\",\"startTime\":\"2016-02-07T23:30:00Z\"}";

    static final String PROGRESS = "{\"status\":\"live\",\"homeScore\":14,\"awayScore\":7,\"period\":\"Q2\","
            + "\"clock\":\"4:12\",\"periods\":[{\"period\":\"1\",\"home\":7,\"away\":0},"
            + "{\"period\":\"2\",\"home\":7,\"away\":7}]}";

    static final String POSTPONEMENT = "{\"status\":\"postponed\",\"reason\":\"Thunderstorm\"}";

    private Examples() {}
}
