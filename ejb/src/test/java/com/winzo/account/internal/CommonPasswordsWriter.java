package com.winzo.account.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Writes {@code common-passwords.bin} anew from lists of leaked passwords, one a line:
 *
 * <pre>java -cp ... com.winzo.account.internal.CommonPasswordsWriter TARGET LIST...</pre>
 */
final class CommonPasswordsWriter {

    private static final int LENGTH_MIN = 8;
    private static final int DIGEST_BYTES = 8;

    private CommonPasswordsWriter() {}

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        TreeSet<byte[]> digests = new TreeSet<>(Arrays::compareUnsigned);
        for (String list : Arrays.asList(arguments).subList(1, arguments.length)) {
            for (String password : Files.readAllLines(Path.of(list))) {
                if (password.length() >= LENGTH_MIN) {
                    digests.add(digest(password.toLowerCase(Locale.ROOT)));
                }
            }
        }
        try (OutputStream target = Files.newOutputStream(Path.of(arguments[0]))) {
            for (byte[] digest : digests) {
                target.write(digest);
            }
        }
    }

    private static byte[] digest(String password) throws GeneralSecurityException {
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(sha256, DIGEST_BYTES);
    }
}
