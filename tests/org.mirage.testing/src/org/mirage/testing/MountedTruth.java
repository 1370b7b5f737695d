// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks the kernel, through system calls of another program, about every path of a mounted volume. */
public final class MountedTruth {

    private MountedTruth() {
    }

    /** Every path below a folder that a volume is mounted on, the folder itself under the empty path, in byte order of a walk. */
    public static Map<String, Truth> walk(Path folder) throws IOException {
        return walk(folder, List.of());
    }

    /** As the other one, but reads no content: where it is encrypted the kernel refuses to. */
    public static Map<String, Truth> walkWithoutContent(Path folder) throws IOException {
        return walk(folder, List.of("--no-content"));
    }

    private static Map<String, Truth> walk(Path folder, List<String> options) throws IOException {
        Path script = Files.createTempFile("walk", ".py");
        try (InputStream in = MountedTruth.class.getResourceAsStream("walk.py")) {
            Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> command = new ArrayList<>(List.of("python3", script.toString(), folder.toString()));
        command.addAll(options);
        Process python = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Map<String, Truth> found = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(python.getInputStream(), StandardCharsets.US_ASCII))) {
            for (String line; (line = lines.readLine()) != null;) {
                Truth truth = parse(line.split("\t", -1));
                found.put(truth.path(), truth);
            }
        }
        int code = Tools.await(python);
        Files.delete(script);
        if (code != 0) {
            throw new IOException("walking " + folder + " failed with exit code " + code);
        }
        return found;
    }

    private static Truth parse(String[] f) {
        return new Truth(bytes(f[0]), Integer.parseInt(f[1], 8), Long.parseLong(f[2]), Long.parseLong(f[3]), Long.parseLong(f[4]),
                new BigInteger(f[5]), bytes(f[6]), Long.parseLong(f[7]), Long.parseLong(f[8]), Long.parseLong(f[9]), Long.parseLong(f[10]),
                attributes(f[11]), f[12].equals("-") ? -1 : Long.parseLong(f[12], 16), data(f[13]), f[14]);
    }

    private static Map<String, String> attributes(String field) {
        Map<String, String> found = new TreeMap<>();
        for (String pair : parts(field)) {
            int equals = pair.indexOf('=');
            found.put(bytes(pair.substring(0, equals)), bytes(pair.substring(equals + 1)));
        }
        return found;
    }

    private static List<Truth.Data> data(String field) {
        List<Truth.Data> found = new ArrayList<>();
        for (String range : parts(field)) {
            String[] p = range.split("[+:]");
            found.add(new Truth.Data(Long.parseLong(p[0]), Long.parseLong(p[1]), p[2]));
        }
        return found;
    }

    private static String[] parts(String field) {
        return field.isEmpty() ? new String[0] : field.split(",");
    }

    private static String bytes(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }
}
