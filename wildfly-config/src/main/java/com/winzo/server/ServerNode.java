package com.winzo.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One WildFly as a child process, on the Java that runs this one.
 *
 * <p>Each start copies the configuration afresh and never writes to it, so that what was changed in the console lives until the
 * node stops and the scripts stay the truth. Queues, transactions and timers of the node stay in its data folder.
 */
public final class ServerNode implements AutoCloseable {

    static final int HTTP_PORT = 8080;
    static final int HTTPS_PORT = 8443;
    static final int MANAGEMENT_PORT = 9990;
    static final int INTERNAL_PORT = 7085;
    static final int CLUSTER_PORT = 7600;
    static final int FAILURE_DETECTION_PORT = 7650;

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration STOP_DEADLINE = Duration.ofSeconds(60);

    private final NodeSetup setup;
    private final Duration startDeadline;
    private final NodeFolder folder;
    private Process process;

    ServerNode(NodeSetup setup, Duration startDeadline) {
        this.setup = setup;
        this.folder = new NodeFolder(setup);
        this.startDeadline = startDeadline;
    }

    /**
     * Starts the process and returns at once; {@link #awaitReady} waits for it.
     *
     * @throws ServerException if one of its ports is taken
     */
    public synchronized void launch() {
        if (isRunning()) {
            return;
        }
        NodePorts.requireFree(setup);
        try {
            folder.prepare();
            ProcessBuilder builder = new ProcessBuilder(folder.command())
                    .directory(setup.base().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(consoleLog().toFile());
            builder.environment().putAll(setup.environment());
            process = builder.start();
        } catch (IOException e) {
            throw new ServerException("The server " + setup.name() + " cannot be started", e);
        }
    }

    /** Starts the process and waits until it is ready: everything deployed, every readiness check up. */
    public void start() {
        launch();
        awaitReady();
    }

    /**
     * Waits until the server says that it is ready.
     *
     * @throws ServerException if it ends, fails to deploy, or takes longer than the deadline; with its last errors
     */
    public void awaitReady() {
        long deadline = System.nanoTime() + startDeadline.toNanos();
        HttpRequest ready = HttpRequest.newBuilder(managementUri().resolve("/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!isReady(client, ready)) {
                if (!isRunning()) {
                    throw new ServerException("The server " + setup.name() + " ended:\n" + lastErrors());
                }
                if (deploymentFailed()) {
                    throw new ServerException("The deployment failed on " + setup.name() + ":\n" + lastErrors());
                }
                if (System.nanoTime() > deadline) {
                    throw new ServerException("The server " + setup.name() + " is not ready after "
                            + startDeadline.toSeconds() + " s:\n" + lastErrors());
                }
                if (process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new ServerException("The server " + setup.name() + " ended:\n" + lastErrors());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("Interrupted while the server starts", e);
        }
    }

    private boolean isReady(HttpClient client, HttpRequest ready) throws InterruptedException {
        try {
            boolean up =
                    client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
            return up && (setup.deployment() == null || Files.exists(folder.marker(".deployed")));
        } catch (IOException e) {
            return false; // not listening yet
        }
    }

    private boolean deploymentFailed() {
        return setup.deployment() != null && Files.exists(folder.marker(".failed"));
    }

    /** SIGTERM: requests under way are finished, new ones refused, then the server stops. Killed if it takes too long. */
    public synchronized void stop() {
        if (!isRunning()) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(STOP_DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    /** SIGKILL: whatever it was doing is cut off. */
    public synchronized void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    @Override
    public void close() {
        stop();
    }

    public synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    public String name() {
        return setup.name();
    }

    /** Completes when the process ends, for whatever reason. */
    public synchronized CompletableFuture<ProcessHandle> onExit() {
        return process.toHandle().onExit();
    }

    /** The process's id, for faults that a test injects with signals. */
    public synchronized long pid() {
        return process.pid();
    }

    /** Where the public API listens, for example {@code http://127.0.0.1:8080}. */
    public URI uri() {
        return uri(HTTP_PORT);
    }

    /** The public API over TLS, if the node was given a key store. */
    public URI secureUri() {
        return URI.create(uri(HTTPS_PORT).toString().replaceFirst("^http", "https"));
    }

    /** Console, CLI, health and metrics. */
    public URI managementUri() {
        return uri(MANAGEMENT_PORT);
    }

    /** Messaging clients of other processes: {@code http-remoting} is spoken here. */
    public URI internalUri() {
        return uri(INTERNAL_PORT);
    }

    private URI uri(int port) {
        return URI.create("http://127.0.0.1:" + (port + setup.portOffset()));
    }

    public Path base() {
        return setup.base();
    }

    /** What the server logs. */
    public Path log() {
        return folder.log();
    }

    private Path consoleLog() {
        return setup.base().resolve("log/console.log");
    }

    private String lastErrors() {
        try {
            List<String> errors = Files.exists(log())
                    ? Files.readAllLines(log()).stream()
                            .filter(line ->
                                    line.contains(" ERROR ") || line.contains(" FATAL ") || line.contains("Caused by"))
                            .limit(20)
                            .toList()
                    : List.of();
            List<String> shown =
                    errors.isEmpty() && Files.exists(consoleLog()) ? Files.readAllLines(consoleLog()) : errors;
            return String.join("\n", shown.subList(Math.max(0, shown.size() - 20), shown.size())) + "\nThe whole log: "
                    + log();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
