package com.winzo.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvisioningTest {

    private static final Path HOME = Path.of(System.getProperty("winzo.wildfly.home"));
    private static final Path SCRIPTS = Path.of(System.getProperty("winzo.cli"));
    private static final Path CONFIGURATION = HOME.resolve("standalone/configuration");

    private static final List<String> SHARED = List.of("jboss-modules.jar", "modules", "bin");

    @TempDir
    private Path folder;

    @Test
    void a_second_run_of_every_script_changes_nothing() throws IOException {
        copyConfiguration();

        new Provisioning(HOME, SCRIPTS).runScripts(folder);

        assertThat(folder.resolve(Provisioning.CONFIGURATION))
                .hasSameTextualContentAs(CONFIGURATION.resolve(Provisioning.CONFIGURATION));
    }

    @Test
    void unchanged_scripts_are_not_run_again() {
        assertThat(new Provisioning(HOME, SCRIPTS).provision()).isFalse();
    }

    @Test
    void a_script_that_fails_says_why_and_what_it_left_never_passes_as_good() throws IOException {
        Path home = ownHome();
        Path scripts = Files.createDirectory(folder.resolve("scripts"));
        Path result = home.resolve("standalone/configuration").resolve(Provisioning.CONFIGURATION);
        Path script = scripts.resolve("01-one.cli");
        String good = "/system-property=one:add(value=1)\n";
        Provisioning provisioning = new Provisioning(home, scripts);
        Files.writeString(script, good);
        assertThat(provisioning.provision()).isTrue();
        assertThat(provisioning.provision()).isFalse();

        Files.writeString(script, "/system-property=two:add(value=2)\n/subsystem=nothing:add\n");
        assertThatThrownBy(provisioning::provision)
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("WFLYCTL");
        Files.writeString(script, good);

        assertThat(provisioning.provision()).isTrue();
        assertThat(result).content().contains("name=\"one\"").doesNotContain("name=\"two\"");

        Files.writeString(result, Files.readString(result).substring(0, 1000));
        assertThat(provisioning.provision()).isTrue();
        assertThat(result).content().contains("</server>");
        for (String shared : SHARED) {
            Files.delete(home.resolve(shared));
        }
    }

    /**
     * A WildFly whose configuration is this test's and whose everything else is everybody's. Its template is the smallest that WildFly
     * comes with, because each run of the scripts starts what stands there.
     */
    private Path ownHome() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.createDirectories(home.resolve("standalone/configuration"));
        for (String shared : SHARED) {
            Files.createSymbolicLink(home.resolve(shared), HOME.toAbsolutePath().resolve(shared));
        }
        try (var files = Files.list(CONFIGURATION)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, home.resolve("standalone/configuration").resolve(file.getFileName()));
            }
        }
        Files.copy(
                CONFIGURATION.resolve("standalone-load-balancer.xml"),
                home.resolve("standalone/configuration").resolve(Provisioning.TEMPLATE),
                StandardCopyOption.REPLACE_EXISTING);
        return home;
    }

    @Test
    void the_configuration_has_no_password_of_its_own() throws IOException {
        List<String> lines = Files.readAllLines(CONFIGURATION.resolve(Provisioning.CONFIGURATION));

        assertThat(lines)
                .filteredOn(line -> line.contains("password=\"") || line.contains("clear-text=\""))
                .allMatch(line -> line.contains("${env."), "comes from the environment");
    }

    @Test
    void nothing_listens_on_every_address_unless_told_to() throws IOException {
        List<String> lines = Files.readAllLines(CONFIGURATION.resolve(Provisioning.CONFIGURATION));

        assertThat(lines)
                .filteredOn(line -> line.contains("<inet-address"))
                .hasSize(3)
                .allMatch(line -> line.contains(":127.0.0.1}"), "loopback by default")
                .noneMatch(line -> line.contains("any-address"));
    }

    @Test
    void every_logger_says_from_which_level_on() throws IOException {
        String configuration = Files.readString(CONFIGURATION.resolve(Provisioning.CONFIGURATION));

        assertThat(Pattern.compile("<logger category=\".+?</logger>", Pattern.DOTALL)
                        .matcher(configuration)
                        .results()
                        .map(MatchResult::group))
                .isNotEmpty()
                .allMatch(logger -> logger.contains("<level name="), "without one it logs everything");
    }

    private void copyConfiguration() throws IOException {
        try (var files = Files.list(CONFIGURATION)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }
}
