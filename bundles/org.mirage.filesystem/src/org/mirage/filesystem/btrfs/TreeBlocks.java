// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import static org.mirage.filesystem.bytes.LittleEndian.i64;
import static org.mirage.filesystem.bytes.LittleEndian.u8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.reading.Warnings;

/** Reads blocks of trees from whichever copy is sound, and remembers the last ones: snapshots share most of theirs. */
final class TreeBlocks {

    private static final int REMEMBERED_BYTES = 24 << 20;

    private final AddressSpace space;
    private final Superblock superblock;
    private final Warnings warnings;
    private final byte[] uuid;
    private final Map<Long, TreeBlock> remembered;

    TreeBlocks(AddressSpace space, Superblock superblock, Warnings warnings) {
        this.space = space;
        this.superblock = superblock;
        this.warnings = warnings;
        this.uuid = superblock.metadataUuid();
        int most = REMEMBERED_BYTES / superblock.nodeSize();
        this.remembered = new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, TreeBlock> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * Reads one.
     *
     * @throws DamagedException when no copy of it is sound and the one that was asked for
     */
    TreeBlock read(TreePlace place) throws IOException {
        TreeBlock block;
        synchronized (remembered) {
            block = remembered.get(place.address());
        }
        if (block != null && block.generation() == place.generation() && block.level() == place.level()) {
            return block;
        }
        block = readCopies(place);
        synchronized (remembered) {
            remembered.put(place.address(), block);
        }
        return block;
    }

    private TreeBlock readCopies(TreePlace place) throws IOException {
        if (place.address() % superblock.sectorSize() != 0) {
            throw new DamagedException("a tree block cannot lie at address " + place.address());
        }
        Chunk chunk = space.map().require(place.address(), superblock.nodeSize());
        DamagedException first = null;
        for (int copy = 0; copy < chunk.profile().copies(); copy++) {
            byte[] bytes = new byte[superblock.nodeSize()];
            space.read(chunk, place.address(), ByteBuffer.wrap(bytes), copy);
            try {
                TreeBlock block = checked(bytes, place);
                if (first != null) {
                    warnings.add(first.getMessage() + "; another copy of it was read");
                }
                return block;
            } catch (DamagedException e) {
                first = first == null ? e : first;
            }
        }
        throw first;
    }

    private TreeBlock checked(byte[] bytes, TreePlace place) throws DamagedException {
        String which = "the tree block at " + place.address();
        if (!superblock.checksum().fits(bytes)) {
            throw new DamagedException("checksum error in " + which);
        }
        if (!Arrays.equals(bytes, 32, 48, uuid, 0, uuid.length)) {
            throw new DamagedException(which + " belongs to another file system");
        }
        if (i64(bytes, 48) != place.address()) {
            throw new DamagedException(which + " belongs elsewhere, to address " + i64(bytes, 48));
        }
        if (u8(bytes, 100) != place.level() || i64(bytes, 80) != place.generation()) {
            throw new DamagedException(which + " is another one than was to be there: level " + u8(bytes, 100) + ", generation "
                    + i64(bytes, 80) + " in place of " + place.level() + ", " + place.generation());
        }
        return new TreeBlock(bytes);
    }
}
