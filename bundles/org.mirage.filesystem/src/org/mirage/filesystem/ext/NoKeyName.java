// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Names for encrypted entries whose stored bytes cannot stand as a name: in the form in which the kernel lists a
 * directory without its key ({@code struct fscrypt_nokey_name} in {@code fs/crypto/fname.c}), hash words zero.
 */
final class NoKeyName {

    private static final int HASH_WORDS = 8;
    private static final int PLAIN = 149;

    private NoKeyName() {
    }

    static byte[] of(byte[] stored) {
        ByteBuffer form = ByteBuffer.allocate(HASH_WORDS + Math.min(stored.length, PLAIN) + (stored.length > PLAIN ? 32 : 0));
        form.position(HASH_WORDS).put(stored, 0, Math.min(stored.length, PLAIN));
        if (stored.length > PLAIN) {
            try {
                MessageDigest rest = MessageDigest.getInstance("SHA-256");
                rest.update(stored, PLAIN, stored.length - PLAIN);
                form.put(rest.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(form.array()).getBytes(StandardCharsets.US_ASCII);
    }
}
