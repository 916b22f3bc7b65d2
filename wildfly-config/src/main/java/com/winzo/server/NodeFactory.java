package com.winzo.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out what each node of an instance is told: ports, secrets, database, mode. */
final class NodeFactory {

    private static final int OFFSET_BETWEEN_NODES = 100;
    private static final int COMPACT_HEADERS_SINCE = 25;

    private final InstanceOptions options;
    private final DatabaseAccess access;
    private final Secrets secrets;

    NodeFactory(InstanceOptions options, DatabaseAccess access, Secrets secrets) {
        this.options = options;
        this.access = access;
        this.secrets = secrets;
    }

    /** @param number 1 for the first node */
    ServerNode node(int number) {
        return new ServerNode(setup(number), options.startDeadline());
    }

    NodeSetup setup(int number) {
        int offset = options.portOffset() + (number - 1) * OFFSET_BETWEEN_NODES;
        String name = options.namePrefix() + "-" + (ServerNode.HTTP_PORT + offset);
        Path deployment = options.deployment().orElse(null);
        return new NodeSetup(
                name,
                options.wildflyHome(),
                options.folder().resolve(name),
                offset,
                options.bind(),
                deployment,
                deployment == null ? null : deployment.getFileName().toString(),
                options.isJson(),
                options.propertiesFile().orElse(null),
                properties(),
                environment(),
                jvmOptions(),
                new NodeUsers(options.managementUsers(), options.messagingUsers()));
    }

    private Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        options.mode().ifPresent(mode -> properties.put("winzo.mode", mode));
        String target = options.isLogOnConsole() ? "console" : "file";
        properties.put("winzo.log.console.text", "false");
        properties.put("winzo.log." + target + (options.isJson() ? ".json" : ".text"), "true");
        properties.put(
                "winzo.master-key.location",
                file("WINZO_MASTER_KEY").orElseGet(secrets::masterKey).toString());
        file("WINZO_JWT_PRIVATE_KEY")
                .ifPresent(key -> properties.put("winzo.jwt.private-key.location", key.toString()));
        properties.put(
                "winzo.receipts.private-key.location",
                file("WINZO_RECEIPT_PRIVATE_KEY")
                        .orElseGet(secrets::receiptPrivateKey)
                        .toString());
        tlsKeyStore().ifPresent(file -> properties.put("winzo.tls.keystore", file.toString()));
        properties.putAll(options.properties());
        return properties;
    }

    /** The server runs in another folder than whoever names the file, so it is told the whole path. */
    private Optional<Path> tlsKeyStore() {
        if (!given("WINZO_TLS_ENABLED").filter("true"::equalsIgnoreCase).isPresent()) {
            return Optional.empty();
        }
        Path file = given("WINZO_TLS_KEYSTORE")
                .map(name -> Path.of(name).toAbsolutePath().normalize())
                .orElseThrow(() -> new ServerException("TLS needs a key store: WINZO_TLS_KEYSTORE is not set"));
        if (!Files.isReadable(file)) {
            throw new ServerException("WINZO_TLS_KEYSTORE: " + file + " cannot be read");
        }
        return Optional.of(file);
    }

    private Optional<String> given(String variable) {
        return Optional.ofNullable(options.environment().getOrDefault(variable, System.getenv(variable)));
    }

    /** Named absolutely, because the server runs in another folder than whoever names it. */
    private Optional<Path> file(String variable) {
        return given(variable)
                .filter(name -> !name.isEmpty())
                .map(name -> Path.of(name).toAbsolutePath().normalize());
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>(access.environment());
        environment.put("WINZO_CLUSTER_SECRET", fromEnvironment("WINZO_CLUSTER_SECRET", "cluster"));
        environment.putAll(options.environment());
        return environment;
    }

    private String fromEnvironment(String variable, String secret) {
        String given = System.getenv(variable);
        return given == null || given.isEmpty() ? secrets.password(secret) : given;
    }

    private List<String> jvmOptions() {
        List<String> all = new ArrayList<>(options.jvmOptions());
        if (Runtime.version().feature() >= COMPACT_HEADERS_SINCE) {
            all.addFirst("-XX:+UseCompactObjectHeaders");
            all.addFirst("--sun-misc-unsafe-memory-access=allow");
        }
        all.addFirst("--enable-native-access=ALL-UNNAMED");
        return all;
    }
}
