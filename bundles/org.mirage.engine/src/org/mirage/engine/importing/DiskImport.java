// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

import org.mirage.disk.BlockDevice;
import org.mirage.engine.Monitor;
import org.mirage.disk.spill.PairTable;
import org.mirage.store.DiskLayout;
import org.mirage.store.DiskRecord;
import org.mirage.store.PackSession;

/** One disk's way into the library: how it is divided, what was read of it, and the map that gives it back. */
final class DiskImport implements Closeable {

    private final Path file;
    private final BlockDevice device;
    private final int index;
    private final FoundLayout found;
    private final DiskChecksum checksum;
    private final PairTable unallocated;
    private final PairTable left;
    private final EarlierDisk earlier;
    private final LongAdder readBytes = new LongAdder();
    private DiskRecord record;
    private boolean[] takenOver;

    /**
     * Looks at a disk's partition table.
     *
     * @param file that it came in, for messages
     * @param index among the disks of the machine, from 0 on
     * @param folder for temporary files
     */
    DiskImport(Path file, BlockDevice device, int index, Path folder) throws IOException {
        this(file, device, index, null, folder);
    }

    /**
     * Looks at the partition table of a disk that was in the library before.
     *
     * @param earlier what it was then
     */
    DiskImport(Path file, BlockDevice device, int index, EarlierDisk earlier, Path folder) throws IOException {
        this.file = file;
        this.device = device;
        this.index = index;
        this.earlier = earlier;
        found = FoundLayout.read(device);
        checksum = new DiskChecksum(device.size());
        unallocated = new PairTable(folder);
        left = new PairTable(folder);
    }

    /** The name of its file. */
    String name() {
        return file.getFileName().toString();
    }

    /** Its file as it was named. */
    Path file() {
        return file;
    }

    BlockDevice device() {
        return device;
    }

    int index() {
        return index;
    }

    /** Where volumes may lie, in the order of the disk. */
    List<DiskArea> areas() {
        return found.areas();
    }

    /** Its partitions that make it a dynamic disk of Windows; none where it is no such disk. */
    List<DiskArea> dynamic() {
        return found.dynamic();
    }

    /** Numbers of the partitions that by the table go on where the disk ends. */
    List<Integer> cutOff() {
        return found.cutOff();
    }

    /** The name that Linux gives to a partition of a disk of the commonest kind, by which an fstab may call for it. */
    String deviceName(int partition) {
        String letters = index < 26 ? "" : String.valueOf((char) ('a' + index / 26 - 1));
        return "sd" + letters + (char) ('a' + index % 26) + (partition == 0 ? "" : partition);
    }

    /** The sum of what was read of the disk, wherever it was read. */
    DiskChecksum checksum() {
        return checksum;
    }

    /** Offsets and lengths of what no volume lies in and nobody needs; sorted before the disk is mapped. */
    PairTable unallocated() {
        return unallocated;
    }

    /** What it was in an earlier version; null for a disk that is new. */
    EarlierDisk earlier() {
        return earlier;
    }

    /** Offsets and lengths of files' bytes that were not read, since an earlier version has them; sorted before the check. */
    PairTable left() {
        return left;
    }

    /** Makes the disk map, and stores what of the disk is no file's content; the map is there when the workers have ended. */
    WindowPass map(List<VolumeImage> volumes, PackSession session, Workers<WindowTools> workers, Monitor monitor) throws IOException {
        unallocated.sort();
        WindowPass pass = new WindowPass(this, volumes, readBytes);
        pass.run(session, workers, monitor);
        return pass;
    }

    /** Keeps the map, once all of it is there. */
    void mapped(WindowPass pass) {
        record = new DiskRecord(device.size(), layout().sectorSize(), Collections.unmodifiableList(Arrays.asList(pass.windows())),
                Map.of());
        takenOver = pass.takenOver();
    }

    /** Compares what can be read from the packs with what was read from the disk. */
    void check(PackSession session, int threads, Monitor monitor) throws IOException {
        monitor.begin("Checking what was stored of " + name(), device.size());
        left.sort();
        new SelfCheck(session, record, checksum, takenOver, left).run(threads, monitor);
    }

    DiskLayout layout() {
        return found.layout();
    }

    DiskRecord record() {
        return record;
    }

    /** What a person should know of the disk, apart from its volumes. */
    List<String> warnings() {
        return found.warnings();
    }

    /** Bytes read of it that are no file's content. */
    long readBytes() {
        return readBytes.sum();
    }

    @Override
    public void close() throws IOException {
        unallocated.close();
        left.close();
        device.close();
    }
}
