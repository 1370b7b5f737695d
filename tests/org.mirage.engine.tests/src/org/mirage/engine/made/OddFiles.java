// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.made;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.mirage.testing.Tools;

/** Folders of files whose names are any bytes, which Java cannot name in every locale: bash does. */
public final class OddFiles {

    private OddFiles() {
    }

    /** Writes files into a folder, by paths and contents with one byte in each character. */
    public static void write(Path folder, Map<String, String> files) throws IOException {
        Files.createDirectories(folder);
        Path script = Files.createTempFile(folder.getParent(), "names", ".sh");
        StringBuilder lines = new StringBuilder("cd '" + folder + "'\n");
        int number = 0;
        for (Map.Entry<String, String> file : files.entrySet()) {
            String plain = ".content-" + number++;
            Files.write(folder.resolve(plain), file.getValue().getBytes(StandardCharsets.ISO_8859_1));
            int slash = file.getKey().lastIndexOf('/');
            if (slash > 0) {
                lines.append("mkdir -p ").append(quoted(file.getKey().substring(0, slash))).append('\n');
            }
            lines.append("mv ").append(plain).append(' ').append(quoted(file.getKey())).append('\n');
        }
        Files.writeString(script, lines);
        Tools.run("bash", "-e", script.toString());
        Files.delete(script);
    }

    private static String quoted(String path) {
        StringBuilder text = new StringBuilder("$'./");
        for (byte b : path.getBytes(StandardCharsets.ISO_8859_1)) {
            text.append(String.format("\\x%02x", b));
        }
        return text.append('\'').toString();
    }
}
