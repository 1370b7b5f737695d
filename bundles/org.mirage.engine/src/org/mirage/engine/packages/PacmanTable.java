// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import org.mirage.engine.ByteCount;
import org.mirage.engine.MirageException;

/** A table of files as mtree writes them, packed with gzip: a line for each, its path with escapes and then words such as checksums. */
final class PacmanTable {

    private static final int SIZE_LIMIT = 64 << 20;
    private static final Pattern DIGEST = Pattern.compile(" sha256(?:digest)?=([0-9a-f]{64})(?: |$)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([0-3][0-7]{2})");

    private PacmanTable() {
    }

    /** The checksums of files by their paths, which have no slash at their beginning. */
    static Map<String, FileDigest> digests(byte[] packed, FolderBounds bounds) throws IOException {
        Map<String, FileDigest> digests = new HashMap<>();
        if (packed.length == 0) {
            return digests;
        }
        byte[] table;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            table = in.readNBytes(SIZE_LIMIT);
        }
        if (table.length == SIZE_LIMIT) {
            throw new MirageException("a table of files has more than " + ByteCount.show(SIZE_LIMIT));
        }
        bounds.takeUnpacked(table.length);
        for (String line : (Iterable<String>) new String(table, StandardCharsets.ISO_8859_1).lines()::iterator) {
            int end = line.indexOf(' ');
            Matcher digest = DIGEST.matcher(line);
            if (line.startsWith("./") && end > 0 && digest.find()) {
                digests.put(unescaped(line.substring(2, end)), FileDigest.of("SHA-256", digest.group(1)));
            }
        }
        return digests;
    }

    private static String unescaped(String path) {
        return ESCAPE.matcher(path).replaceAll(escape -> Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(escape.group(1), 8))));
    }
}
