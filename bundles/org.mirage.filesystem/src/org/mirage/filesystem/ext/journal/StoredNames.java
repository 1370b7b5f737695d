// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mirage.filesystem.ext.DirectoryBlocks;
import org.mirage.filesystem.ext.DirectoryRecords;
import org.mirage.filesystem.ext.ExtVolume;
import org.mirage.filesystem.ext.InlineData;
import org.mirage.filesystem.ext.RawInode;

/**
 * Where the names that fast commits speak of lead in the directories as stored. Each directory is read once, whatever
 * the number of its names and of the tags, and only the names spoken of are kept.
 */
final class StoredNames {

    private static final int INLINE_PARENT = 4;

    private final ExtVolume volume;
    private final Map<Long, Set<ByteBuffer>> wanted = new HashMap<>();
    private final Map<Long, Map<ByteBuffer, Long>> found = new HashMap<>();

    StoredNames(ExtVolume volume, List<FastTag> tags) {
        this.volume = volume;
        for (FastTag tag : tags) {
            if (tag.type() == FastTag.CREATE || tag.type() == FastTag.LINK || tag.type() == FastTag.UNLINK) {
                wanted.computeIfAbsent(tag.word(0), directory -> new HashSet<>()).add(ByteBuffer.wrap(tag.name()));
            }
        }
    }

    /** The inode that a name leads to, 0 when the directory has no such name. */
    long get(RawInode directory, byte[] name) throws IOException {
        Map<ByteBuffer, Long> names = found.get(directory.number());
        if (names == null) {
            names = read(directory);
            found.put(directory.number(), names);
        }
        return names.getOrDefault(ByteBuffer.wrap(name), 0L);
    }

    private Map<ByteBuffer, Long> read(RawInode directory) throws IOException {
        Map<ByteBuffer, Long> names = new HashMap<>();
        Set<ByteBuffer> here = wanted.getOrDefault(directory.number(), Set.of());
        if (directory.has(RawInode.FLAG_INLINE_DATA)) {
            byte[] bytes = InlineData.of(volume.superblock(), directory);
            records(bytes, INLINE_PARENT, RawInode.BLOCK_BYTES, here, names);
            records(bytes, RawInode.BLOCK_BYTES, bytes.length, here, names);
        } else {
            DirectoryBlocks.visit(volume, directory,
                    (logical, physical, bytes) -> records(bytes, 0, bytes.length, here, names));
        }
        return names;
    }

    private void records(byte[] bytes, int from, int to, Set<ByteBuffer> here, Map<ByteBuffer, Long> names)
            throws IOException {
        DirectoryRecords.visit(volume.superblock(), bytes, from, to, (offset, length, inode, nameLength, fileType) -> {
            int at = offset + DirectoryRecords.HEADER;
            if (inode != 0 && here.contains(ByteBuffer.wrap(bytes, at, nameLength))) {
                names.putIfAbsent(ByteBuffer.wrap(Arrays.copyOfRange(bytes, at, at + nameLength)), inode);
            }
        });
    }
}
