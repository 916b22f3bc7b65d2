package com.winzo.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Turns an unpacked WildFly into Winzo's server: runs the numbered CLI scripts, in their order, on a copy of
 * {@code standalone-full-ha.xml} that becomes {@code winzo.xml}. No server runs meanwhile and no port is opened.
 *
 * <p>Does nothing when neither the scripts, nor WildFly, nor the result changed since the last time that all of them succeeded.
 */
public final class Provisioning {

    /** The configuration file that the scripts write and every node starts from. */
    public static final String CONFIGURATION = "winzo.xml";

    static final String TEMPLATE = "standalone-full-ha.xml";

    private static final int TIMEOUT_S = 180;

    private final Path home;
    private final Path scripts;

    /**
     * @param home the unpacked WildFly
     * @param scripts the folder of the {@code NN-*.cli} files
     */
    public Provisioning(Path home, Path scripts) {
        this.home = home.toAbsolutePath().normalize();
        this.scripts = scripts.toAbsolutePath().normalize();
    }

    /** Used by the build: arguments are WildFly's folder and the folder of the scripts. */
    public static void main(String[] arguments) {
        Provisioning provisioning = new Provisioning(Path.of(arguments[0]), Path.of(arguments[1]));
        long start = System.nanoTime();
        try {
            if (provisioning.provision()) {
                System.out.printf("Configured %s in %.1f s%n", arguments[0], (System.nanoTime() - start) / 1e9);
            }
        } catch (ServerException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Brings {@code winzo.xml} up to date.
     *
     * @return whether anything had to be done
     * @throws ServerException if a script fails; the message holds what the CLI printed
     */
    public boolean provision() {
        Path configurationFolder = home.resolve("standalone/configuration");
        Path marker = configurationFolder.resolve(CONFIGURATION + ".sha256");
        try {
            if (Files.exists(marker)
                    && Files.exists(configurationFolder.resolve(CONFIGURATION))
                    && Files.readString(marker).equals(fingerprint(configurationFolder))) {
                return false;
            }
            // First of all: whatever happens from here on, a half-written result never passes as good.
            Files.deleteIfExists(marker);
            Files.copy(
                    configurationFolder.resolve(TEMPLATE),
                    configurationFolder.resolve(CONFIGURATION),
                    StandardCopyOption.REPLACE_EXISTING);
            runScripts(configurationFolder);
            Files.writeString(marker, fingerprint(configurationFolder));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs every script on the {@code winzo.xml} of a configuration folder as it is.
     *
     * @param configurationFolder holds {@code winzo.xml} and the property files beside it
     */
    public void runScripts(Path configurationFolder) {
        try {
            Path work = Files.createTempDirectory("winzo-provisioning");
            try {
                run(configurationFolder, work);
            } finally {
                Folders.delete(work);
                Folders.delete(configurationFolder.resolve("standalone_xml_history"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(Path configurationFolder, Path work) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("embed-server --server-config=" + CONFIGURATION + " --std-out=discard --stability=community");
        for (Path script : cliFiles()) {
            lines.addAll(Files.readAllLines(script));
        }
        lines.add("stop-embedded-server");
        Path all = Files.write(work.resolve("all.cli"), lines);
        Path output = work.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // Over before the better compiler or the better collector would pay.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-Djboss.home.dir=" + home,
                        "-Djboss.server.base.dir=" + work,
                        "-Djboss.server.config.dir=" + configurationFolder,
                        "-Djboss.modules.system.pkgs=com.sun.java.swing",
                        "-Dlogging.configuration="
                                + home.resolve("bin/jboss-cli-logging.properties")
                                        .toUri(),
                        "-jar",
                        home.resolve("jboss-modules.jar").toString(),
                        "-mp",
                        home.resolve("modules").toString(),
                        "org.jboss.as.cli",
                        "--no-color-output",
                        "--file=" + all)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // A secret has no default, so that a server without one does not start; here nothing is encrypted with it.
        builder.environment().put("WINZO_CLUSTER_SECRET", "provisioning");
        builder.environment().put("JBOSS_HOME", home.toString());
        int status = waitFor(builder.start());
        if (status != 0) {
            throw new ServerException("The server's configuration failed:\n" + Files.readString(output));
        }
    }

    private static int waitFor(Process process) {
        try {
            if (!process.waitFor(TIMEOUT_S, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new ServerException("The server's configuration took more than " + TIMEOUT_S + " s");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new ServerException("Interrupted while configuring the server", e);
        }
    }

    private List<Path> cliFiles() throws IOException {
        try (Stream<Path> files = Files.list(scripts)) {
            return files.filter(file -> file.toString().endsWith(".cli"))
                    .sorted()
                    .toList();
        }
    }

    /** Of what the result is made from, and of the result. */
    private String fingerprint(Path configurationFolder) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<Path> files = new ArrayList<>(cliFiles());
            files.add(configurationFolder.resolve(TEMPLATE));
            files.add(configurationFolder.resolve(CONFIGURATION));
            for (Path file : files) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new ServerException("This Java has no SHA-256", e);
        }
    }
}
