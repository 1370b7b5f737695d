// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import static org.mirage.filesystem.bytes.LittleEndian.put16;
import static org.mirage.filesystem.bytes.LittleEndian.u16;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.NodeType;
import org.mirage.filesystem.ext.ExtVolume;
import org.mirage.filesystem.ext.RawInode;

/**
 * Replays the tags of fast commits in order, each as the kernel does (the {@code ext4_fc_replay_*()} functions of
 * {@code fs/ext4/fast_commit.c}, with what they use of {@code namei.c}). What it does not do alike: a directory whose
 * names change keeps its time, where the kernel sets the time of the mount.
 */
final class FastCommitReplay {

    private static final int GENERATION = 0x64;
    private static final int EXTENT_MAGIC = 0xF30A;
    /** Longer lengths stand for unwritten extents, by this much less. */
    private static final int LONGEST_WRITTEN = 32768;
    private static final long MOST_BLOCKS = 1L << 32;

    private final ExtVolume volume;
    private final List<FastTag> tags;
    private final ChangedInodes inodes;
    private final StoredNames stored;
    private final Changes changes = new Changes();

    FastCommitReplay(ExtVolume volume, List<FastTag> tags) {
        this.volume = volume;
        this.tags = tags;
        this.inodes = new ChangedInodes(volume);
        this.stored = new StoredNames(volume, tags);
    }

    /**
     * Replays all tags.
     *
     * @param device takes the inodes that come out
     * @return all else that comes out
     * @throws DamagedException where the kernel would give up, and with it the mount
     */
    Changes run(ReplayedDevice device) throws IOException {
        for (FastTag tag : tags) {
            switch (tag.type()) {
                case FastTag.ADD_RANGE -> addRange(tag);
                case FastTag.DELETE_RANGE -> deleteRange(tag);
                case FastTag.CREATE -> create(tag.word(0), tag.word(4), tag.name());
                case FastTag.LINK -> link(tag.word(0), tag.word(4), tag.name());
                case FastTag.UNLINK -> unlink(tag.word(0), tag.word(4), tag.name());
                case FastTag.INODE -> inode(tag);
                default -> throw new IllegalStateException("tag " + tag.type());
            }
        }
        inodes.finish(device);
        changes.finish();
        return changes;
    }

    private void addRange(FastTag tag) throws IOException {
        RawInode inode = withExtents(tag.word(0));
        long logical = tag.word(4);
        int stored = u16(tag.block(), tag.at() + 8);
        boolean written = stored <= LONGEST_WRITTEN;
        int count = written ? stored : stored - LONGEST_WRITTEN;
        long physical = tag.word(12) | (long) u16(tag.block(), tag.at() + 10) << 32;
        if (inode != null && count > 0 && logical + count <= MOST_BLOCKS) {
            changes.changeMapping(inode.number()).map(logical, physical, count, written);
        }
    }

    private void deleteRange(FastTag tag) throws IOException {
        RawInode inode = withExtents(tag.word(0));
        if (inode != null && tag.word(8) > 0) {
            changes.changeMapping(inode.number()).unmap(tag.word(4), tag.word(8));
        }
    }

    /**
     * The inode of a tag of ranges, or null when the tag does nothing. When a file outgrows its inode, the first commit
     * after that has its ranges while the inode still is the old one: the kernel then loses them, and so do we.
     */
    private RawInode withExtents(long number) throws IOException {
        RawInode inode = inodes.usable(number);
        if (inode == null || inode.has(RawInode.FLAG_INLINE_DATA)) {
            return null;
        }
        if (!inode.has(RawInode.FLAG_EXTENTS)) {
            throw new DamagedException("a fast commit changes where the blocks of inode " + number + " lie, which has no "
                    + "extents; the kernel crashes when it replays that");
        }
        return inode;
    }

    private void inode(FastTag tag) throws IOException {
        long number = tag.word(0);
        if (!inodes.isOrdinary(number)) {
            throw new DamagedException("a fast commit changes inode " + number + ", which is the file system's own");
        }
        byte[] bytes = inodes.get(number).bytes();
        int from = tag.at() + FastTag.RAW_INODE;
        int length = tag.length() - FastTag.RAW_INODE;
        System.arraycopy(tag.block(), from, bytes, 0, RawInode.BLOCK_OFFSET);
        System.arraycopy(tag.block(), from + GENERATION, bytes, GENERATION, length - GENERATION);
        RawInode inode = new RawInode(volume.superblock(), number, bytes, 0);
        if (inode.has(RawInode.FLAG_EXTENTS)) {
            if (u16(bytes, RawInode.BLOCK_OFFSET) != EXTENT_MAGIC) {
                putEmptyExtents(bytes);
            }
        } else if (inode.has(RawInode.FLAG_INLINE_DATA)) {
            System.arraycopy(tag.block(), from + RawInode.BLOCK_OFFSET, bytes, RawInode.BLOCK_OFFSET, RawInode.BLOCK_BYTES);
        }
        inodes.set(number, bytes);
        changes.addInode(number);
        if (inode.links() == 0) {
            // a file without a name that was synchronised; what was before the crash can be told, so the rest is read
            volume.warnings().add("a fast commit holds inode " + number + ", which has no name left: the kernel does not "
                    + "mount such a volume before e2fsck has been over it");
        } else if (inode.type() == null) {
            throw new DamagedException("a fast commit makes inode " + number + " one of no type");
        }
    }

    private static void putEmptyExtents(byte[] inode) {
        int at = RawInode.BLOCK_OFFSET;
        Arrays.fill(inode, at, at + 12, (byte) 0);
        put16(inode, at, EXTENT_MAGIC);
        put16(inode, at + 4, RawInode.BLOCK_BYTES / 12 - 1);
    }

    private void create(long directory, long number, byte[] name) throws IOException {
        RawInode inode = inodes.isOrdinary(number) ? inodes.usable(number) : null;
        if (inode == null) {
            throw new DamagedException("a fast commit names inode " + number + ", which it did not make");
        }
        changes.addInode(number);
        if (inode.type() == NodeType.DIRECTORY) {
            if (inodes.usable(directory) == null) {
                return;
            }
            changes.changeNames(number).begin();
        }
        link(directory, number, name);
        // the kernel sets 1 even for a directory
        inodes.setLinks(inodes.get(number), 1);
    }

    private void link(long directory, long number, byte[] name) throws IOException {
        RawInode inode = inodes.usable(number);
        RawInode parent = inodes.usable(directory);
        if (inode == null || parent == null || parent.type() != NodeType.DIRECTORY || lookUp(parent, name) != 0) {
            return;
        }
        changes.changeNames(directory).set(name, number);
        inodes.setLinks(inode, inode.links() + 1);
    }

    private void unlink(long directory, long number, byte[] name) throws IOException {
        RawInode inode = inodes.usable(number);
        RawInode parent = inodes.usable(directory);
        if (inode == null || parent == null || parent.type() != NodeType.DIRECTORY) {
            return;
        }
        long found = lookUp(parent, name);
        if (found == 0) {
            return;
        }
        if (found == number) {
            changes.changeNames(directory).remove(name);
        }
        inodes.setLinks(inode, inode.links() - 1);
        if (inode.links() == 1) {
            delete(number);
        }
    }

    /** Takes all blocks from an inode that has no name any more. */
    private void delete(long number) throws IOException {
        RawInode inode = inodes.get(number);
        byte[] bytes = inode.bytes();
        if (inode.has(RawInode.FLAG_EXTENTS)) {
            putEmptyExtents(bytes);
        } else if (!inode.has(RawInode.FLAG_INLINE_DATA) && (inode.type() == NodeType.FILE || inode.type() == NodeType.DIRECTORY)) {
            Arrays.fill(bytes, RawInode.BLOCK_OFFSET, RawInode.BLOCK_OFFSET + RawInode.BLOCK_BYTES, (byte) 0);
        }
        inodes.set(number, bytes);
        changes.dropMapping(number);
        changes.dropNames(number);
    }

    private long lookUp(RawInode directory, byte[] name) throws IOException {
        NameChange change = changes.names(directory.number());
        long known = change == null ? -1 : change.get(name);
        return known >= 0 ? known : stored.get(directory, name);
    }
}
