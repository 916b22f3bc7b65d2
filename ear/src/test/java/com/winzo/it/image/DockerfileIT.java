package com.winzo.it.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DockerfileIT {

    private static final Path ROOT = Path.of(System.getProperty("winzo.root")).normalize();
    private static final String BUILD_FOLDER = "/build/";

    private final Dockerfile dockerfile = Dockerfile.read(ROOT.resolve("docker/Dockerfile"));

    @Test
    void whatTheBuildStageCopiesIsInTheProject() {
        List<Path> sources = dockerfile
                .named("COPY")
                .filter(step -> !step.has("--from=build"))
                .flatMap(step -> step.sources().stream())
                .map(ROOT::resolve)
                .toList();

        assertThat(sources)
                .hasSizeGreaterThan(6)
                .allSatisfy(source -> assertThat(source).exists());
    }

    @Test
    void everyModuleOfTheBuildIsCopied() throws IOException {
        List<String> copied = dockerfile
                .named("COPY")
                .flatMap(step -> step.sources().stream())
                .toList();

        assertThat(Files.readAllLines(ROOT.resolve("pom.xml")))
                .filteredOn(line -> line.contains("<module>"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(copied).contains(line.strip().replaceAll("</?module>", "")));
    }

    @Test
    void whatTheImageTakesFromTheBuildIsThereAfterABuild() {
        List<Path> sources = dockerfile
                .image()
                .named("COPY")
                .filter(step -> step.words().getFirst().startsWith(BUILD_FOLDER))
                .flatMap(step -> step.sources().stream())
                .map(source -> ROOT.resolve(source.substring(BUILD_FOLDER.length())))
                .toList();

        assertThat(sources).hasSize(6).allSatisfy(source -> assertThat(source).exists());
    }

    @Test
    void theBaseImagesArePinned() {
        assertThat(dockerfile.named("FROM").map(step -> step.words().getFirst()))
                .hasSize(2)
                .allMatch(image -> image.matches("[a-z-]+:\\d+\\.\\d+\\.\\d+_\\d+-.+"), "a full version");
    }

    @Test
    void theImageRunsAsNobodyInParticular() {
        assertThat(dockerfile.image().named("USER"))
                .singleElement()
                .satisfies(step -> assertThat(step.text()).matches("[1-9]\\d+:[1-9]\\d+"));
    }

    @Test
    void theImageSaysWhetherItIsWell() {
        assertThat(dockerfile.image().named("HEALTHCHECK"))
                .singleElement()
                .satisfies(step ->
                        assertThat(step.text()).contains("/health/ready").contains("--start-period"));
    }

    @Test
    void signalsReachTheServer() throws IOException {
        assertThat(dockerfile.image().named("ENTRYPOINT"))
                .singleElement()
                .satisfies(step -> assertThat(step.text()).startsWith("["));
        assertThat(Files.readString(ROOT.resolve("docker/entrypoint.sh"))).contains("\nexec java ");
    }

    @Test
    void nothingIsFetchedByHandAndNoSecretIsBakedIn() {
        assertThat(dockerfile.named("ADD")).isEmpty();
        assertThat(dockerfile.named("RUN"))
                .noneMatch(step -> step.text().matches(".*\\b(curl|wget|sudo|apt-get|ssh)\\b.*"));
        assertThat(dockerfile.steps())
                .filteredOn(step -> step.name().equals("ENV") || step.name().equals("ARG"))
                .noneMatch(step -> step.text().matches("(?i).*(password|secret|token)\\w*=.*"));
    }

    @Test
    void theClassesThatTheImageStartsExist() {
        assertThat(List.of("HealthCheck", "PrepareNode"))
                .allSatisfy(name -> assertThat(ROOT.resolve("wildfly-config/target/classes/com/winzo/server")
                                .resolve(name + ".class"))
                        .exists());
    }

    @Test
    void theScriptsMayBeRun() throws IOException {
        for (String script : List.of("entrypoint.sh", "secrets.sh", "initdb/10-roles.sh")) {
            Path file = ROOT.resolve("docker").resolve(script);
            assertThat(file).isExecutable();
            assertThat(new ProcessBuilder("sh", "-n", file.toString())
                            .start()
                            .onExit()
                            .join()
                            .exitValue())
                    .as(script)
                    .isZero();
        }
    }
}
