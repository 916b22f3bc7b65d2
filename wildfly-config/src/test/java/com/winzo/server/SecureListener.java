package com.winzo.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A node that ends TLS itself, with a key store that has just been made. */
abstract class SecureListener {

    private static final String PASSWORD = "a password of six or more";

    private final WinzoInstance winzo;
    private final Path folder;
    private final Path keyStore;

    /**
     * @param winzo an instance that runs, with the options of {@link #on}
     * @param folder the instance's
     * @param keyStore made by {@link #makeKeyStore}
     */
    SecureListener(WinzoInstance winzo, Path folder, Path keyStore) {
        this.winzo = winzo;
        this.folder = folder;
        this.keyStore = keyStore;
    }

    /** The same instance with TLS. */
    static InstanceOptions on(InstanceOptions options, Path keyStore) {
        return options.environment("WINZO_TLS_ENABLED", "true")
                .environment("WINZO_TLS_KEYSTORE", keyStore.toString())
                .environment("WINZO_TLS_KEYSTORE_PASSWORD", PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void speaks(String protocol) throws Exception {
        HttpResponse<String> answer = ask(protocol);

        assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo(protocol);
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.body()).contains("\"success\":false", "\"code\":\"VAL_004\"");
    }

    @Test
    void offers_http_2() throws Exception {
        HttpResponse<String> answer = ask("TLSv1.3", "TLSv1.2");

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
        assertThat(answer.body()).contains("\"success\":false");
    }

    @Test
    void refuses_what_is_older() {
        assertThatThrownBy(() -> ask("TLSv1.1")).isInstanceOf(SSLException.class);
    }

    @Test
    void says_nothing_of_it_in_clear_text() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(winzo.node().uri()).build(), HttpResponse.BodyHandlers.ofString());

            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void finds_a_relative_file_from_where_it_was_named() {
        Path relative = Path.of("").toAbsolutePath().relativize(keyStore.toAbsolutePath());

        assertThat(setup(relative).properties())
                .containsEntry("winzo.tls.keystore", keyStore.toAbsolutePath().toString());
    }

    @Test
    void does_not_start_without_its_key_store() {
        assertThatThrownBy(() -> setup(folder.resolve("nowhere.p12")))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("nowhere.p12 cannot be read");
    }

    private NodeSetup setup(Path file) {
        return new NodeFactory(
                        on(WinzoInstance.in(folder), file), winzo.access(), new Secrets(folder.resolve("secrets")))
                .setup(1);
    }

    private HttpResponse<String> ask(String... protocols) throws Exception {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(protocols);
        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(trusting(keyStore))
                .sslParameters(parameters)
                .build()) {
            return client.send(
                    HttpRequest.newBuilder(winzo.node().secureUri().resolve("/nothing"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static SSLContext trusting(Path certificates) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(certificates)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("winzo", store.getCertificate("winzo"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    /** The key store of a certificate that nobody else trusts. */
    static Path makeKeyStore(Path file) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                "-genkeypair",
                "-alias",
                "winzo",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD);
        Process keytool = new ProcessBuilder(command).inheritIO().start();
        assertThat(keytool.waitFor()).isZero();
        return file;
    }
}
