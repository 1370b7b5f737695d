// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.exporting.ThinQcow2;
import org.mirage.engine.exporting.ThinVhd;
import org.mirage.engine.exporting.ThinVhdx;
import org.mirage.engine.exporting.ThinVmdk;
import org.mirage.engine.exporting.VersionDevice;
import org.mirage.engine.output.DiskOutput;
import org.mirage.engine.output.Output;

/**
 * Disks that others are thin over.
 *
 * @param disks in order
 * @param files that hold them, which lie in the folder in which the thin ones will
 */
record ThinBase(List<VersionDevice> disks, List<Path> files) {

    ThinBase {
        disks = List.copyOf(disks);
        files = List.copyOf(files);
    }

    /**
     * Refuses what cannot be thin.
     *
     * @throws MirageException saying which formats can
     */
    static void check(ExportForm form, Output output) throws MirageException {
        if (form.compression() != null) {
            throw new MirageException("What is packed has no base that it could be thin over; leave the compression out");
        }
        if (form.preset() != null && !form.preset().takesThin(output.format().disk())) {
            throw new MirageException(form.preset().title() + " does not read thin disks of the format " + output.format().name()
                    + "; make whole ones");
        }
        if (!(output.format() instanceof DiskOutput disk && disk.hasThin(output.settings()))) {
            throw new MirageException("Thin disks are made as qcow2 (compat=1.1), VMDK (monolithicSparse), VHD and VHDX (dynamic); what "
                    + output.format().name() + " makes here is whole disks only");
        }
    }

    /** Writes what a disk has over the one of the same place in the order. */
    void write(int index, VersionDevice disk, Output output, Path place, Monitor monitor) throws IOException {
        String name = files.get(index).getFileName().toString();
        monitor.begin("Finding what " + place.getFileName() + " has over " + name, -1);
        DiskFormat format = output.format().disk();
        switch (format) {
            case QCOW2 -> {
                ThinQcow2 thin = ThinQcow2.of(disks.get(index), disk, name, format, monitor);
                monitor.begin("Writing " + place.getFileName(), thin.writtenBytes());
                thin.write(place, monitor);
            }
            case VHD -> {
                ThinVhd thin = ThinVhd.of(disks.get(index), disk, files.get(index), monitor);
                monitor.begin("Writing " + place.getFileName(), thin.writtenBytes());
                thin.write(place, monitor);
            }
            case VHDX -> {
                ThinVhdx thin = ThinVhdx.of(disks.get(index), disk, files.get(index), monitor);
                monitor.begin("Writing " + place.getFileName(), thin.writtenBytes());
                thin.write(place, monitor);
            }
            default -> new ThinVmdk(disks.get(index), disk, files.get(index)).write(place, output.settings().get("adapter_type"), monitor);
        }
    }
}
