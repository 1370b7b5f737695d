// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.mirage.engine.ByteCount;
import org.mirage.model.Disk;
import org.mirage.model.Version;
import org.mirage.model.Volume;
import org.mirage.ui.format.CountText;
import org.mirage.ui.format.DateText;
import org.mirage.ui.format.PlatformPart;

/** What is known of a version, with its disks and volumes. */
final class VersionFacts {

    private final Version version;

    VersionFacts(Version version) {
        this.version = version;
    }

    List<FactGroup> groups() {
        List<FactGroup> groups = new ArrayList<>();
        groups.add(new FactGroup(version.label()).add(Messages.Facts_system, version.getSystem())
                .add(Messages.Facts_message, version.getMessage()).add(Messages.Facts_date, DateText.full(version.getTime()))
                .add(Messages.Facts_author, version.getAuthor()).add(Messages.Facts_madeFrom, parents()));
        groups.add(new FactGroup(Messages.Facts_warnings).add(Messages.Facts_warning, String.join("\n", version.getWarnings()))); //$NON-NLS-1$
        groups.add(machine());
        groups.add(platform());
        groups.add(sizes());
        for (Disk disk : version.getDisks()) {
            groups.add(new DiskFacts(disk).group());
        }
        for (Volume volume : version.getVolumes()) {
            groups.add(new VolumeFacts(volume).group());
        }
        groups.add(new FactGroup(Messages.Facts_identity).add(Messages.Facts_record, version.getRecord()));
        return groups;
    }

    private FactGroup machine() {
        return new FactGroup(Messages.Facts_machine).add(Messages.Facts_name, version.getMachineName())
                .add(Messages.Facts_type, version.getSystemType())
                .add(Messages.Facts_processors, version.getProcessors() == 0 ? "" : CountText.number(version.getProcessors())) //$NON-NLS-1$
                .add(Messages.Facts_memory, version.getMemory() == 0 ? "" : ByteCount.show(version.getMemory())) //$NON-NLS-1$
                .add(Messages.Facts_networks, String.join("\n", version.getNetworks())) //$NON-NLS-1$
                .add(Messages.Facts_firmware, version.getFirmware());
    }

    private FactGroup platform() {
        FactGroup platform = new FactGroup(Messages.Facts_platform);
        for (PlatformPart part : PlatformPart.values()) {
            platform.add(part.title, part.of(version));
        }
        return platform;
    }

    private FactGroup sizes() {
        long shared = version.getStoredBytes() - version.getUniqueBytes();
        FactGroup sizes = new FactGroup(Messages.Facts_size).add(Messages.Facts_diskBytes, CountText.bytes(version.getDiskBytes()))
                .add(Messages.Facts_fileBytes, CountText.bytes(version.getFileBytes()))
                .add(Messages.Facts_entries, CountText.number(version.getEntries()))
                .add(Messages.Facts_stored, CountText.bytes(version.getStoredBytes()));
        if (version.getUniqueBytes() < 0 || version.getStoredBytes() < 0) {
            return sizes.add(Messages.Facts_unique, Messages.Facts_counting);
        }
        return sizes.add(Messages.Facts_unique, CountText.bytes(version.getUniqueBytes())).add(Messages.Facts_shared,
                ByteCount.show(Math.max(0, shared)));
    }

    private String parents() {
        return version.getParents().stream().map(Version::label).collect(Collectors.joining(", ")); //$NON-NLS-1$
    }
}
