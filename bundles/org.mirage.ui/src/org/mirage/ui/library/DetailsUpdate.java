// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.library;

import static org.mirage.ui.library.ModelUpdate.set;
import static org.mirage.ui.library.ModelUpdate.text;

import java.util.List;
import java.util.Objects;

import org.eclipse.emf.common.util.EList;
import org.mirage.engine.DiskDetails;
import org.mirage.engine.PartitionDetails;
import org.mirage.engine.VersionDetails;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.VolumeDetails;
import org.mirage.engine.appliance.MachineSettings;
import org.mirage.model.Disk;
import org.mirage.model.Library;
import org.mirage.model.MirageFactory;
import org.mirage.model.MiragePackage.Literals;
import org.mirage.model.Partition;
import org.mirage.model.Version;
import org.mirage.model.Volume;

/** Fills disks, volumes and whatever a list does not tell of a version into the model. */
final class DetailsUpdate {

    private DetailsUpdate() {
    }

    /** Brings a version up to date with all that is known of it. */
    static void apply(Version version, VersionDetails details) {
        if (version.getImage() == null) {
            return;
        }
        set(version, Literals.VERSION__PLATFORM, details.summary().platform());
        set(version, Literals.VERSION__STORED_BYTES, details.storedBytes());
        set(version, Literals.VERSION__UNIQUE_BYTES, details.uniqueBytes());
        ListUpdate.apply(version.getVolumes(), details.volumes(), Volume::getIndex, VolumeDetails::index,
                volume -> MirageFactory.eINSTANCE.createVolume(), DetailsUpdate::volume);
        ListUpdate.apply(version.getDisks(), details.disks(), Disk::getIndex, DiskDetails::index,
                disk -> MirageFactory.eINSTANCE.createDisk(), (disk, from) -> disk(disk, from, version.getVolumes()));
        texts(version.getWarnings(), details.warnings());
        machine(version, details.machine());
        List<Version> parents = details.parents().stream().map(parent -> find(version.getImage().getLibrary(), parent))
                .filter(Objects::nonNull).toList();
        if (!version.getParents().equals(parents)) {
            version.getParents().clear();
            version.getParents().addAll(parents);
        }
        set(version, Literals.VERSION__DETAILED, true);
    }

    private static void machine(Version version, MachineSettings machine) {
        if (machine == null) {
            return;
        }
        set(version, Literals.VERSION__MACHINE_NAME, machine.name());
        set(version, Literals.VERSION__SYSTEM_TYPE, machine.systemType());
        set(version, Literals.VERSION__PROCESSORS, machine.processors());
        set(version, Literals.VERSION__MEMORY, machine.memory());
        texts(version.getNetworks(), machine.networks());
        set(version, Literals.VERSION__FIRMWARE, machine.firmware());
    }

    /** Says in the model why nothing more is known. */
    static void failed(Version version, String problem) {
        if (version.getImage() != null) {
            texts(version.getWarnings(), List.of(problem));
            set(version, Literals.VERSION__DETAILED, true);
        }
    }

    private static void disk(Disk disk, DiskDetails from, List<Volume> volumes) {
        set(disk, Literals.DISK__INDEX, from.index());
        set(disk, Literals.DISK__SIZE, from.size());
        set(disk, Literals.DISK__SECTOR_SIZE, from.sectorSize());
        set(disk, Literals.DISK__TABLE, text(from.table()));
        set(disk, Literals.DISK__ID, text(from.id()));
        ListUpdate.apply(disk.getPartitions(), from.partitions(), Partition::getNumber, PartitionDetails::number,
                partition -> MirageFactory.eINSTANCE.createPartition(), (partition, one) -> partition(partition, one, volumes));
    }

    private static void partition(Partition partition, PartitionDetails from, List<Volume> volumes) {
        set(partition, Literals.PARTITION__NUMBER, from.number());
        set(partition, Literals.PARTITION__OFFSET, from.offset());
        set(partition, Literals.PARTITION__LENGTH, from.length());
        set(partition, Literals.PARTITION__TYPE, text(from.type()));
        set(partition, Literals.PARTITION__NAME, text(from.name()));
        set(partition, Literals.PARTITION__UUID, text(from.partUuid()));
        set(partition, Literals.PARTITION__BOOTABLE, from.bootable());
        set(partition, Literals.PARTITION__HOLDS, text(from.holds()));
        set(partition, Literals.PARTITION__VOLUME, volumes.stream()
                .filter(volume -> from.volume() != null && volume.getIndex() == from.volume()).findFirst().orElse(null));
    }

    private static void volume(Volume volume, VolumeDetails from) {
        set(volume, Literals.VOLUME__INDEX, from.index());
        set(volume, Literals.VOLUME__DEVICE, text(from.device()));
        set(volume, Literals.VOLUME__TYPE, text(from.type()));
        set(volume, Literals.VOLUME__UUID, text(from.uuid()));
        set(volume, Literals.VOLUME__LABEL, text(from.label()));
        set(volume, Literals.VOLUME__MOUNT_POINT, from.mountPoint());
        set(volume, Literals.VOLUME__SIZE, from.size());
        set(volume, Literals.VOLUME__USED_BYTES, from.usedBytes());
        set(volume, Literals.VOLUME__ENTRIES, from.entries());
        set(volume, Literals.VOLUME__FILE_BYTES, from.fileBytes());
        set(volume, Literals.VOLUME__BLOCK_SIZE, from.blockSize());
        texts(volume.getFeatures(), from.features());
        texts(volume.getWarnings(), from.warnings());
    }

    private static void texts(EList<String> list, List<String> wanted) {
        if (!list.equals(wanted)) {
            list.clear();
            list.addAll(wanted);
        }
    }

    private static Version find(Library library, VersionSummary summary) {
        return library.getImages().stream().flatMap(image -> image.getVersions().stream())
                .filter(version -> version.getRecord().equals(summary.record().toString())).findFirst().orElse(null);
    }
}
