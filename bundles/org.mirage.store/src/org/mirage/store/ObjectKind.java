// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;

/** What an object is; the code stands in packs and index files. */
public enum ObjectKind {

    /** Bytes of content. */
    CHUNK(1),
    /** The list of chunks and holes of a large file. */
    RECIPE(2),
    /** A directory, or a part of a large one. */
    TREE(3),
    /** The hard-link groups of a volume, or a part of them. */
    LINKS(4),
    /** What lies in one 64 MiB window of a disk. */
    MAP(5),
    /** A disk: its size and windows. */
    DISK(6),
    /** A version of an image. */
    VERSION(7),
    /** One thing that people did to the library. */
    LOG(8);

    /** Most bytes of an object other than a chunk. */
    public static final int MAXIMUM_SIZE = 32 << 20;

    private static final ObjectKind[] KINDS = values();

    private final int code;
    private final byte[] header;

    ObjectKind(int code) {
        this.code = code;
        header = ("mirage:" + name().toLowerCase(Locale.ROOT) + ":1\0").getBytes(StandardCharsets.US_ASCII);
    }

    /** The number that stands for this kind in files, from 1 on. */
    public int code() {
        return code;
    }

    /** The kind that a code stands for, or null when it stands for none. */
    public static ObjectKind of(int code) {
        return code >= 1 && code <= KINDS.length ? KINDS[code - 1] : null;
    }

    /** The name of an object of this kind: chunks by their bare bytes, all else with the kind's header before them. */
    public ObjectName nameOf(byte[] bytes) {
        return nameOf(bytes, 0, bytes.length);
    }

    ObjectName nameOf(byte[] bytes, int offset, int length) {
        MessageDigest digest = Digests.local();
        if (this != CHUNK) {
            digest.update(header);
        }
        digest.update(bytes, offset, length);
        return new ObjectName(this, Hash.of(digest.digest()));
    }
}
