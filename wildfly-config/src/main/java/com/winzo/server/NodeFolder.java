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

    private static final String LOGGING = "logging.properties";

    private final NodeSetup setup;

    NodeFolder(NodeSetup setup) {
        this.setup = setup;
    }

    /** Copies the configuration afresh, with users and the cluster's key, and lays the application out for deployment. */
    void prepare() throws IOException {
        Path configuration = OwnerOnly.folder(setup.base().resolve("configuration"));
        Folders.create(setup.base().resolve("log"));
        try (Stream<Path> templates = Files.list(setup.home().resolve("standalone/configuration"))) {
            for (Path template : templates.filter(this::isWanted).toList()) {
                Files.copy(
                        template, configuration.resolve(template.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        setup.users().write(configuration);
        Secrets.writeClusterKeyStore(
                configuration.resolve("cluster.p12"), setup.environment().get("WINZO_CLUSTER_SECRET"));
        layOutDeployment();
    }

    /** The server itself writes {@code logging.properties} from its configuration; the template's is for the first start only. */
    private boolean isWanted(Path template) {
        boolean logging = template.endsWith(LOGGING);
        return Files.isRegularFile(template)
                && !(logging
                        && Files.exists(setup.base().resolve("configuration").resolve(LOGGING)));
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
        return setup.base().resolve("log").resolve(setup.logFile());
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
