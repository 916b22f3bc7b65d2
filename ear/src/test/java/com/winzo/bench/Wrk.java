package com.winzo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * wrk, for load at full speed: each connection asks again as soon as it has its answer. In C and therefore cheap, because it shares
 * the processors with what it measures. Its latencies say how long an answer took under that load, no more: whoever waits for
 * an answer before asking again does not see the queue.
 */
final class Wrk {

    private static final long LATENCY_MICROS_MAX = 60_000_000;

    private final Path program;
    private final Path folder;
    private final URI uri;
    private final Cpu cpu;
    private final Acknowledgements acknowledgements;
    private int runs;

    Wrk(Path program, Path folder, URI uri, Cpu cpu, Acknowledgements acknowledgements) {
        this.program = program;
        this.folder = folder;
        this.uri = uri;
        this.cpu = cpu;
        this.acknowledgements = acknowledgements;
    }

    Outcome run(List<String> tokens, List<Request> requests, int connections, int seconds) {
        runs++;
        Path tokenFile = written("tokens", tokens);
        Path requestFile =
                written("requests", requests.stream().map(Request::line).toList());
        List<String> command = List.of(
                program.toString(),
                "--threads",
                "1",
                "--connections",
                Integer.toString(connections),
                "--duration",
                seconds + "s",
                "--timeout",
                "30s",
                "--script",
                script().toString(),
                uri.toString(),
                "--",
                tokenFile.toString(),
                requestFile.toString(),
                acknowledgements.keyPrefix() + "-" + runs,
                acknowledgements.file().toString());
        Cpu.Sample start = cpu.sample();
        String output = Programs.run(command, Map.of());
        return outcome(output, cpu.since(start));
    }

    private Outcome outcome(String output, Cpu.Shares shares) {
        Map<String, Long> answers = new TreeMap<>();
        Histogram latency = new Histogram(LATENCY_MICROS_MAX, 3);
        List<String> acknowledged = new ArrayList<>();
        double seconds = 0;
        long failed = 0;
        for (String line : output.lines().toList()) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "ACKNOWLEDGED" -> acknowledged.add(words[1]);
                case "COUNT" ->
                    answers.put(String.join(" ", List.of(words).subList(2, words.length)), Long.parseLong(words[1]));
                case "TOTAL" -> {
                    seconds = Long.parseLong(words[1]) / 1e6;
                    failed = Long.parseLong(words[3]);
                }
                case "LATENCY" ->
                    latency.recordValueWithCount(
                            Math.min(Long.parseLong(words[1]), LATENCY_MICROS_MAX), Long.parseLong(words[2]));
                default -> {
                    // wrk's own report
                }
            }
        }
        acknowledgements.add(acknowledged);
        acknowledgements.expect(answers.getOrDefault(Outcome.CREATED, 0L));
        return new Outcome(seconds, answers, failed, latency, shares);
    }

    private Path written(String name, List<String> lines) {
        try {
            return Files.write(folder.resolve(name + ".txt"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path script() {
        try {
            return Path.of(Wrk.class.getResource("/bench/replay.lua").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
