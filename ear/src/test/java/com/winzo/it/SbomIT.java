package com.winzo.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.client.Api;
import com.winzo.it.harness.Instances;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The list of what is in the EAR (CycloneDX) leaves nothing out that is. */
class SbomIT {

    @Test
    void everyLibraryOfTheEarIsListedWithItsVersionAndHashes() throws IOException {
        JsonNode list = Api.JSON.readTree(Files.readString(Instances.ear().resolveSibling("winzo-sbom.json")));

        assertThat(list.path("bomFormat").asText()).isEqualTo("CycloneDX");
        Set<String> listed = list.path("components")
                .valueStream()
                .map(component -> component.path("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).containsAll(libraries());
        assertThat(list.path("components").valueStream())
                .allSatisfy(component -> assertThat(component.path("purl").asText())
                        .startsWith("pkg:maven/")
                        .contains("@"));
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
