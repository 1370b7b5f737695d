// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

import org.mirage.filesystem.NameVisitor;

/** What fast commits change in the names of one directory. */
public final class NameChange {

    private static final long GONE = 0;

    private final Map<ByteBuffer, Long> names = new LinkedHashMap<>();
    private boolean fresh;

    NameChange() {
    }

    /** Makes the directory a new one: whatever stands in its blocks is not its own. */
    void begin() {
        fresh = true;
        names.clear();
    }

    void set(byte[] name, long inode) {
        names.put(ByteBuffer.wrap(name), inode);
    }

    void remove(byte[] name) {
        names.put(ByteBuffer.wrap(name), GONE);
    }

    /** The inode a name leads to by changes alone: 0 when it was taken away, -1 when nothing is known of it. */
    long get(byte[] name) {
        return names.getOrDefault(ByteBuffer.wrap(name), fresh ? GONE : -1L);
    }

    /** True when the directory's stored names count for nothing, and its blocks need not even be readable. */
    public boolean replacesAll() {
        return fresh;
    }

    /** True when a stored name is gone, or leads elsewhere as one of the added ones. */
    public boolean hides(byte[] name) {
        return fresh || names.containsKey(ByteBuffer.wrap(name));
    }

    /** Visits the names that are to be added to those stored and not hidden. */
    public void visitAdded(NameVisitor visitor) throws IOException {
        for (Map.Entry<ByteBuffer, Long> name : names.entrySet()) {
            if (name.getValue() != GONE) {
                visitor.name(name.getKey().array().clone(), name.getValue());
            }
        }
    }
}
