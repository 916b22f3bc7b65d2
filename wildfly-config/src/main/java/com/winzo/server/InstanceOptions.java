package com.winzo.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** How an instance is to be started; every option has a default that suits a test. */
public final class InstanceOptions {

    /**
     * Of Java's priorities only the lowest means something: who hashes passwords gives way. It needs no right to be nicer.
     *
     * <p>The parallel collector can unload classes and code only while everything stands still, for a third of a second. By default
     * it does so each time the compilers have made 36 MB of code, and often while classes are loaded at the start.
     */
    private static final List<String> JVM_OPTIONS = List.of(
            "-Xms1g",
            "-Xmx1g",
            "-XX:+UseParallelGC",
            "-XX:SweeperThreshold=100",
            "-XX:MetaspaceSize=256m",
            "-XX:ThreadPriorityPolicy=1",
            "-XX:JavaPriority1_To_OSPriority=10",
            "-XX:JavaPriority6_To_OSPriority=0",
            "-XX:JavaPriority7_To_OSPriority=0",
            "-XX:JavaPriority8_To_OSPriority=0",
            "-XX:JavaPriority9_To_OSPriority=0",
            "-XX:JavaPriority10_To_OSPriority=0",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.net.preferIPv4Stack=true",
            "-Djava.awt.headless=true",
            "-Djboss.modules.system.pkgs=org.jboss.byteman",
            "-Duser.timezone=UTC",
            "-Dfile.encoding=UTF-8");

    private final Path folder;
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final Map<String, String> managementUsers = new LinkedHashMap<>();
    private final Map<String, String> messagingUsers = new LinkedHashMap<>();
    private final List<String> jvmOptions = new ArrayList<>(JVM_OPTIONS);
    private Path wildflyHome = Path.of(System.getProperty("winzo.wildfly.home", "wildfly-config/target/wildfly"));
    private Path deployment;
    private String mode = "test";
    private String bind = "127.0.0.1";
    private String logFormat = "text";
    private String namePrefix = "winzo";
    private DatabaseAccess externalDatabase;
    private Path propertiesFile;
    private boolean logOnConsole;
    private boolean reset;
    private boolean join;
    private int portOffset;
    private int databasePort;
    private Duration startDeadline = Duration.ofSeconds(300);
    private BiConsumer<String, Duration> reporter = (what, took) -> {};

    InstanceOptions(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Starts the database and the first node, and returns when both are ready. */
    public WinzoInstance start() {
        WinzoInstance instance = open();
        instance.start();
        return instance;
    }

    /** The instance, not yet started; the caller closes it even if the start fails half-way. */
    public WinzoInstance open() {
        return WinzoInstance.open(this);
    }

    /** The configured WildFly; default: system property {@code winzo.wildfly.home}, set by the build. */
    public InstanceOptions wildflyHome(Path home) {
        this.wildflyHome = home;
        return this;
    }

    /** The EAR to deploy; without it the server starts bare. */
    public InstanceOptions deploy(Path ear) {
        this.deployment = ear;
        return this;
    }

    /**
     * {@code demo}, {@code test} or {@code production}; the application reads it as {@code winzo.mode}. Null leaves it to
     * {@link #propertiesFile}.
     */
    public InstanceOptions mode(String name) {
        this.mode = name;
        return this;
    }

    /** System properties that differ between environments, as {@code src/main/env} has them. */
    public InstanceOptions propertiesFile(Path file) {
        this.propertiesFile = file.toAbsolutePath();
        return this;
    }

    /** The server's log goes to its standard output instead of a file in its folder. */
    public InstanceOptions logOnConsole(boolean wanted) {
        this.logOnConsole = wanted;
        return this;
    }

    /** Forgets everything that an earlier run left in the folder. */
    public InstanceOptions reset(boolean wanted) {
        this.reset = wanted;
        return this;
    }

    /** Added to every port of the first node; further nodes add 100 each. */
    public InstanceOptions portOffset(int offset) {
        this.portOffset = offset;
        return this;
    }

    /** The embedded database's port; 0, the default, takes a free one. */
    public InstanceOptions databasePort(int port) {
        this.databasePort = port;
        return this;
    }

    /** The address on which the public API listens; default loopback. */
    public InstanceOptions bind(String address) {
        this.bind = address;
        return this;
    }

    /** {@code text} or {@code json}. */
    public InstanceOptions logFormat(String format) {
        this.logFormat = format;
        return this;
    }

    /** The start of the nodes' names, which end in their HTTP port; needed where machines share a database. */
    public InstanceOptions namePrefix(String prefix) {
        this.namePrefix = prefix;
        return this;
    }

    /** Adds a node to the instance that another process runs in the same folder; give it a port offset of its own. */
    public InstanceOptions join(boolean wanted) {
        this.join = wanted;
        return this;
    }

    /** A database that is there already, instead of the embedded one. */
    public InstanceOptions externalDatabase(DatabaseAccess access) {
        this.externalDatabase = access;
        return this;
    }

    /** A Java system property of every node. */
    public InstanceOptions property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    /** An environment variable of every node; wins over what the instance itself would set. */
    public InstanceOptions environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** A further JVM option of every node, for example {@code -Xmx2g}; the last one of a kind wins. */
    public InstanceOptions jvmOption(String option) {
        jvmOptions.add(option);
        return this;
    }

    /** The user of console and CLI; without one nobody logs in over the network. */
    public InstanceOptions managementUser(String name, String password) {
        managementUsers.put(name, password);
        return this;
    }

    /** A user with whom other processes reach the queues through {@link ServerNode#internalUri}. */
    public InstanceOptions messagingUser(String name, String password) {
        messagingUsers.put(name, password);
        return this;
    }

    /** How long a node may take until it is ready. */
    public InstanceOptions startDeadline(Duration deadline) {
        this.startDeadline = deadline;
        return this;
    }

    /** Told of each step and how long it took. */
    public InstanceOptions reporter(BiConsumer<String, Duration> listener) {
        this.reporter = listener;
        return this;
    }

    Path folder() {
        return folder;
    }

    Path wildflyHome() {
        return wildflyHome.toAbsolutePath().normalize();
    }

    Optional<Path> deployment() {
        return Optional.ofNullable(deployment);
    }

    Optional<String> mode() {
        return Optional.ofNullable(mode);
    }

    Optional<Path> propertiesFile() {
        return Optional.ofNullable(propertiesFile);
    }

    boolean isLogOnConsole() {
        return logOnConsole;
    }

    boolean isReset() {
        return reset;
    }

    boolean isJoin() {
        return join;
    }

    int portOffset() {
        return portOffset;
    }

    int databasePort() {
        return databasePort;
    }

    String bind() {
        return bind;
    }

    boolean isJson() {
        return logFormat.equals("json");
    }

    String namePrefix() {
        return namePrefix;
    }

    Optional<DatabaseAccess> externalDatabase() {
        return Optional.ofNullable(externalDatabase);
    }

    Map<String, String> properties() {
        return properties;
    }

    Map<String, String> environment() {
        return environment;
    }

    Map<String, String> managementUsers() {
        return managementUsers;
    }

    Map<String, String> messagingUsers() {
        return messagingUsers;
    }

    List<String> jvmOptions() {
        return jvmOptions;
    }

    Duration startDeadline() {
        return startDeadline;
    }

    void report(String what, Duration took) {
        reporter.accept(what, took);
    }
}
