// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.mirage.disk.process.PrivateFolder;
import org.mirage.engine.Names;

/** All that runs in a machine wrote: in a temporary file, which goes away when this is closed. */
final class RunLog extends OutputStream {

    private static final int LAST_BYTES = 1 << 12;
    private static final int LAST_LINES = 12;
    private static final int LINE = 200;

    /** Whoever comes next removes it when this process is killed. */
    private final PrivateFolder place;
    private final Path file;
    private final OutputStream out;
    private final RunListener listener;
    private long size;

    RunLog(Path folder, RunListener listener) throws IOException {
        place = PrivateFolder.create(folder);
        file = place.path().resolve("log");
        out = Files.newOutputStream(file);
        this.listener = listener;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        size += length;
        byte[] part = offset == 0 ? bytes : Arrays.copyOfRange(bytes, offset, offset + length);
        listener.wrote(part, length);
    }

    /** A line of our own, which tells what comes. */
    void title(String title) throws IOException {
        write(("==> " + title + "\n").getBytes(StandardCharsets.UTF_8));
    }

    long size() {
        return size;
    }

    /** Everything so far. */
    InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file));
    }

    /** The last lines, escaped; empty when nothing was written. */
    String lastLines() throws IOException {
        byte[] end;
        try (InputStream in = open()) {
            in.skipNBytes(Math.max(0, size - LAST_BYTES));
            end = in.readAllBytes();
        }
        List<String> lines = new ArrayList<>();
        for (String line : new String(end, StandardCharsets.UTF_8).split("[\r\n]+")) {
            if (!line.isBlank()) {
                String shown = Names.show(line.strip().getBytes(StandardCharsets.UTF_8));
                lines.add("  " + (shown.length() > LINE ? shown.substring(0, LINE) + "…" : shown));
            }
        }
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    @Override
    public void close() throws IOException {
        out.close();
        place.close();
    }
}
