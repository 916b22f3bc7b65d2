package com.winzo.architecture.planted.betting.domain;

import java.nio.file.Files;
import java.nio.file.Path;

/** Planted: a decision that depends on the disk. */
public final class ReadsFiles {
    private ReadsFiles() {}

    public static boolean decide(Path file) {
        return Files.exists(file);
    }
}
