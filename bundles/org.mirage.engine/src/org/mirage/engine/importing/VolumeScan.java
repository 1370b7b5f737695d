// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.nio.file.Path;

import org.mirage.engine.Monitor;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.NodeType;

/** First look at a volume: all its nodes, where their contents lie, and what of the volume is in use. */
final class VolumeScan {

    private static final int CHECK_EVERY = 1 << 12;

    private final VolumeImage volume;
    private final Path folder;
    private final boolean keepFreeSpace;

    // of the file whose extents are being visited
    private long file;
    private long fileBytes;
    private long contentEnd;
    private long first;
    private long count;

    VolumeScan(VolumeImage volume, Path folder, boolean keepFreeSpace) {
        this.volume = volume;
        this.folder = folder;
        this.keepFreeSpace = keepFreeSpace;
    }

    void run(Monitor monitor) throws IOException {
        volume.reader().visitNodes(node -> {
            if (volume.nodes().size() % CHECK_EVERY == 0) {
                monitor.check();
            }
            take(node);
        }, problem -> volume.warnings().add(
                (problem.node() < 0 ? "" : "inode " + problem.node() + ": ") + problem.message()));
        volume.nodes().complete();
        volume.reader().visitReplayed((offset, length) -> volume.replayed().add(offset, length));
        volume.extents().resolve(volume.nodes(), volume.replayed(), folder);
        visitUsed();
    }

    private void take(Node node) throws IOException {
        long index = volume.nodes().add(node);
        if (node.type() != NodeType.FILE || node.inline() != null) {
            return;
        }
        if (node.encoded()) {
            takeEncoded(index, node);
            return;
        }
        file = index;
        fileBytes = node.size();
        contentEnd = 0;
        first = volume.extents().size();
        count = 0;
        try {
            node.visitExtents(this::takeExtent);
            volume.nodes().setRun(index, first, count);
        } catch (DamagedException e) {
            volume.lose(index, e);
        }
    }

    private void takeEncoded(long index, Node node) throws IOException {
        try {
            volume.nodes().setMark(index, node.firstOffset(), node.contentMark());
        } catch (DamagedException e) {
            volume.lose(index, e);
        }
    }

    private void takeExtent(long fileOffset, long volumeOffset, long length, boolean written) throws IOException {
        if (fileOffset < contentEnd || length <= 0 || fileOffset > Long.MAX_VALUE - length) {
            throw new DamagedException("its blocks are out of order at byte " + fileOffset);
        }
        contentEnd = fileOffset + length;
        if (!written || fileOffset >= fileBytes) {
            return;
        }
        if (volumeOffset < 0 || volumeOffset > volume.info().size() - length) {
            throw new DamagedException("byte " + fileOffset + " of it would lie outside the volume");
        }
        volume.extents().add(file, fileOffset, volumeOffset, Math.min(length, fileBytes - fileOffset));
        count++;
    }

    // What follows the file system in its partition is nobody's free space.
    private void visitUsed() throws IOException {
        long size = Math.min(volume.info().size(), volume.length());
        if (keepFreeSpace || !volume.info().trusted()) {
            volume.used().add(0, volume.length());
            return;
        }
        volume.reader().visitUsed((offset, length) -> volume.used().add(offset, length));
        if (size < volume.length()) {
            volume.used().add(size, volume.length() - size);
        }
    }
}
