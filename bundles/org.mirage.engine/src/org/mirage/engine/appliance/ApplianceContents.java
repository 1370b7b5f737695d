// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.appliance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mirage.disk.DiskFormat;
import org.mirage.disk.ImageSource;
import org.mirage.engine.ImageLook.ApplianceDisk;

/**
 * What the description of an appliance says; its disks are not looked at.
 *
 * @param disks in the order of the machine
 * @param settings what the machine is besides
 */
public record ApplianceContents(List<ApplianceDisk> disks, MachineSettings settings) {

    /**
     * Reads the description.
     *
     * @param format {@link DiskFormat#OVA} or {@link DiskFormat#OVF}
     */
    public static ApplianceContents of(Path file, DiskFormat format) throws IOException {
        try (Appliance appliance = Appliance.open(ImageSource.of(file), format)) {
            List<ApplianceDisk> disks = new ArrayList<>();
            for (OvfDescriptor.Disk disk : appliance.disks()) {
                String name = appliance.fileName(disk);
                if (name != null) {
                    // it must be there: better told now than after an hour
                    appliance.open(name).close();
                }
                disks.add(new ApplianceDisk(name == null ? "" : Shown.of(name), disk.capacity()));
            }
            return new ApplianceContents(List.copyOf(disks), appliance.settings());
        }
    }
}
