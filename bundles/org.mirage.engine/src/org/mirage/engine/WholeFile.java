// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.mirage.engine.exporting.TargetFile;

/** A report, manifest or change set as a file, which is there when it is whole, or not at all. */
public final class WholeFile {

    private static final int BUFFER = 1 << 16;

    /** Writes what is in the file. */
    @FunctionalInterface
    public interface Body {

        /** Writes all of it; the stream is closed afterwards. */
        void write(OutputStream target) throws IOException;
    }

    /**
     * Writes what is in the file, and tells something of it.
     *
     * @param <T> what it tells
     */
    @FunctionalInterface
    public interface ToldBody<T> {

        /** Writes all of it; the stream is closed afterwards. */
        T write(OutputStream target) throws IOException;
    }

    private WholeFile() {
    }

    /**
     * Writes it.
     *
     * @throws MirageException when the file is there and may not be replaced, or its folder cannot be written into
     */
    public static void write(Path target, boolean overwrite, Body body, Monitor monitor) throws IOException {
        writeTold(target, overwrite, out -> {
            body.write(out);
            return null;
        }, monitor);
    }

    /**
     * Writes it, and passes on what is told of it.
     *
     * @throws MirageException when the file is there and may not be replaced, or its folder cannot be written into
     */
    public static <T> T writeTold(Path target, boolean overwrite, ToldBody<T> body, Monitor monitor) throws IOException {
        try (TargetFile file = new TargetFile(target, overwrite)) {
            T told;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file.partial()), BUFFER)) {
                told = body.write(out);
            }
            monitor.check();
            file.complete();
            return told;
        }
    }
}
