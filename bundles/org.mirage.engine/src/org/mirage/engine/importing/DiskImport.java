// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;

import org.mirage.disk.BlockDevice;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.store.DiskLayout;
import org.mirage.store.DiskRecord;
import org.mirage.store.PackSession;

/** One disk's way into the library: look at it, store it, check what was stored. */
final class DiskImport implements Closeable {

    private final String name;
    private final BlockDevice device;
    private final int index;
    private final Path folder;
    private final int threads = Runtime.getRuntime().availableProcessors();
    private final List<VolumeImport> volumes = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final DiskChecksum checksum;
    private final LongAdder readBytes = new LongAdder();
    private DiskLayout layout;
    private DiskRecord record;

    /**
     * @param name for messages
     * @param index among the disks of the machine, from 0 on
     * @param folder for temporary files
     */
    DiskImport(String name, BlockDevice device, int index, Path folder) {
        this.name = name;
        this.device = device;
        this.index = index;
        this.folder = folder;
        checksum = new DiskChecksum(device.size());
    }

    /**
     * Finds volumes, and in them all nodes.
     *
     * @throws MirageException when the disk is only the beginning of one
     */
    void look(boolean keepFreeSpace, Monitor monitor) throws IOException {
        monitor.begin("Looking at " + name, -1);
        FoundLayout found = FoundLayout.read(device);
        layout = found.layout();
        warnings.addAll(found.warnings());
        Set<Integer> cutOff = new TreeSet<>(found.cutOff());
        for (DiskArea area : found.areas()) {
            Optional<VolumeImport> volume = VolumeImport.open(device, area, index, deviceName(area), folder);
            if (volume.isPresent()) {
                volumes.add(volume.get());
            }
            if (volume.isPresent() && volume.get().image() != null) {
                // a file system that ends before the disk does misses nothing
                cutOff.remove(area.partition());
            }
        }
        if (!cutOff.isEmpty()) {
            throw new MirageException("the image is cut off: by its partition table, partition " + cutOff.iterator().next()
                    + " goes on where the disk of " + device.size() + " bytes ends");
        }
        for (VolumeImport volume : volumes) {
            if (volume.image() != null) {
                volume.scan(keepFreeSpace, folder, monitor);
            }
        }
    }

    // The names that Linux gives to disks of the commonest kind, by which an fstab may call for them.
    private String deviceName(DiskArea area) {
        String letters = index < 26 ? "" : String.valueOf((char) ('a' + index / 26 - 1));
        return "sd" + letters + (char) ('a' + index % 26) + (area.partition() == 0 ? "" : area.partition());
    }

    private List<VolumeImage> images() {
        return volumes.stream().map(VolumeImport::image).filter(Objects::nonNull).toList();
    }

    /** Stores contents, the disk map and the trees. */
    void store(PackSession session, Monitor monitor) throws IOException {
        storeContents(session, monitor);
        monitor.begin("Reading the rest of " + name, device.size());
        WindowPass pass = new WindowPass(device, images(), checksum, readBytes);
        try (Workers<WindowTools> workers = new Workers<>("window", threads, () -> new WindowTools(session), monitor)) {
            for (VolumeImport volume : volumes) {
                if (volume.image() != null) {
                    workers.add(tools -> volume.storeTree(session, folder, monitor));
                }
            }
            pass.run(session, workers, monitor);
            workers.finish();
        }
        record = new DiskRecord(device.size(), layout.sectorSize(),
                Collections.unmodifiableList(Arrays.asList(pass.windows())), Map.of());
        session.flush();
    }

    private void storeContents(PackSession session, Monitor monitor) throws IOException {
        long bytes = 0;
        for (VolumeImage volume : images()) {
            for (long extent = 0; extent < volume.extents().size(); extent++) {
                bytes += volume.extents().length(extent);
            }
        }
        readBytes.add(bytes);
        monitor.begin("Reading the files of " + name, bytes);
        try (Workers<ContentTools> workers = new Workers<>("content", threads, () -> new ContentTools(session), monitor)) {
            for (VolumeImport volume : volumes) {
                if (volume.image() != null) {
                    workers.add(tools -> volume.walk(folder, monitor));
                    new ContentPass(volume.image(), checksum, folder).run(workers, monitor);
                }
            }
            workers.finish();
        }
        for (VolumeImage volume : images()) {
            volume.chunks().complete();
        }
    }

    /** Compares what can be read from the packs with what was read from the disk. */
    void check(PackSession session, Monitor monitor) throws IOException {
        monitor.begin("Checking what was stored of " + name, device.size());
        new SelfCheck(session, record, checksum).run(threads, monitor);
    }

    DiskLayout layout() {
        return layout;
    }

    DiskRecord record() {
        return record;
    }

    List<VolumeImport> volumes() {
        return volumes;
    }

    /** What a person should know of the disk, apart from its volumes. */
    List<String> warnings() {
        return warnings;
    }

    long readBytes() {
        return readBytes.sum();
    }

    @Override
    public void close() throws IOException {
        for (VolumeImport volume : volumes) {
            volume.close();
        }
        device.close();
    }
}
