// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.Range;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.FileSystemType;
import org.mirage.filesystem.bytes.BigEndian;
import org.mirage.filesystem.reading.Warnings;
import org.mirage.filesystem.xfs.log.Recovery;

/** The file system XFS, versions 4 and 5. */
public final class XfsFileSystem implements FileSystemType {

    @Override
    public boolean recognises(BlockDevice device) throws IOException {
        if (device.size() < XfsSuperblock.LEAST) {
            return false;
        }
        byte[] bytes = new byte[XfsSuperblock.LEAST];
        device.read(0, ByteBuffer.wrap(bytes));
        return BigEndian.i32(bytes, 0) == XfsSuperblock.MAGIC;
    }

    @Override
    public FileSystemReader open(BlockDevice device) throws IOException {
        XfsVolume before = new XfsVolume(device, new Warnings());
        XfsSuperblock superblock = before.superblock();
        refuseUnknown(superblock);
        Recovery recovery = Recovery.of(before);
        XfsVolume after = before;
        List<Range> replayed = new ArrayList<>();
        if (recovery.view() != device) {
            after = new XfsVolume(recovery.view(), before.warnings());
            refuseUnknown(after.superblock());
            if (!after.superblock().hasLayoutOf(superblock)) {
                throw new DamagedException("the log holds a superblock of another file system");
            }
            recovery.visitReplayed((offset, length) -> replayed.add(new Range(offset, length)));
        }
        if (superblock.realTimeBlocks() != 0) {
            before.warnings().add("the file system has a real-time device, which is not a part of this volume: files on it "
                    + "have no content here");
        }
        VolumeState state = VolumeCheck.check(after, recovery.view() == device);
        return new XfsReader(after, before, replayed, state, distrust(superblock));
    }

    private static void refuseUnknown(XfsSuperblock superblock) throws DamagedException {
        int incompatible = superblock.word(XfsFeature.Set.INCOMPATIBLE);
        List<String> unknown = new ArrayList<>(XfsFeature.unknown(XfsFeature.Set.INCOMPATIBLE, incompatible));
        if (superblock.has(XfsFeature.SHARED)) {
            unknown.add(XfsFeature.SHARED.name());
        }
        if (!unknown.isEmpty()) {
            throw new DamagedException("the volume has features that no reader here knows: " + String.join(", ", unknown));
        }
        if (superblock.has(XfsFeature.NEEDSREPAIR)) {
            throw new DamagedException("the volume says to need xfs_repair, before which no kernel mounts it");
        }
    }

    private static String distrust(XfsSuperblock superblock) {
        List<String> unknown = XfsFeature.unknown(XfsFeature.Set.READ_ONLY, superblock.word(XfsFeature.Set.READ_ONLY));
        return unknown.isEmpty() ? "" : "features whose use of blocks is not known: " + String.join(", ", unknown);
    }
}
