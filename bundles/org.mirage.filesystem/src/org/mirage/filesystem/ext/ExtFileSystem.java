// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import static org.mirage.filesystem.bytes.LittleEndian.i32;
import static org.mirage.filesystem.bytes.LittleEndian.u16;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.Range;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.FileSystemType;
import org.mirage.filesystem.ext.journal.Recovery;

/** The family of ext2, ext3 and ext4. */
public final class ExtFileSystem implements FileSystemType {

    /** Known by name, but no kernel that is about reads a volume that has them. */
    private static final List<ExtFeature> UNREADABLE =
            List.of(ExtFeature.COMPRESSION, ExtFeature.JOURNAL_DEV, ExtFeature.DIRDATA);
    /** Such volumes can be read, but what their bitmaps call free may yet be in use. */
    private static final List<ExtFeature> UNTRUSTED = List.of(ExtFeature.HAS_SNAPSHOT, ExtFeature.REPLICA);
    private static final int STATE_VALID = 1;
    private static final int STATE_ERRORS = 2;

    @Override
    public boolean recognises(BlockDevice device) throws IOException {
        if (device.size() < ExtSuperblock.OFFSET + ExtSuperblock.SIZE) {
            return false;
        }
        byte[] bytes = new byte[ExtSuperblock.SIZE];
        device.read(ExtSuperblock.OFFSET, ByteBuffer.wrap(bytes));
        boolean isJournal = (i32(bytes, ExtFeature.Set.INCOMPATIBLE.offset()) & ExtFeature.JOURNAL_DEV.bit()) != 0;
        return u16(bytes, 0x38) == ExtSuperblock.MAGIC && !isJournal;
    }

    @Override
    public FileSystemReader open(BlockDevice device) throws IOException {
        ExtVolume before = new ExtVolume(checkedDevice(device));
        ExtSuperblock superblock = before.superblock();
        refuseUnknown(superblock);
        if ((superblock.state() & STATE_ERRORS) != 0) {
            before.warnings().add("the kernel met errors on the volume before: e2fsck has work to do");
        }
        Recovery recovery = Recovery.of(before);
        ExtVolume after = before;
        List<Range> replayed = new ArrayList<>();
        if (recovery.view() != device) {
            after = recovered(before, recovery);
            recovery.visitReplayed((offset, length) -> replayed.add(new Range(offset, length)));
        }
        boolean settled = !superblock.has(ExtFeature.NEEDS_RECOVERY) && (superblock.state() & STATE_VALID) != 0;
        VolumeState state = VolumeCheck.check(after, settled);
        return new ExtReader(after, before, replayed, state, distrust(superblock));
    }

    private static ExtVolume recovered(ExtVolume before, Recovery recovery) throws IOException {
        ExtVolume after = new ExtVolume(recovery.view(), before.warnings(), recovery.changes());
        refuseUnknown(after.superblock());
        if (!after.superblock().hasLayoutOf(before.superblock())) {
            throw new DamagedException("the journal holds a superblock of another file system");
        }
        return after;
    }

    /** The device itself, when a superblock can be had from it; else tells what may help. */
    private static BlockDevice checkedDevice(BlockDevice device) throws IOException {
        try {
            ExtSuperblock.read(device);
            return device;
        } catch (DamagedException e) {
            String backup = BackupSuperblocks.find(device).map(found -> "; " + found).orElse("");
            throw new DamagedException(e.getMessage() + backup);
        }
    }

    private static void refuseUnknown(ExtSuperblock superblock) throws DamagedException {
        List<String> unknown = unknown(superblock, ExtFeature.Set.INCOMPATIBLE, UNREADABLE);
        if (!unknown.isEmpty()) {
            throw new DamagedException("the volume has features that no reader knows: " + String.join(", ", unknown));
        }
    }

    private static boolean hasExternalJournal(ExtSuperblock superblock) {
        return superblock.has(ExtFeature.HAS_JOURNAL) && superblock.journalDevice() != 0;
    }

    private static String distrust(ExtSuperblock superblock) {
        List<String> unknown = unknown(superblock, ExtFeature.Set.READ_ONLY, UNTRUSTED);
        if (!unknown.isEmpty()) {
            return "features whose use of blocks is not known: " + String.join(", ", unknown);
        }
        return hasExternalJournal(superblock) ? "its journal lies on another device" : "";
    }

    private static List<String> unknown(ExtSuperblock superblock, ExtFeature.Set set, List<ExtFeature> known) {
        List<String> names = new ArrayList<>(ExtFeature.unknown(set, superblock.featureWord(set)));
        known.stream().filter(superblock::has).map(ExtFeature::label).forEach(names::add);
        return names;
    }
}
