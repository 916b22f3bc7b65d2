package com.winzo.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bare server: what holds before any application is deployed, in clear text and over TLS. */
class WinzoInstanceTest {

    private static final int OFFSET = PortOffsets.reserve();

    @TempDir
    private static Path folder;

    @TempDir
    private static Path keys;

    private static Path keyStore;
    private static WinzoInstance winzo;

    @BeforeAll
    static void start() throws Exception {
        keyStore = SecureListener.makeKeyStore(keys.resolve("tls.p12"));
        winzo = SecureListener.on(quick(folder), keyStore).portOffset(OFFSET).start();
    }

    private static InstanceOptions quick(Path place) {
        return WinzoInstance.in(place)
                .jvmOption("-XX:TieredStopAtLevel=1")
                .jvmOption("-Xmx512m")
                .jvmOption("-Xms256m");
    }

    /** On the same database, with the same key of receipts: to make one takes longer than most of what is tested here. */
    private static InstanceOptions beside(Path place) {
        return quick(place)
                .externalDatabase(winzo.access())
                .environment(
                        "WINZO_RECEIPT_PRIVATE_KEY",
                        folder.resolve("secrets/receipt-private.pem").toString());
    }

    @AfterAll
    static void stop() {
        if (winzo != null) {
            winzo.close();
        }
    }

    @Test
    void answers_with_security_headers_and_without_a_banner() throws Exception {
        HttpResponse<String> answer = get(winzo.node().uri().resolve("/nothing"));

        assertThat(answer.headers().map().keySet())
                .contains(
                        "x-content-type-options",
                        "x-frame-options",
                        "referrer-policy",
                        "content-security-policy",
                        "permissions-policy")
                .doesNotContain("server", "x-powered-by", "strict-transport-security");
    }

    @Test
    void refuses_trace() throws Exception {
        HttpRequest trace = HttpRequest.newBuilder(winzo.node().uri())
                .method("TRACE", HttpRequest.BodyPublishers.noBody())
                .build();

        assertThat(send(trace).statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc", "undertow", "messaging", "transactions", "memory_used_heap"})
    void shows_the_numbers_of(String subsystem) throws Exception {
        assertThat(get(winzo.node().managementUri().resolve("/metrics")).body()).contains(subsystem);
    }

    @Test
    void keeps_management_behind_a_login() throws Exception {
        assertThat(get(winzo.node().managementUri().resolve("/management")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_second_owner_of_the_folder_is_turned_away() {
        assertThatThrownBy(() -> WinzoInstance.in(folder)
                        .portOffset(PortOffsets.reserve())
                        .open())
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("runs already");
    }

    @Test
    void a_node_whose_ports_are_taken_says_so_at_once() {
        try (WinzoInstance late =
                beside(folder.resolve("late")).portOffset(OFFSET).open()) {
            assertThatThrownBy(late::start)
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("127.0.0.1:" + (8080 + OFFSET) + " (API)")
                    .hasMessageContaining("127.0.0.1:" + (9990 + OFFSET) + " (management)")
                    .hasMessageContaining("--port-offset");
        }
    }

    @Test
    void comes_back_after_a_kill_and_takes_a_second_node_but_no_stranger() throws IOException {
        winzo.node().kill();
        winzo.node().start();

        ServerNode second = winzo.addNode();
        assertThat(Files.readString(second.log())).containsPattern("view: .*\\(2\\)");

        try (WinzoInstance stranger = beside(folder.resolve("stranger"))
                .environment("WINZO_CLUSTER_SECRET", "not the secret of this cluster")
                .namePrefix("stranger")
                .portOffset(PortOffsets.reserve())
                .start()) {
            assertThat(Files.readString(stranger.node().log()))
                    .containsPattern("view: .*\\(1\\) \\[stranger")
                    .doesNotContainPattern("view: .*\\([23]\\)");
        }
        assertThat(Files.readString(second.log())).doesNotContainPattern("view: .*\\(3\\)");
        second.stop();
    }

    @Nested
    class Tls extends SecureListener {

        Tls() {
            super(winzo, folder, keyStore);
        }
    }

    private static HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri).build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
