// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.appliance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.ImageSource;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;

/** The checksums of an appliance's files (DMTF DSP0243, "Manifest file"): lines such as {@code SHA256(disk1.vmdk)= 0a1b}. */
final class OvfManifest {

    private static final Pattern LINE = Pattern.compile("\\s*(SHA-?\\d+)\\s*\\((.+)\\)\\s*=\\s*([0-9A-Fa-f]+)\\s*");
    private static final int PIECE = 1 << 20;

    private final String shown;
    private final Map<String, Sum> sums = new LinkedHashMap<>();

    private record Sum(String algorithm, String value) {
    }

    private OvfManifest(String shown) {
        this.shown = shown;
    }

    /**
     * Reads a manifest.
     *
     * @param shown how messages call it
     */
    static OvfManifest read(byte[] text, String shown) throws MirageException {
        OvfManifest manifest = new OvfManifest(shown);
        for (String line : new String(text, StandardCharsets.UTF_8).split("[\r\n]+")) {
            if (line.isBlank()) {
                continue;
            }
            Matcher found = LINE.matcher(line);
            if (!found.matches()) {
                throw new MirageException(shown + " has a line that is no checksum: " + Shown.of(line));
            }
            manifest.sums.put(found.group(2).strip(), new Sum(algorithm(found.group(1)), found.group(3).toLowerCase(Locale.ROOT)));
        }
        return manifest;
    }

    private static String algorithm(String word) {
        return "SHA-" + word.substring(word.startsWith("SHA-") ? 4 : 3);
    }

    /** The files that it has checksums of. */
    Set<String> files() {
        return sums.keySet();
    }

    /** Reads a file and complains unless it is what the manifest says. */
    void require(String name, ImageSource file, Monitor monitor) throws IOException {
        Sum sum = sums.get(name);
        MessageDigest digest = digest(sum);
        monitor.begin("Checking the checksum of " + Shown.of(name), file.length());
        try (BlockDevice bytes = file.bytes()) {
            ByteBuffer piece = ByteBuffer.allocate(PIECE);
            for (long offset = 0; offset < bytes.size(); offset += piece.limit()) {
                monitor.check();
                piece.clear().limit((int) Math.min(PIECE, bytes.size() - offset));
                bytes.read(offset, piece);
                digest.update(piece.flip());
                monitor.worked(piece.limit());
            }
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sum.value)) {
            throw new MirageException(file.shown() + " is not what " + shown + " has the checksum of: it was damaged or changed;"
                    + " copy or download the appliance again");
        }
    }

    private MessageDigest digest(Sum sum) throws MirageException {
        try {
            return MessageDigest.getInstance(sum.algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new MirageException(shown + " has checksums of a kind that is not known: " + sum.algorithm, e);
        }
    }
}
