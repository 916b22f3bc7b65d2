package com.winzo.it.harness;

import com.winzo.it.client.Winzo;
import com.winzo.server.ServerNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what the servers have logged since the last look, and objects to secrets: tokens and hashes by their shape, the passwords that
 * tests use, and the instance's own secrets.
 */
public final class SecretsInLogs {

    private static final Map<String, String> SHAPES = Map.of(
            "an access token", "eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}",
            "a password hash", "\\$2[aby]\\$[0-9]{2}\\$[./A-Za-z0-9]{20,}",
            "a mailed token", "token=[A-Za-z0-9_-]{43}",
            "a refresh token", "\"?refreshToken\"?\\s*[:=]\\s*\"?[A-Za-z0-9_-]{43}",
            "a secret of one-time codes", "otpauth://|" + Pattern.quote(Winzo.STAFF_TOTP_SECRET),
            "a recovery code", "\\b(?:[0-9A-HJKMNP-TV-Z]{6}-){3}[0-9A-HJKMNP-TV-Z]{6}\\b",
            "a private key", "-----BEGIN [A-Z ]*PRIVATE KEY-----",
            "a test's password",
                    "correct horse battery staple|staple of another horse|" + Pattern.quote(Winzo.STAFF_PASSWORD));

    private final Map<String, Pattern> secrets = new HashMap<>();
    private final Map<Path, Long> read = new HashMap<>();

    /** @param folder the instance's */
    public SecretsInLogs(Path folder) {
        SHAPES.forEach((name, shape) -> secrets.put(name, Pattern.compile(shape)));
        try {
            for (String line : Files.readAllLines(folder.resolve("secrets/master.key"))) {
                add("the master key", line);
            }
            Properties own = new Properties();
            own.load(Files.newBufferedReader(folder.resolve("secrets/secrets.properties")));
            own.stringPropertyNames().forEach(name -> add("the secret " + name, own.getProperty(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Collection<String> shapes() {
        return SHAPES.values();
    }

    private void add(String name, String secret) {
        secrets.put(name, Pattern.compile(Pattern.quote(secret)));
    }

    /** What the logs hold since the last look that they must not hold; the secrets themselves are not repeated. */
    public List<String> found(List<ServerNode> nodes) {
        List<String> found = new ArrayList<>();
        for (ServerNode node : nodes) {
            for (Path log : logs(node)) {
                String news = news(log);
                secrets.forEach((name, pattern) -> {
                    Matcher secret = pattern.matcher(news);
                    if (secret.find()) {
                        found.add(name + " in " + log + ": ..." + before(news, secret.start()) + "[here]");
                    }
                });
            }
        }
        return found;
    }

    private static String before(String text, int end) {
        return text.substring(Math.max(0, end - 200), end);
    }

    private static List<Path> logs(ServerNode node) {
        try (Stream<Path> files = Files.list(node.log().getParent())) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String news(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.min(read.getOrDefault(log, 0L), file.length());
            byte[] bytes = new byte[Math.toIntExact(file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            read.put(log, from + bytes.length);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
