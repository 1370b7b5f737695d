// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Names;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionFiles;
import org.mirage.store.EntryType;

/** Small text files of a version, with one byte in each character; what is beyond a limit is not read. Links are followed. */
final class MachineTexts {

    /** Bytes of a file that are looked at, unless more are asked for. */
    static final int SIZE_LIMIT = 1 << 20;

    private static final int NAME_LIMIT = 1_000;

    private final VersionFiles files;

    MachineTexts(VersionFiles files) {
        this.files = files;
    }

    /** The file or folder that a path leads to, null if nowhere. */
    MachineEntry find(String path) throws IOException {
        try {
            return files.resolve(bytes(path));
        } catch (NotFoundException absent) {
            return null;
        }
    }

    /** Whether a path leads to something. */
    boolean exists(String path) throws IOException {
        return find(path) != null;
    }

    /** The path of the file that a path leads to; the same where it leads to none. */
    String real(String path) throws IOException {
        MachineEntry entry = find(path);
        return entry == null ? path : text(entry.path());
    }

    /** The lines of a file, as they stand there; none when there is no such file that can be read. */
    List<String> lines(String path) throws IOException {
        return lines(path, SIZE_LIMIT);
    }

    /** Likewise, of so many bytes at most. */
    List<String> lines(String path, int limit) throws IOException {
        MachineEntry file = find(path);
        if (file == null || file.entry().type() != EntryType.FILE || file.entry().content() == null) {
            return List.of();
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(limit, file.entry().size()));
        if (bytes.hasRemaining()) {
            files.read(file, 0, bytes);
        }
        String content = text(bytes.array());
        List<String> lines = new ArrayList<>(Arrays.asList(content.split("\n", -1)));
        // behind the last line feed is nothing, or half a line
        if (content.endsWith("\n") || file.entry().size() > limit) {
            lines.removeLast();
        }
        return lines;
    }

    /** Paths of what is in a folder, sorted by bytes, a thousand at most; none when there is no such folder. */
    List<String> list(String folder) throws IOException {
        List<String> paths = new ArrayList<>();
        MachineEntry found = find(folder);
        if (found != null && found.entry().type() == EntryType.DIRECTORY) {
            files.visit(found, entry -> {
                paths.add(text(entry.path()));
                return paths.size() < NAME_LIMIT;
            });
        }
        return paths;
    }

    /** The last part of a path. */
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A text of one byte in each character as people see it. */
    static String shown(String text) {
        return Names.show(bytes(text));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
