package com.winzo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the container's entry point relies on. */
class PrepareNodeTest {

    @TempDir
    private Path folder;

    @Test
    void leaves_a_folder_and_the_arguments_of_the_server() throws Exception {
        int status = prepare(Map.of(
                "WINZO_DB_URL", "jdbc:postgresql://database:5432/winzo",
                "WINZO_CLUSTER_SECRET", "a secret",
                "WINZO_ADMIN_PASSWORD", "another",
                "WINZO_NODE_NAME", "first",
                "WINZO_HEAP", "2g"));

        assertThat(status).isZero();
        assertThat(Files.readAllLines(folder.resolve("java.args")))
                .allMatch(line -> line.startsWith("\"") && line.endsWith("\""))
                .contains("\"-Xmx2g\"", "\"org.jboss.as.standalone\"", "\"-Djboss.node.name=first-8080\"")
                .noneMatch(line -> line.contains("a secret") || line.contains("another"));
        Path configuration = folder.resolve("first-8080/configuration");
        assertThat(configuration.resolve("winzo.xml")).exists();
        assertThat(Files.readString(configuration.resolve("mgmt-users.properties")))
                .contains("admin=")
                .doesNotContain("another");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(configuration.resolve("cluster.p12"))))
                .isEqualTo("rw-------");
    }

    @Test
    void refuses_to_run_without_a_database_or_a_secret() throws Exception {
        assertThat(prepare(Map.of("WINZO_CLUSTER_SECRET", "a secret"))).isEqualTo(1);
        assertThat(prepare(Map.of("WINZO_DB_URL", "jdbc:postgresql://database:5432/winzo")))
                .isEqualTo(1);
    }

    private int prepare(Map<String, String> environment) throws IOException, InterruptedException {
        Path application = Files.writeString(folder.resolve("winzo.ear"), "not looked into");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PrepareNode.class.getName());
        builder.environment().putAll(environment);
        builder.environment().put("WINZO_HOME", folder.toString());
        builder.environment().put("WINZO_EAR", application.toString());
        builder.environment()
                .put(
                        "WINZO_ENV_FILE",
                        Path.of(System.getProperty("winzo.cli"))
                                .resolveSibling("env/production.properties")
                                .toString());
        builder.environment().put("JBOSS_HOME", System.getProperty("winzo.wildfly.home"));
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start()
                .waitFor();
    }
}
