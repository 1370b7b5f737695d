// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.fat;

import java.io.IOException;

import org.mirage.disk.BlockDevice;

/** What the tables and the boot sectors say of the whole volume; what is wrong joins its warnings. */
final class FatState {

    private static final int CLEAN_16 = 0x8000;
    private static final int NO_ERRORS_16 = 0x4000;
    private static final int CLEAN_32 = 0x0800_0000;
    private static final int NO_ERRORS_32 = 0x0400_0000;

    private final FatVolume volume;
    private long used;

    private FatState(FatVolume volume) {
        this.volume = volume;
    }

    static FatState of(FatVolume volume) throws IOException {
        FatState state = new FatState(volume);
        state.backup();
        state.dirty();
        state.tables();
        return state;
    }

    private void backup() throws IOException {
        FatBootSector boot = volume.boot();
        if (boot.backup() == 0) {
            return;
        }
        BlockDevice device = volume.device();
        byte[] copy = FatBootSector.bytes(device, boot.backup());
        if (copy == null || boot.differsFrom(copy)) {
            volume.warnings().add("the copy of its boot sector differs from it");
        }
    }

    /** Of FAT12 only Linux' own mark is there (FAT specification, "FAT[1]"). */
    private void dirty() throws IOException {
        int bits = volume.boot().bits();
        long mark = bits == 12 ? 0 : volume.table().entry(1);
        boolean clean = bits == 12 || (mark & (bits == 16 ? CLEAN_16 : CLEAN_32)) != 0;
        boolean faultless = bits == 12 || (mark & (bits == 16 ? NO_ERRORS_16 : NO_ERRORS_32)) != 0;
        if (!clean || volume.boot().isDirty()) {
            volume.warnings().add("it was in use, or was not unmounted as it should: fsck.fat may have work to do");
        }
        if (!faultless) {
            volume.warnings().add("whoever used it last met errors of the disk");
        }
    }

    private void tables() throws IOException {
        long differing = 0;
        for (long cluster = FatTable.FIRST; cluster < volume.boot().clusters() + FatTable.FIRST; cluster++) {
            long first = volume.table().entry(cluster);
            boolean differs = false;
            boolean inUse = first != FatTable.FREE;
            for (FatTable other : volume.tables().subList(1, volume.tables().size())) {
                long entry = other.entry(cluster);
                differs |= entry != first;
                inUse |= entry != FatTable.FREE;
            }
            differing += differs ? 1 : 0;
            used += inUse ? 1 : 0;
        }
        if (differing > 0) {
            volume.warnings().add("its allocation tables differ in " + differing + " entries; the first one is used");
        }
    }

    /** Bytes in clusters that any table calls used. */
    long usedBytes() {
        return used * volume.boot().clusterSize();
    }
}
