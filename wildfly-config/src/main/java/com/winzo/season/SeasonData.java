package com.winzo.season;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The season's facts, read from the resources {@code season/nfl-2015.csv} and {@code season/nfl-2015-teams.csv}.
 *
 * @param teams all teams, in the order of the file
 * @param games all games, in the order of the file, which is that of their dates
 */
record SeasonData(List<Team> teams, List<Game> games) {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    /** Reads the season that travels with this jar. */
    static SeasonData nfl2015() {
        try (Reader teams = resource("nfl-2015-teams.csv");
                Reader games = resource("nfl-2015.csv")) {
            return read(teams, games);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a season in the form of the two resources. */
    static SeasonData read(Reader teamRows, Reader gameRows) throws IOException {
        Map<String, Team> teams = new LinkedHashMap<>();
        try (var rows = FORMAT.parse(teamRows)) {
            for (CSVRecord row : rows) {
                teams.put(row.get("code"), new Team(row.get("code"), row.get("name")));
            }
        }
        try (var rows = FORMAT.parse(gameRows)) {
            List<Game> games = rows.stream().map(row -> game(row, teams)).toList();
            return new SeasonData(List.copyOf(teams.values()), games);
        }
    }

    /** The games of each week, weeks in order. */
    SortedMap<Integer, List<Game>> byWeek() {
        SortedMap<Integer, List<Game>> weeks = new TreeMap<>();
        for (int week : games.stream().mapToInt(Game::week).distinct().toArray()) {
            weeks.put(week, games.stream().filter(game -> game.week() == week).toList());
        }
        return weeks;
    }

    private static Game game(CSVRecord row, Map<String, Team> teams) {
        return new Game(
                number(row, "week"),
                LocalDate.parse(row.get("date")),
                team(row, "home", teams),
                team(row, "away", teams),
                quarters(row, "home_quarters"),
                quarters(row, "away_quarters"),
                new Score(number(row, "home_score"), number(row, "away_score")),
                line(row, "spread"),
                line(row, "total"),
                number(row, "home_moneyline"),
                number(row, "away_moneyline"));
    }

    private static Team team(CSVRecord row, String column, Map<String, Team> teams) {
        Team team = teams.get(row.get(column));
        if (team == null) {
            throw new IllegalArgumentException("line " + row.getRecordNumber() + ": no team " + row.get(column));
        }
        return team;
    }

    private static int number(CSVRecord row, String column) {
        return Integer.parseInt(row.get(column));
    }

    private static List<Integer> quarters(CSVRecord row, String column) {
        return Arrays.stream(row.get(column).split(" ")).map(Integer::valueOf).toList();
    }

    private static Game.Line line(CSVRecord row, String column) {
        return new Game.Line(new BigDecimal(row.get(column + "_open")), new BigDecimal(row.get(column + "_close")));
    }

    private static Reader resource(String name) {
        InputStream stream = SeasonData.class.getResourceAsStream("/season/" + name);
        if (stream == null) {
            throw new IllegalStateException("The jar lacks season/" + name);
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
