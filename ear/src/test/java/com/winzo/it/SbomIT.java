package com.winzo.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.client.Api;
import com.winzo.it.harness.Instances;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The lists of what is in the EAR and in its war (CycloneDX) leave nothing out that is. */
class SbomIT {

    @Test
    void everyLibraryIsListedWithItsVersion() throws IOException {
        Set<String> listed = new TreeSet<>();
        for (String list : List.of("ear/target/winzo-ear-sbom.json", "web/target/winzo-web-sbom.json")) {
            Path file = Path.of(System.getProperty("winzo.root")).resolve(list);
            JsonNode content = Api.JSON.readTree(Files.readString(file));
            assertThat(content.path("bomFormat").asText()).isEqualTo("CycloneDX");
            for (JsonNode component : content.path("components")) {
                assertThat(component.path("purl").asText()).matches("pkg:maven/.+@.+");
                listed.add(component.path("name").asText());
            }
        }

        assertThat(listed).containsAll(libraries());
    }

    /** By their artifacts. */
    private static Set<String> libraries() throws IOException {
        Set<String> names = new TreeSet<>();
        try (ZipFile ear = new ZipFile(Instances.ear().toFile())) {
            for (ZipEntry entry : ear.stream().toList()) {
                note(entry.getName(), names);
                if (entry.getName().endsWith(".war")) {
                    try (ZipInputStream war = new ZipInputStream(
                            new ByteArrayInputStream(ear.getInputStream(entry).readAllBytes()))) {
                        for (ZipEntry inner = war.getNextEntry(); inner != null; inner = war.getNextEntry()) {
                            note(inner.getName(), names);
                        }
                    }
                }
            }
        }
        assertThat(names).hasSizeGreaterThan(10);
        return names;
    }

    private static void note(String entry, Set<String> names) {
        if (entry.endsWith(".jar")) {
            String name = entry.substring(entry.lastIndexOf('/') + 1, entry.length() - ".jar".length());
            names.add(name.replaceFirst("-\\d[\\d.]*$", ""));
        }
    }
}
