// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.util.Locale;


/**
 * What a file's content should be.
 *
 * @param algorithm as the JDK calls it: {@code MD5}, {@code SHA-256}
 * @param hex the digest in small hexadecimal digits, or the beginning of it
 */
record FileDigest(String algorithm, String hex) {

    /** The first 20 bytes of a digest in SHA-256, which is as long as SHA-1. */
    static FileDigest beginningOfSha256(String hex) {
        FileDigest asLong = of("SHA-1", hex);
        return asLong == null ? null : new FileDigest("SHA-256", asLong.hex);
    }

    /** Null when a text is no digest of that algorithm. */
    static FileDigest of(String algorithm, String hex) {
        String small = hex.toLowerCase(Locale.ROOT);
        int length = switch (algorithm) {
            case "MD5" -> 32;
            case "SHA-1" -> 40;
            case "SHA-224" -> 56;
            case "SHA-256" -> 64;
            case "SHA-384" -> 96;
            case "SHA-512" -> 128;
            default -> -1;
        };
        return small.length() == length && small.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f') ? new FileDigest(algorithm, small) : null;
    }
}
