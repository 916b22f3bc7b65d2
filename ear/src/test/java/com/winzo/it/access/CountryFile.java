package com.winzo.it.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes which IPv4 networks are in which countries, as the server reads it (MaxMind DB file format 2.0): a binary tree over the bits
 * of an address, whose leaves point at {@code {"country": {"iso_code": "DE"}}}. The networks must not overlap.
 */
final class CountryFile {

    private static final int NOTHING = -1;
    private static final int RECORD_BYTES = 3;
    private static final int SEPARATOR_BYTES = 16;
    private static final int MAP = 0xE0;
    private static final int TEXT = 0x40;
    private static final int UINT16 = 0xA0;
    private static final int UINT32 = 0xC0;

    /** Of each node what follows a 0 and a 1: another node, or below {@link #NOTHING} the leaf {@code -2 - offset}. */
    private final List<int[]> nodes = new ArrayList<>();

    private final ByteArrayOutputStream leaves = new ByteArrayOutputStream();
    private final Map<String, Integer> offsets = new LinkedHashMap<>();

    private CountryFile() {
        nodes.add(new int[] {NOTHING, NOTHING});
    }

    /** @param countries by CIDR */
    static Path write(Path file, Map<String, String> countries) throws IOException {
        CountryFile content = new CountryFile();
        for (Map.Entry<String, String> each : countries.entrySet()) {
            content.add(each.getKey(), each.getValue());
        }
        return Files.write(file, content.bytes());
    }

    private void add(String network, String country) throws IOException {
        String[] parts = network.split("/");
        int address =
                ByteBuffer.wrap(InetAddress.getByName(parts[0]).getAddress()).getInt();
        int length = Integer.parseInt(parts[1]);
        int node = 0;
        for (int bit = 0; bit < length - 1; bit++) {
            int side = address >>> (31 - bit) & 1;
            if (nodes.get(node)[side] == NOTHING) {
                nodes.get(node)[side] = nodes.size();
                nodes.add(new int[] {NOTHING, NOTHING});
            }
            node = nodes.get(node)[side];
        }
        nodes.get(node)[address >>> (32 - length) & 1] = -2 - offsets.computeIfAbsent(country, this::leaf);
    }

    private int leaf(String country) {
        int offset = leaves.size();
        map(leaves, 1);
        text(leaves, "country");
        map(leaves, 1);
        text(leaves, "iso_code");
        text(leaves, country);
        return offset;
    }

    private byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int[] node : nodes) {
            for (int next : node) {
                out.writeBytes(record(next));
            }
        }
        out.writeBytes(new byte[SEPARATOR_BYTES]);
        out.writeBytes(leaves.toByteArray());
        out.writeBytes(new byte[] {(byte) 0xAB, (byte) 0xCD, (byte) 0xEF});
        out.writeBytes("MaxMind.com".getBytes(StandardCharsets.US_ASCII));
        metadata(out);
        return out.toByteArray();
    }

    private byte[] record(int next) {
        int value = next;
        if (next == NOTHING) {
            value = nodes.size();
        } else if (next < NOTHING) {
            value = nodes.size() + SEPARATOR_BYTES + (-2 - next);
        }
        return new byte[] {(byte) (value >>> 16), (byte) (value >>> 8), (byte) value};
    }

    private void metadata(ByteArrayOutputStream out) {
        map(out, 9);
        text(out, "node_count");
        out.write(UINT32 + Integer.BYTES);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(nodes.size()).array());
        number(out, "record_size", 8 * RECORD_BYTES);
        number(out, "ip_version", 4);
        text(out, "database_type");
        text(out, "Test");
        text(out, "languages");
        out.writeBytes(new byte[] {0, 4});
        number(out, "binary_format_major_version", 2);
        number(out, "binary_format_minor_version", 0);
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
