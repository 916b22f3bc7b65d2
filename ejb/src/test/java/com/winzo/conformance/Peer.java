package com.winzo.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** A system under test: a question in JSON, an answer in JSON. */
interface Peer extends AutoCloseable {

    /** @throws CannotBeAsked by a system that has no way to be asked this */
    String answer(String question) throws IOException;

    @Override
    default void close() {}

    /** A program that reads a question a line and writes an answer a line. */
    static Peer ofCommand(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Writer in = process.outputWriter(StandardCharsets.UTF_8);
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        return new Peer() {
            @Override
            public String answer(String question) throws IOException {
                in.write(question + "\n");
                in.flush();
                String answer = out.readLine();
                if (answer == null) {
                    throw new IOException(Arrays.toString(command) + " has ended without an answer");
                }
                return answer;
            }

            @Override
            public void close() {
                try {
                    in.close();
                } catch (IOException ended) {
                    throw new UncheckedIOException(ended);
                } finally {
                    process.destroy();
                }
            }
        };
    }

    /** A server that takes each question as the body of a POST. */
    static Peer ofUrl(URI url) {
        HttpClient client = HttpClient.newHttpClient();
        return question -> {
            HttpRequest request = HttpRequest.newBuilder(url)
                    .timeout(Duration.ofSeconds(30))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(question))
                    .build();
            try {
                HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() != 200) {
                    throw new IOException(url + " answers " + response.statusCode() + ": " + response.body());
                }
                return response.body();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", interrupted);
            }
        };
    }
}
