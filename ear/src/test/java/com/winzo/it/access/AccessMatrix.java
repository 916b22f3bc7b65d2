package com.winzo.it.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code access/matrix.txt}: who may call which operation, as people wrote it down. */
final class AccessMatrix {

    static final String EVERYBODY = "everybody";
    static final Set<String> PEOPLE = Set.of("user", "support", "moderator", "trader", "admin", "regulator");
    static final List<String> ROLES =
            List.of("user", "support", "moderator", "trader", "admin", "regulator", "service");

    /** Of a line: the caller must have proved a short while ago who they are. */
    private static final String STEP_UP = "step-up";

    private final Map<String, Set<String>> lines = new LinkedHashMap<>();
    private final Set<String> askingAgain = new HashSet<>();

    static AccessMatrix read() {
        try (InputStream text = AccessMatrix.class.getResourceAsStream("/access/matrix.txt")) {
            return new AccessMatrix(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AccessMatrix(String text) {
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            List<String> words = List.of(line.strip().split("\\s+"));
            String operation = words.get(0) + " " + words.get(1);
            Set<String> who = new HashSet<>(words.subList(2, words.size()));
            if (who.remove(STEP_UP)) {
                askingAgain.add(operation);
            }
            lines.put(operation, who.equals(Set.of("people")) ? PEOPLE : Set.copyOf(who));
        });
    }

    /** The operations that have a line, as {@code METHOD /path}. */
    Set<String> operations() {
        return lines.keySet();
    }

    boolean isOpen(String operation) {
        return lines.get(operation).contains(EVERYBODY);
    }

    /** Whether it needs a fresh proof of who asks. */
    boolean asksAgain(String operation) {
        return askingAgain.contains(operation);
    }

    boolean permits(String operation, String role) {
        return isOpen(operation) || lines.get(operation).contains(role);
    }
}
