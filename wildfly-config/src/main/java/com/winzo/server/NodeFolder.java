package com.winzo.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** The folder of one node, made ready for a start, and the command that starts the server in it. */
final class NodeFolder {

    /** How the server logs until it has read its own configuration: the first second, on its standard output. */
    private static final String BOOT_LOGGING = """
            loggers=
            logger.level=INFO
            logger.handlers=CONSOLE
            handler.CONSOLE=org.jboss.logmanager.handlers.ConsoleHandler
            handler.CONSOLE.properties=autoFlush,target
            handler.CONSOLE.autoFlush=true
            handler.CONSOLE.target=SYSTEM_OUT
            handler.CONSOLE.formatter=BOOT
            formatter.BOOT=org.jboss.logmanager.formatters.%s
            """;

    private static final String TEXT = """
            PatternFormatter
            formatter.BOOT.properties=pattern
            formatter.BOOT.pattern=%d{yyyy-MM-dd HH\\:mm\\:ss,SSS} %-5p [%c] (%t) [] %s%e%n
            """;

    private final NodeSetup setup;

    NodeFolder(NodeSetup setup) {
        this.setup = setup;
    }

    /** Copies the configuration afresh, with users and the cluster's key, and lays the application out for deployment. */
    void prepare() throws IOException {
        Path configuration = OwnerOnly.folder(setup.base().resolve("configuration"));
        Folders.create(setup.base().resolve("log"));
        try (Stream<Path> templates = Files.list(setup.home().resolve("standalone/configuration"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                Files.copy(
                        template, configuration.resolve(template.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.writeString(
                configuration.resolve("logging.properties"),
                BOOT_LOGGING.formatted(setup.logsJson() ? "JsonFormatter" : TEXT));
        setup.users().write(configuration);
        Secrets.writeClusterKeyStore(
                configuration.resolve("cluster.p12"), setup.environment().get("WINZO_CLUSTER_SECRET"));
        layOutDeployment();
    }

    private void layOutDeployment() throws IOException {
        Path deployments = setup.base().resolve("deployments");
        Folders.delete(deployments);
        Folders.create(deployments);
        Files.deleteIfExists(log());
        if (setup.deployment() != null) {
            Files.copy(setup.deployment(), deployments.resolve(setup.deploymentName()));
            Files.createFile(marker(".dodeploy"));
        }
    }

    /** The deployment scanner's file about the application, for example {@code .deployed}. */
    Path marker(String suffix) {
        return setup.base().resolve("deployments").resolve(setup.deploymentName() + suffix);
    }

    /** What the server logs. */
    Path log() {
        return setup.base().resolve("log").resolve(setup.logsJson() ? "server.json.log" : "server.log");
    }

    /** The command line of the server, the Java program first. */
    List<String> command() {
        StandaloneCommandBuilder command = StandaloneCommandBuilder.of(setup.home())
                .setJavaHome(Path.of(System.getProperty("java.home")))
                .setBaseDirectory(setup.base())
                .setServerReadOnlyConfiguration(Provisioning.CONFIGURATION)
                .setStability("community")
                .setJavaOptions(setup.jvmOptions());
        if (setup.propertiesFile() != null) {
            command.addPropertiesFile(setup.propertiesFile());
        }
        command.addServerArgument("-Djboss.node.name=" + setup.name());
        command.addServerArgument("-Djboss.tx.node.id=" + setup.name());
        command.addServerArgument("-Djboss.socket.binding.port-offset=" + setup.portOffset());
        command.addServerArgument("-Djboss.bind.address=" + setup.bind());
        setup.properties().forEach((key, value) -> command.addServerArgument("-D" + key + "=" + value));
        return command.build();
    }
}
