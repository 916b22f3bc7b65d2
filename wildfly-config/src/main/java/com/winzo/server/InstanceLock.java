package com.winzo.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** One process at a time owns an instance's folder; the operating system gives the lock back when the process dies. */
final class InstanceLock {

    private static final String FILE = "lock";

    private final Path folder;
    private final FileChannel channel;

    private InstanceLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** @throws ServerException if another process has it */
    static InstanceLock take(Path folder) {
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return new InstanceLock(folder, channel);
            }
            channel.close();
            throw new ServerException("Winzo runs already in " + folder + " (--join adds a node to it)");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // this very process has it
        }
    }

    void deleteEverythingElse() {
        try (Stream<Path> children = Files.list(folder)) {
            children.filter(child -> !child.endsWith(FILE)).toList().forEach(Folders::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void release() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
