// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Names a content by its data ranges and size, so that nobody has to hash terabytes of holes. */
final class ExtentsDigest {

    private final MessageDigest digest = Digests.sha256();

    ExtentsDigest() {
        digest.update("mirage:extents:1\0".getBytes(StandardCharsets.US_ASCII));
    }

    /** The next range of data, in bytes, and the SHA-256 of it. */
    void range(long offset, long length, byte[] sha256) {
        digest.update(ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(offset).putLong(length).flip());
        digest.update(sha256);
    }

    /** The name of the content of some size, in bytes. */
    ContentName finish(long size) {
        digest.update(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(size).flip());
        return new ContentName(Hash.of(digest.digest()), true);
    }
}
