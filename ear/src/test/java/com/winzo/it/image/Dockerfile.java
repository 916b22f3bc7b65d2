package com.winzo.it.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The steps of a Dockerfile: continued lines joined, comments left out. */
record Dockerfile(List<Step> steps) {

    /**
     * One instruction.
     *
     * @param name in capitals, for example {@code COPY}
     * @param text what follows it
     */
    record Step(String name, String text) {

        List<String> words() {
            return Arrays.stream(text.split("\\s+"))
                    .filter(word -> !word.startsWith("--"))
                    .toList();
        }

        boolean has(String option) {
            return Arrays.asList(text.split("\\s+")).contains(option);
        }

        /** What a COPY takes; the last word is where it goes. */
        List<String> sources() {
            List<String> words = words();
            return words.subList(0, words.size() - 1);
        }
    }

    static Dockerfile read(Path file) {
        List<Step> steps = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String raw : lines(file)) {
            if (raw.isBlank() || raw.stripLeading().startsWith("#")) {
                continue;
            }
            boolean continued = raw.endsWith("\\");
            line.append(continued ? raw.substring(0, raw.length() - 1) : raw);
            if (!continued) {
                String[] parts = line.toString().strip().split("\\s+", 2);
                steps.add(new Step(parts[0].toUpperCase(Locale.ROOT), parts.length > 1 ? parts[1] : ""));
                line.setLength(0);
            }
        }
        return new Dockerfile(List.copyOf(steps));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<Step> named(String name) {
        return steps.stream().filter(step -> step.name().equals(name));
    }

    /** The steps of the last stage, which is the image. */
    Dockerfile image() {
        int last = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).name().equals("FROM")) {
                last = i;
            }
        }
        return new Dockerfile(steps.subList(last, steps.size()));
    }
}
