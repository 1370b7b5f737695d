// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** What a directory, or a part of one, adds up to: counts and the content-only hash. */
final class NodeTotals {

    private static final byte[] HEADER = "mirage:content:1\0".getBytes(StandardCharsets.US_ASCII);

    private final MessageDigest digest;
    private long count;
    private long entries;
    private long bytes;

    NodeTotals() {
        digest = Digests.sha256();
        digest.update(HEADER);
    }

    private NodeTotals(NodeTotals from) {
        digest = Digests.copy(from.digest);
        count = from.count;
        entries = from.entries;
        bytes = from.bytes;
    }

    /** The same so far, to go on apart. */
    NodeTotals copy() {
        return new NodeTotals(this);
    }

    /** Adds an entry of the directory, with the bytes that the content-only hash sees of it. */
    void add(Entry entry, ByteWriter contentOnly) {
        digest.update(contentOnly.asBuffer());
        count++;
        entries = plus(entries, 1);
        if (entry.subtree() != null) {
            entries = plus(entries, entry.subtree().entries());
            bytes = plus(bytes, entry.subtree().bytes());
        } else if (entry.type() == EntryType.FILE) {
            bytes = plus(bytes, entry.size());
        }
    }

    long count() {
        return count;
    }

    Subtree subtree(Hash tree) {
        return new Subtree(tree, Hash.of(digest.digest()), entries, bytes);
    }

    /** An image may claim sizes that add up to more than there are numbers for. */
    private static long plus(long left, long right) {
        long sum = left + right;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
