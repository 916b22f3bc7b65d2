package com.winzo.it.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class ComposeIT {

    private static final Path FOLDER = Path.of(System.getProperty("winzo.root"), "docker");

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.cluster.yaml"})
    void holdsNoSecretInPlainText(String file) {
        assertThat(environments(file))
                .isNotEmpty()
                .noneMatch(variable -> variable.getKey().matches("(?i).*(PASSWORD|SECRET|TOKEN)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.cluster.yaml"})
    void everyImageOfSomebodyElseIsPinned(String file) {
        assertThat(services(file).values())
                .filteredOn(service -> service.containsKey("image") && !service.containsKey("build"))
                .allMatch(service -> service.get("image").toString().matches("[a-z/]+:\\d+\\.\\d+-.+"));
    }

    @Test
    void everyFolderAndFileItMountsExists() {
        List<Path> mounted = services("compose.yaml").values().stream()
                .flatMap(service -> strings(service.get("volumes")))
                .map(volume -> volume.split(":")[0])
                .filter(source -> source.startsWith("."))
                .map(source -> FOLDER.resolve(source).normalize())
                .toList();

        assertThat(mounted).hasSize(2).allSatisfy(source -> assertThat(source).exists());
        assertThat(FOLDER.resolve("../wildfly-config/src/main/resources/sql/roles.sql"))
                .exists();
    }

    @Test
    void everySecretIsMadeByTheScriptAndUsed() throws IOException {
        String script = Files.readString(FOLDER.resolve("secrets.sh"));
        Map<String, Object> secrets = map(compose("compose.yaml").get("secrets"));
        List<String> used = services("compose.yaml").values().stream()
                .flatMap(service -> strings(service.get("secrets")))
                .distinct()
                .toList();

        assertThat(used).containsExactlyInAnyOrderElementsOf(secrets.keySet());
        assertThat(secrets.values())
                .extracting(secret -> map(secret).get("file").toString())
                .allSatisfy(file -> assertThat(script)
                        .contains(file.replaceAll("^secrets/", "").replaceAll("\\.txt$", "")));
    }

    @Test
    void theImageIsBuiltFromTheFileBesideIt() {
        Map<String, Object> build = map(services("compose.yaml").get("winzo").get("build"));

        assertThat(FOLDER.resolve(build.get("context").toString())
                        .resolve(build.get("dockerfile").toString()))
                .exists();
    }

    @Test
    void onlyTheApiIsPublishedAndOnlyOnThisMachine() {
        assertThat(Stream.of("compose.yaml", "compose.cluster.yaml")
                        .flatMap(file -> services(file).values().stream())
                        .flatMap(service -> strings(service.get("ports"))))
                .containsExactlyInAnyOrder("127.0.0.1:8080:8080", "127.0.0.1:8180:8080");
    }

    @Test
    void theServerHasNoRightsItDoesNotNeed() {
        Map<String, Object> winzo = services("compose.yaml").get("winzo");

        assertThat(winzo).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"));
        assertThat(strings(winzo.get("security_opt"))).contains("no-new-privileges:true");
    }

    @Test
    void theSecondNodeIsTheFirstWithANameAndAFolderOfItsOwn() {
        Map<String, Object> second = services("compose.cluster.yaml").get("winzo-2");

        assertThat(map(second.get("extends")))
                .containsEntry("file", "compose.yaml")
                .containsEntry("service", "winzo");
        assertThat(map(second.get("environment"))).containsEntry("WINZO_NODE_NAME", "winzo-2");
        assertThat(strings(second.get("volumes"))).containsExactly("winzo-2:/var/lib/winzo");
    }

    private static Stream<Map.Entry<String, Object>> environments(String file) {
        return services(file).values().stream().flatMap(service -> map(service.get("environment")).entrySet().stream());
    }

    private static Map<String, Map<String, Object>> services(String file) {
        Map<String, Object> services = map(compose(file).get("services"));
        return services.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, service -> map(service.getValue())));
    }

    /** {@code !override} is Compose's own tag: what follows replaces instead of being merged. */
    private static Map<String, Object> compose(String file) {
        try {
            String text = Files.readString(FOLDER.resolve(file)).replace("!override", "");
            return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    private static Stream<String> strings(Object value) {
        return value == null ? Stream.empty() : ((List<?>) value).stream().map(Object::toString);
    }
}
