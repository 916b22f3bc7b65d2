package com.winzo.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * The users of the server itself, as WildFly's property realms want them.
 *
 * @param management console and CLI: name to password; empty if nobody may log in over the network
 * @param messaging clients of JMS from other processes: name to password
 */
record NodeUsers(Map<String, String> management, Map<String, String> messaging) {

    /** Writes the users into a node's configuration folder, beside what the template has there. */
    void write(Path configuration) throws IOException {
        for (Map.Entry<String, String> user : management.entrySet()) {
            add(configuration.resolve("mgmt-users.properties"), user.getKey(), hash(user, "ManagementRealm"));
        }
        for (Map.Entry<String, String> user : messaging.entrySet()) {
            add(configuration.resolve("application-users.properties"), user.getKey(), hash(user, "ApplicationRealm"));
            add(configuration.resolve("application-roles.properties"), user.getKey(), "messaging");
        }
    }

    private static void add(Path file, String key, String value) throws IOException {
        OwnerOnly.create(file);
        Files.writeString(file, key + "=" + value + "\n", StandardOpenOption.APPEND);
    }

    /** The form is WildFly's (DIGEST authentication), not a choice: the files are readable by their owner only. */
    private static String hash(Map.Entry<String, String> user, String realm) {
        try {
            String text = user.getKey() + ":" + realm + ":" + user.getValue();
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new ServerException("This Java has no MD5", e);
        }
    }
}
