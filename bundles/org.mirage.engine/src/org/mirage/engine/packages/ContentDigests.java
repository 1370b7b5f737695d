// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.store.ContentName;

/** Digests of contents, of which each is read once; what is asked for in SHA-256 its name tells. */
final class ContentDigests {

    private static final String OWN = "SHA-256";
    private static final int KEPT = 1_000_000;

    private record Question(ContentName content, String algorithm) {
    }

    private final Map<Question, byte[]> known = new HashMap<>();

    /** False for a content whose holes are larger than anything that is installed: to go through them could take for ever. */
    static boolean canTell(ContentName content) {
        return !content.extents();
    }

    /** Whether a file's content has a digest. */
    boolean fits(VersionFiles files, MachineEntry file, FileDigest digest, Monitor monitor) throws IOException {
        ContentName content = file.entry().content();
        if (digest.algorithm().equals(OWN)) {
            return content.toString().startsWith(digest.hex());
        }
        Question question = new Question(content, digest.algorithm());
        byte[] value = known.get(question);
        if (value == null) {
            value = compute(files, file, digest.algorithm(), monitor);
            if (known.size() < KEPT) {
                known.put(question, value);
            }
        }
        return HexFormat.of().formatHex(value).equals(digest.hex());
    }

    /** Whether bytes have a digest, such as a link's target, for which some databases note one. */
    static boolean fits(byte[] bytes, FileDigest digest) {
        return HexFormat.of().formatHex(sum(digest.algorithm()).digest(bytes)).startsWith(digest.hex());
    }

    private static MessageDigest sum(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(algorithm, e);
        }
    }

    private static byte[] compute(VersionFiles files, MachineEntry file, String algorithm, Monitor monitor) throws IOException {
        try (InputStream in = files.open(file)) {
            MessageDigest sum = sum(algorithm);
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                monitor.check();
                sum.update(buffer, 0, count);
            }
            return sum.digest();
        }
    }
}
