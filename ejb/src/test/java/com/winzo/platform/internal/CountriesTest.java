package com.winzo.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.maxmind.db.Reader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the smallest database there is: one node, the lower half of IPv4 in Germany (MaxMind DB file format 2.0). */
class CountriesTest {

    private static final int NODES = 1;
    private static final int MAP = 0xE0;
    private static final int TEXT = 0x40;
    private static final int UINT16 = 0xA0;
    private static final int UINT32 = 0xC0;

    @TempDir
    Path folder;

    @Test
    void anAddressHasACountryOrNone() throws IOException {
        Path file = Files.write(folder.resolve("countries.mmdb"), database());

        try (Reader reader = Countries.open(file)) {
            assertThat(Countries.country(reader, "10.1.2.3")).isEqualTo("DE");
            assertThat(Countries.country(reader, "192.0.2.1")).isNull();
            assertThat(Countries.country(reader, "nonsense")).isNull();
        }
    }

    private static byte[] database() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int data = NODES + 16;
        out.writeBytes(new byte[] {0, 0, (byte) data, 0, 0, NODES});
        out.writeBytes(new byte[16]);
        map(out, 1);
        text(out, "country");
        map(out, 1);
        text(out, "iso_code");
        text(out, "DE");
        out.writeBytes(new byte[] {(byte) 0xAB, (byte) 0xCD, (byte) 0xEF});
        out.writeBytes("MaxMind.com".getBytes(StandardCharsets.US_ASCII));
        metadata(out);
        return out.toByteArray();
    }

    private static void metadata(ByteArrayOutputStream out) {
        map(out, 9);
        text(out, "node_count");
        out.writeBytes(new byte[] {(byte) (UINT32 + 1), NODES});
        number(out, "record_size", 24);
        number(out, "ip_version", 4);
        text(out, "database_type");
        text(out, "Test");
        text(out, "languages");
        out.writeBytes(new byte[] {0, 4});
        number(out, "binary_format_major_version", 2);
        number(out, "binary_format_minor_version", 1);
        text(out, "build_epoch");
        out.writeBytes(new byte[] {1, 2, 1});
        text(out, "description");
        map(out, 0);
    }

    private static void number(ByteArrayOutputStream out, String name, int value) {
        text(out, name);
        out.writeBytes(new byte[] {(byte) (UINT16 + 1), (byte) value});
    }

    private static void map(ByteArrayOutputStream out, int size) {
        out.write(MAP + size);
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.write(TEXT + text.length());
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
