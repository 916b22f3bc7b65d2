package com.winzo.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DockerfileTest {

    private static final Path ROOT = Path.of(System.getProperty("winzo.root")).normalize();
    private static final String BUILD_FOLDER = "/build/";

    private final Dockerfile dockerfile = Dockerfile.read(ROOT.resolve("docker/Dockerfile"));

    @Test
    void what_the_build_stage_copies_is_in_the_project() {
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
    void every_module_of_the_build_is_copied() throws IOException {
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
    void what_the_image_takes_from_the_build_is_there_after_a_build() {
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
    void the_base_images_are_pinned() {
        assertThat(dockerfile.named("FROM").map(step -> step.words().getFirst()))
                .hasSize(2)
                .allMatch(image -> image.matches("[a-z-]+:\\d+\\.\\d+\\.\\d+_\\d+-.+"), "a full version");
    }

    @Test
    void the_image_runs_as_nobody_in_particular() {
        assertThat(dockerfile.image().named("USER"))
                .singleElement()
                .satisfies(step -> assertThat(step.text()).matches("[1-9]\\d+:[1-9]\\d+"));
    }

    @Test
    void the_image_says_whether_it_is_well() {
        assertThat(dockerfile.image().named("HEALTHCHECK"))
                .singleElement()
                .satisfies(step ->
                        assertThat(step.text()).contains("/health/ready").contains("--start-period"));
    }

    @Test
    void signals_reach_the_server() throws IOException {
        assertThat(dockerfile.image().named("ENTRYPOINT"))
                .singleElement()
                .satisfies(step -> assertThat(step.text()).startsWith("["));
        assertThat(Files.readString(ROOT.resolve("docker/entrypoint.sh"))).contains("\nexec java ");
    }

    @Test
    void nothing_is_fetched_by_hand_and_no_secret_is_baked_in() {
        assertThat(dockerfile.named("ADD")).isEmpty();
        assertThat(dockerfile.named("RUN"))
                .noneMatch(step -> step.text().matches(".*\\b(curl|wget|sudo|apt-get|ssh)\\b.*"));
        assertThat(dockerfile.steps())
                .filteredOn(step -> step.name().equals("ENV") || step.name().equals("ARG"))
                .noneMatch(step -> step.text().matches("(?i).*(password|secret|token)\\w*=.*"));
    }

    @Test
    void the_classes_that_the_image_starts_exist() {
        assertThat(List.of("HealthCheck", "PrepareNode"))
                .allSatisfy(name -> assertThat(ROOT.resolve("wildfly-config/target/classes/com/winzo/server")
                                .resolve(name + ".class"))
                        .exists());
    }

    @Test
    void the_scripts_may_be_run() throws IOException {
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
