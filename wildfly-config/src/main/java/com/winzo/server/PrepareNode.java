package com.winzo.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Makes a node ready without starting it, for a container whose first process is the server itself: writes the node's folder and,
 * beside it, the arguments for {@code java @file}. Everything comes from the environment.
 */
public final class PrepareNode {

    private PrepareNode() {}

    /** Needs {@code WINZO_DB_URL} and {@code WINZO_CLUSTER_SECRET}; the arguments are in {@code $WINZO_HOME/java.args}. */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> environment = System.getenv();
        try {
            prepare(environment);
        } catch (ServerException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void prepare(Map<String, String> environment) throws IOException {
        Path folder = Path.of(environment.getOrDefault("WINZO_HOME", "/var/lib/winzo"));
        DatabaseAccess access =
                DatabaseAccess.of(environment).orElseThrow(() -> new ServerException("WINZO_DB_URL is not set"));
        if (environment.getOrDefault("WINZO_CLUSTER_SECRET", "").isEmpty()) {
            throw new ServerException("WINZO_CLUSTER_SECRET is not set");
        }
        InstanceOptions options = WinzoInstance.in(folder)
                .wildflyHome(Path.of(environment.getOrDefault("JBOSS_HOME", "/opt/wildfly")))
                .deploy(Path.of(environment.getOrDefault("WINZO_EAR", "/opt/winzo/winzo.ear")))
                .propertiesFile(
                        Path.of(environment.getOrDefault("WINZO_ENV_FILE", "/opt/winzo/env/production.properties")))
                .mode(null)
                .namePrefix(environment.getOrDefault("WINZO_NODE_NAME", "winzo"))
                .bind(environment.getOrDefault("WINZO_BIND", "127.0.0.1"))
                .logFormat(environment.getOrDefault("WINZO_LOG_FORMAT", "json"))
                .logOnConsole(true);
        String heap = environment.getOrDefault("WINZO_HEAP", "1g");
        options.jvmOption("-Xms" + heap).jvmOption("-Xmx" + heap);
        String admin = environment.get("WINZO_ADMIN_PASSWORD");
        if (admin != null) {
            options.managementUser(environment.getOrDefault("WINZO_ADMIN_USER", "admin"), admin);
        }
        NodeSetup setup = new NodeFactory(options, access, new Secrets(folder.resolve("secrets"))).setup(1);
        NodeFolder node = new NodeFolder(setup);
        node.prepare();
        List<String> command = node.command();
        Files.write(
                folder.resolve("java.args"),
                command.subList(1, command.size()).stream()
                        .map(PrepareNode::quoted)
                        .toList());
    }

    /** As Java's argument files want it. */
    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
