// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.Monitor;

/**
 * Writes what a disk has over another one as a VMDK with a parent. QEMU writes the grains; which ones, a thin qcow2 over the same
 * parent tells it.
 *
 * @param base the parent's disk
 * @param parent its file, which lies in the folder in which the new one will
 */
public record ThinVmdk(VersionDevice base, VersionDevice disk, Path parent) {

    /**
     * Writes a file that is not there yet.
     *
     * @param adapter the controller that is named in the description, by QEMU's names
     */
    public void write(Path file, String adapter, Monitor monitor) throws IOException {
        String name = parent.getFileName().toString();
        Path qcow2 = file.resolveSibling(file.getFileName() + ".thin");
        // the file moves to its parent's folder when it is whole; until then the parent is to be found beside it, too
        Path beside = file.resolveSibling(name);
        try {
            Files.createSymbolicLink(beside, parent.toAbsolutePath());
            ThinQcow2 thin = ThinQcow2.of(base, disk, name, DiskFormat.VMDK, monitor);
            thin.write(qcow2, Monitor.NONE);
            monitor.begin("Writing " + file.getFileName(), disk.size());
            new QemuConvert(List.of("-f", DiskFormat.QCOW2.toolName(), "-O", DiskFormat.VMDK.toolName(), "-B", name, "-F",
                    DiskFormat.VMDK.toolName(), "-o", "adapter_type=" + adapter + ",zeroed_grain=on", qcow2.toString(), file.toString()),
                    disk.size()).run(monitor);
        } finally {
            Files.deleteIfExists(qcow2);
            Files.deleteIfExists(beside);
        }
    }
}
