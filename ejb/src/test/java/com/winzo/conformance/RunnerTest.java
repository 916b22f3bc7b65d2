package com.winzo.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The runner against a program and a server: right ones, wrong ones and none. */
class RunnerTest {

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @Test
    void aProgramThatIsRightPasses() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        assertThat(run("--command", java, "-cp", classPath, "com.winzo.conformance.WinzoPeer"))
                .isZero();
        assertThat(told()).contains("full_cover").contains("asian_handicap").doesNotContain("should be");
    }

    @Test
    void aProgramThatEndsIsNoProgram() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> run("--command", java, "-version")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aServerThatIsRightPasses() throws IOException {
        assertThat(runAgainstServer(UnaryOperator.identity())).isZero();
        assertThat(told()).contains("teaser                         54 of   54 right");
    }

    @Test
    void aServerThatRoundsDownIsFoundOut() throws IOException {
        assertThat(runAgainstServer(answer -> answer.replace("\"returnMinor\":19", "\"returnMinor\":18")))
                .isOne();
        assertThat(told()).contains("returnMinor should be 19");
    }

    @Test
    void saysHowItIsUsed() throws IOException {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--what", "ever")).isEqualTo(2);
        assertThat(told()).contains("--command PROGRAM");
    }

    private int runAgainstServer(UnaryOperator<String> change) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> reply(exchange, change));
        server.start();
        try {
            return run(
                    "--family",
                    "teaser",
                    "--url",
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/");
        } finally {
            server.stop(0);
        }
    }

    private static void reply(HttpExchange exchange, UnaryOperator<String> change) throws IOException {
        String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        byte[] answer = change.apply(WinzoPeer.answer(question)).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private int run(String... arguments) throws IOException {
        return Runner.run(arguments, new PrintStream(told, true, StandardCharsets.UTF_8));
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }
}
