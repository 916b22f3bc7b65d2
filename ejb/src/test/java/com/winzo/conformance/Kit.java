package com.winzo.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The kit's files: one per family, below {@code conformance/v1} on the class path. */
final class Kit {

    /** Where the files are kept in the module. */
    static final String FOLDER = "conformance/v1";

    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Kit() {}

    /** Every file as it must be, by its name. */
    static Map<String, String> generate() {
        Map<String, String> files = new TreeMap<>();
        KitBets.families()
                .forEach((family, cases) -> files.put("bets-" + family + ".json", text("bets", family, cases)));
        KitMarkets.families()
                .forEach((family, cases) -> files.put("markets-" + family + ".json", text("markets", family, cases)));
        files.put("index.json", index(files));
        return files;
    }

    static List<BetCase> bets() {
        return names("bets-").stream()
                .flatMap(name -> read(name, BetFile.class).cases().stream())
                .toList();
    }

    static List<MarketCase> markets() {
        return names("markets-").stream()
                .flatMap(name -> read(name, MarketFile.class).cases().stream())
                .toList();
    }

    static String content(String name) {
        try (InputStream in = Kit.class.getClassLoader().getResourceAsStream(FOLDER + "/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> names(String prefix) {
        return read("index.json", Index.class).files().stream()
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    private static <T> T read(String name, Class<T> type) {
        try {
            return JSON.readValue(content(name), type);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One case a line, so that a change of a case is a change of its line. */
    private static String text(String kind, String family, List<?> cases) {
        StringBuilder text = new StringBuilder(
                "{\"version\":1,\"kind\":\"%s\",\"family\":\"%s\",\"cases\":[\n".formatted(kind, family));
        for (int i = 0; i < cases.size(); i++) {
            text.append(write(cases.get(i))).append(i + 1 < cases.size() ? ",\n" : "\n");
        }
        return text.append("]}\n").toString();
    }

    private static String index(Map<String, String> files) {
        return write(new Index(1, List.copyOf(files.keySet()))) + "\n";
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private record Index(int version, List<String> files) {}

    private record BetFile(int version, String kind, String family, List<BetCase> cases) {}

    private record MarketFile(int version, String kind, String family, List<MarketCase> cases) {}
}
