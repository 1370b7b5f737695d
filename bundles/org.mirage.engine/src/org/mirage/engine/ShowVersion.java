// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.appliance.MachineSettings;
import org.mirage.engine.catalog.ImageList;
import org.mirage.engine.catalog.ListedImage;
import org.mirage.engine.catalog.ListedVersion;
import org.mirage.engine.catalog.VersionSizes;
import org.mirage.engine.facts.DescribePlatform;
import org.mirage.store.DiskLayout;
import org.mirage.store.Hash;
import org.mirage.store.PartitionRecord;
import org.mirage.store.VersionRecord;
import org.mirage.store.VolumeRange;
import org.mirage.store.VolumeRecord;

/** Tells all that is known of a version. */
public final class ShowVersion {

    private final Library library;
    private final VersionName name;

    public ShowVersion(Library library, VersionName name) {
        this.library = library;
        this.name = name;
    }

    /**
     * Looks it up and, when not yet done, counts what it shares with others.
     *
     * @throws NotFoundException when there is no such version
     */
    public VersionDetails call(Monitor monitor) throws MirageException {
        VersionSummary counted = counted(library.version(name), monitor);
        VersionRecord record = library.record(counted);
        VersionSummary summary = described(counted, record);
        List<VolumeDetails> volumes = volumes(summary, record);
        List<String> warnings = new ArrayList<>();
        volumes.forEach(volume -> volume.warnings().forEach(warning -> warnings.add(volume.device() + ": " + warning)));
        return new VersionDetails(summary, summary.storedBytes(), summary.uniqueBytes(),
                summary.storedBytes() - summary.uniqueBytes(), disks(record), volumes, osRelease(record),
                MachineSettings.of(record.extra()).orElse(null), parents(record), warnings);
    }

    private VersionSummary counted(VersionSummary summary, Monitor monitor) throws MirageException {
        if (summary.storedBytes() >= 0 && summary.uniqueBytes() >= 0) {
            return summary;
        }
        monitor.begin("Counting what versions share", -1);
        ImageList list = library.list();
        List<VersionSizes> sizes = library.countSizes(list, monitor);
        keep(sizes, list);
        VersionSizes own = sizes.stream().filter(size -> size.version().equals(summary.record())).findFirst().orElseThrow(
                () -> new NotFoundException("The version " + summary.label() + " was deleted meanwhile"));
        return new VersionSummary(summary.image(), summary.name(), summary.number(), summary.record(), summary.time(),
                summary.author(), summary.message(), summary.system(), summary.diskBytes(), summary.fileBytes(),
                summary.entries(), own.storedBytes(), own.uniqueBytes(), summary.platform());
    }

    // Who only reads waits for nobody: while another process writes, and soon makes them wrong, they are not kept.
    private void keep(List<VersionSizes> sizes, ImageList counted) throws MirageException {
        try (WriterLock _ = library.lock(Duration.ZERO, Monitor.NONE)) {
            if (library.list().packs().equals(counted.packs())) {
                library.publish(library.catalog().setSizes(sizes));
            }
        } catch (LibraryBusyException e) {
            return;
        }
    }

    /** Imports of earlier programs did not look what kind of machine it is. */
    private VersionSummary described(VersionSummary summary, VersionRecord record) throws MirageException {
        if (!summary.platform().isEmpty()) {
            return summary;
        }
        try {
            return summary.withPlatform(new DescribePlatform(new VersionFiles(summary, record, library.store())).call());
        } catch (IOException e) {
            // as with mount points: what is wrong with the files is told to whoever opens them
            return summary;
        }
    }

    private static Map<String, String> osRelease(VersionRecord record) {
        Map<String, String> fields = new LinkedHashMap<>(record.system());
        fields.keySet().removeAll(DescribePlatform.KEYS);
        fields.keySet().removeIf(key -> key.startsWith(DescribePlatform.PROGRAM));
        return fields;
    }

    private static List<DiskDetails> disks(VersionRecord record) {
        List<DiskDetails> disks = new ArrayList<>();
        for (DiskLayout layout : record.disks()) {
            int index = disks.size();
            String table = switch (layout.table()) {
                case "gpt" -> "GPT";
                case "dos" -> "MBR";
                default -> "none";
            };
            disks.add(new DiskDetails(index, layout.size(), layout.sectorSize(), table, layout.id(),
                    layout.partitions().stream().map(partition -> partition(partition, index, record)).toList()));
        }
        return disks;
    }

    private static PartitionDetails partition(PartitionRecord partition, int disk, VersionRecord version) {
        VolumeRange range = new VolumeRange(disk, partition.offset(), partition.length());
        VolumeRecord volume = version.volumes().stream().filter(other -> other.ranges().contains(range)).findFirst().orElse(null);
        String type = partition.extra().get("meaning") instanceof String meaning ? meaning : partition.type();
        return new PartitionDetails(partition.number(), partition.offset(), partition.length(), type, partition.name(),
                partition.uuid(), Boolean.TRUE.equals(partition.extra().get("bootable")),
                PartitionPurpose.of(partition, volume), volume == null ? null : volume.index());
    }

    private List<VolumeDetails> volumes(VersionSummary summary, VersionRecord record) {
        Map<Integer, String> mountPoints = mountPoints(summary, record);
        return record.volumes().stream().map(volume -> new VolumeDetails(volume.index(), volume.device(), volume.type(),
                volume.uuid(), Names.show(volume.label()), mountPoints.get(volume.index()),
                volume.size(), volume.usedBytes(), volume.entries(), volume.bytes(), volume.blockSize(), volume.features(),
                volume.warnings())).toList();
    }

    private Map<Integer, String> mountPoints(VersionSummary summary, VersionRecord record) {
        Map<Integer, String> points = new HashMap<>();
        try {
            for (Mount mount : new VersionFiles(summary, record, library.store()).mounts()) {
                points.putIfAbsent(mount.volume(), Names.show(mount.path()));
            }
        } catch (IOException e) {
            // what is wrong with the files is told to whoever opens them; here all else is worth showing
            return Map.of();
        }
        return points;
    }

    private List<VersionSummary> parents(VersionRecord record) throws MirageException {
        List<VersionSummary> parents = new ArrayList<>();
        for (Hash parent : record.parents()) {
            for (ListedImage image : library.list().images()) {
                image.versions().stream().map(ListedVersion::summary).filter(version -> version.record().equals(parent))
                        .forEach(parents::add);
            }
        }
        return parents;
    }
}
