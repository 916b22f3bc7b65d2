package com.winzo.betting.domain;

import com.winzo.kernel.EventId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How some games stand. Two are equal when no score has changed.
 *
 * @param text the games with their scores in the order of their ids, as it is kept: {@code id=2-1;id=0-0}
 */
public record Scores(String text) {

    private static final String NONE = "none";

    /** @param scores {@link #score} of each game */
    public static Scores of(Map<EventId, String> scores) {
        Map<UUID, String> ordered = new TreeMap<>();
        scores.forEach((event, score) -> ordered.put(event.value(), score));
        List<String> games = new ArrayList<>();
        ordered.forEach((event, score) -> games.add(event + "=" + score));
        return new Scores(String.join(";", games));
    }

    /** A score; null before the first report. */
    public static String score(Integer home, Integer away) {
        return home == null || away == null ? NONE : home + "-" + away;
    }

    /** Which games. */
    public List<EventId> events() {
        List<EventId> events = new ArrayList<>();
        for (String game : text.split(";")) {
            events.add(new EventId(UUID.fromString(game.substring(0, game.indexOf('=')))));
        }
        return events;
    }
}
