// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.secrets;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Tells private keys from texts that only speak of them: what stands between the marks must be one. */
final class PrivateKeyText {

    private static final String DASHES = "-----";
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final int LABEL_LIMIT = 40;
    private static final int LEAST = 40;
    private static final String OPENSSH = "openssh-key-v1\0";

    private PrivateKeyText() {
    }

    /** What there is to tell of a key whose mark "PRIVATE KEY" stands at a place; null when it is none. */
    static String pem(String text, int at) {
        int begin = text.lastIndexOf(BEGIN, at);
        int head = text.indexOf(DASHES, at);
        if (begin < 0 || at - begin > LABEL_LIMIT || head < 0 || head - at > LABEL_LIMIT) {
            return null;
        }
        String label = text.substring(begin + BEGIN.length(), head);
        int end = text.indexOf(END + label + DASHES, head);
        if (end < 0 || label.indexOf('\n') >= 0) {
            return null;
        }
        // within JSON and shell texts the ends of lines are written out
        String body = text.substring(head + DASHES.length(), end).replace("\\n", "\n").replace("\\r", "");
        boolean encrypted = label.startsWith("ENCRYPTED") || body.contains("Proc-Type: 4,ENCRYPTED");
        byte[] key = decode(withoutHeaders(body));
        if (key == null || key.length < LEAST) {
            return null;
        }
        if (label.startsWith("OPENSSH")) {
            return openSsh(key);
        }
        if (label.startsWith("PGP")) {
            return (key[0] & 0x80) == 0 ? null : "an OpenPGP key";
        }
        if (!body.contains("Proc-Type:") && !isSequence(key)) {
            return null;
        }
        String kind = label.startsWith("RSA") || label.startsWith("DSA") || label.startsWith("EC ") ? label.substring(0, label.indexOf(' ')) + ", " : "";
        return kind + (encrypted ? "encrypted" : "not encrypted");
    }

    private static String withoutHeaders(String body) {
        StringBuilder lines = new StringBuilder();
        for (String line : body.split("\n")) {
            String bare = line.strip();
            // a checksum of OpenPGP stands behind the key
            if (bare.indexOf(':') < 0 && !bare.startsWith("=")) {
                lines.append(bare);
            }
        }
        return lines.toString();
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String openSsh(byte[] key) {
        String text = new String(key, StandardCharsets.ISO_8859_1);
        if (!text.startsWith(OPENSSH)) {
            return null;
        }
        int at = OPENSSH.length() + 4;
        return "OpenSSH, " + (text.startsWith("none", at) ? "not encrypted" : "encrypted");
    }

    // DER: a sequence that is as long as it says
    private static boolean isSequence(byte[] key) {
        if (key[0] != 0x30) {
            return false;
        }
        int first = key[1] & 0xff;
        if (first < 0x80) {
            return first + 2 == key.length;
        }
        int bytes = first & 0x7f;
        int length = 0;
        for (int i = 0; i < bytes && i < 3; i++) {
            length = length << 8 | key[2 + i] & 0xff;
        }
        return bytes > 0 && bytes <= 3 && length + 2 + bytes == key.length;
    }

    /** The same of a key of PuTTY's. */
    static String putty(String text, int at) {
        int line = text.indexOf("Encryption: ", at);
        int key = text.indexOf("Private-Lines: ", at);
        if (line < 0 || key < line) {
            return null;
        }
        return "PuTTY, " + (text.startsWith("none", line + "Encryption: ".length()) ? "not encrypted" : "encrypted");
    }
}
