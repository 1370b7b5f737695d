// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.mirage.engine.Names;

/**
 * The arguments as they were typed. The JDK decodes them by the locale and loses what does not fit it, such as every
 * letter beyond ASCII in the C locale; the kernel still has the bytes.
 */
final class RawArguments {

    private RawArguments() {
    }

    /** The arguments in UTF-8; one that is not UTF-8 with escapes, as listings show names. */
    static String[] of(String[] decoded) {
        boolean ascii = true;
        for (String argument : decoded) {
            ascii &= argument.chars().allMatch(character -> character < 0x80);
        }
        if (ascii) {
            return decoded;
        }
        try {
            List<byte[]> all = split(Files.readAllBytes(Path.of("/proc/self/cmdline")));
            String[] arguments = new String[decoded.length];
            for (int i = 0; i < arguments.length; i++) {
                byte[] raw = all.get(all.size() - arguments.length + i);
                arguments[i] = Names.isText(raw) ? new String(raw, StandardCharsets.UTF_8) : Names.show(raw);
            }
            return arguments;
        } catch (IOException | IndexOutOfBoundsException unknown) {
            return decoded;
        }
    }

    private static List<byte[]> split(byte[] line) {
        List<byte[]> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < line.length; i++) {
            if (line[i] == 0) {
                parts.add(Arrays.copyOfRange(line, start, i));
                start = i + 1;
            }
        }
        return parts;
    }
}
