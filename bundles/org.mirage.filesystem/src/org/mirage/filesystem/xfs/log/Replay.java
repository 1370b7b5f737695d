// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs.log;

import static org.mirage.filesystem.bytes.BigEndian.put32;
import static org.mirage.filesystem.bytes.LittleEndian.i32;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.KernelOnlyException;
import org.mirage.filesystem.xfs.BlockKind;
import org.mirage.filesystem.xfs.XfsVolume;

/**
 * Writes whole transactions over a volume. Version 5 notes in each buffer up to where in the log it holds all changes, so
 * that older ones do not go over newer; these notes are written once all transactions that began in one record are done
 * (kernel: {@code xlog_recover_commit_trans()}).
 */
final class Replay {

    private record Note(int length, BlockKind kind, long sequence) {
    }

    private final XfsVolume volume;
    private final Overlay overlay;
    private final Cancellations cancellations;
    private final Map<Long, Note> notes = new HashMap<>();
    private final InodeReplay inodes;
    private final InodeCreation creation;
    private long current;

    Replay(XfsVolume volume, Overlay overlay, Cancellations cancellations) {
        this.volume = volume;
        this.overlay = overlay;
        this.cancellations = cancellations;
        this.inodes = new InodeReplay(volume, cancellations);
        this.creation = new InodeCreation(volume, cancellations);
    }

    /** Replays a transaction: buffers first, then inodes, then the links between inodes without names, then buffers given up. */
    void transaction(long sequence, List<LogItem> items) throws IOException {
        if (sequence != current) {
            writeNotes();
            current = sequence;
        }
        List<BufferItem> buffers = new ArrayList<>();
        for (LogItem item : items) {
            if (item.type() == LogItem.BUFFER) {
                buffers.add(new BufferItem(item));
            } else if (item.type() == LogItem.INODES_CREATED) {
                creation.replay(item, overlay);
            }
        }
        for (BufferItem item : buffers) {
            if (!item.isGivenUp() && !item.isOfInodes()) {
                buffer(item, sequence);
            }
        }
        for (LogItem item : items) {
            if (item.type() == LogItem.INODE) {
                inodes.replay(item, overlay, sequence);
            }
        }
        for (BufferItem item : buffers) {
            if (!item.isGivenUp() && item.isOfInodes()) {
                buffer(item, sequence);
            }
        }
        for (BufferItem item : buffers) {
            if (item.isGivenUp()) {
                cancellations.pass(item.block(), item.blocks());
            }
        }
    }

    private void buffer(BufferItem item, long sequence) throws IOException {
        if (cancellations.contains(item.block(), item.blocks())) {
            return;
        }
        long offset = item.offset(volume);
        byte[] bytes = new byte[item.length()];
        overlay.read(offset, ByteBuffer.wrap(bytes));
        boolean checksums = volume.superblock().hasChecksums();
        if (checksums && BufferKinds.isUpToDate(volume, bytes, sequence)) {
            return;
        }
        if (item.isOfQuotas()) {
            return;
        }
        if (item.isOfInodes()) {
            unlinked(item, bytes);
        } else {
            item.copyTo(bytes);
            if (checksums) {
                if (item.isPartOfDirectoryBlock(volume)) {
                    throw new KernelOnlyException("the log holds a directory block in pieces: the volume has to be "
                            + "read by libguestfs");
                }
                BlockKind kind = BufferKinds.of(item.kind(), bytes);
                if (kind != null) {
                    notes.put(offset, new Note(bytes.length, kind, sequence));
                }
            }
        }
        overlay.write(offset, bytes);
    }

    /** Of a buffer of inodes only the links of the lists of unlinked ones are replayed. */
    private void unlinked(BufferItem item, byte[] bytes) throws IOException {
        byte[] logged = bytes.clone();
        boolean[] covered = item.copyTo(logged);
        int size = volume.superblock().inodeSize();
        for (int inode = 0; inode + size <= bytes.length; inode += size) {
            int at = inode + InodeReplay.NEXT_UNLINKED;
            if (covered[at / BufferItem.CHUNK]) {
                if (i32(logged, at) == 0) {
                    throw new DamagedException("the log links an inode without name to inode 0");
                }
                System.arraycopy(logged, at, bytes, at, 4);
                if (volume.superblock().hasChecksums()) {
                    InodeReplay.seal(bytes, inode, size);
                }
            }
        }
    }

    private void writeNotes() throws IOException {
        for (Map.Entry<Long, Note> entry : notes.entrySet()) {
            Note note = entry.getValue();
            byte[] bytes = new byte[note.length()];
            overlay.read(entry.getKey(), ByteBuffer.wrap(bytes));
            int at = note.kind().sequenceOffset();
            put32(bytes, at, (int) (note.sequence() >>> 32));
            put32(bytes, at + 4, (int) note.sequence());
            note.kind().seal(bytes);
            overlay.write(entry.getKey(), bytes);
        }
        notes.clear();
    }

    /** To be called last. */
    void end() throws IOException {
        writeNotes();
    }
}
