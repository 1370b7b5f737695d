// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.exporting.DiskFileWriter;
import org.mirage.engine.exporting.QemuConversion;
import org.mirage.engine.exporting.VersionDevice;

/** QEMU's format. The usual is written here; small clusters, subclusters and zlib are left to QEMU. */
final class Qcow2Output implements DiskOutput {

    private static final String COMPAT = "compat";
    private static final String CLUSTER_SIZE = "cluster_size";
    private static final String COMPRESSION = "compression";
    private static final String EXTENDED_L2 = "extended_l2";
    private static final String NEW = "1.1";
    private static final String NONE = "none";
    private static final int SMALLEST_SUBCLUSTERED = 16 << 10;

    @Override
    public DiskFormat disk() {
        return DiskFormat.QCOW2;
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.of(COMPRESSION, "compress each cluster; zstd needs QEMU 5.1", NONE, "zlib", "zstd"),
                Setting.of(COMPAT, "1.1 is version 3; 0.10, version 2, is for QEMU before 1.1", NEW, "0.10"),
                new Setting(CLUSTER_SIZE, List.of("512", "4K", "8K", "16K", "32K", "64K", "128K", "256K", "512K", "1M", "2M"), "64K",
                        "bytes allocated at once"),
                Setting.of(EXTENDED_L2, "allocate 32nds of clusters; needs QEMU 5.2", "off", "on"));
    }

    @Override
    public void check(Settings settings) throws MirageException {
        if (settings.is(COMPAT, NEW)) {
            if (settings.is(EXTENDED_L2, "on") && settings.bytes(CLUSTER_SIZE) < SMALLEST_SUBCLUSTERED) {
                throw new MirageException("extended_l2=on needs a cluster_size of at least 16K");
            }
        } else if (settings.is(COMPRESSION, "zstd")) {
            throw new MirageException("compat=0.10 has no zstd; choose compression=zlib or compat=1.1");
        } else if (settings.is(EXTENDED_L2, "on")) {
            throw new MirageException("compat=0.10 has no extended_l2; choose compat=1.1");
        }
    }

    @Override
    public boolean hasThin(Settings settings) {
        return settings.is(COMPAT, NEW);
    }

    @Override
    public void write(VersionDevice disk, Path file, Settings settings, Monitor monitor) throws IOException {
        int cluster = settings.bytes(CLUSTER_SIZE);
        boolean plain = settings.is(EXTENDED_L2, "off") && DiskFileWriter.hasQcow2(cluster);
        if (plain && settings.is(COMPRESSION, NONE)) {
            DiskFileWriter.qcow2(disk, cluster, settings.is(COMPAT, NEW), monitor).run(file);
        } else {
            byQemu(disk, file, settings, monitor);
        }
    }

    private static void byQemu(VersionDevice disk, Path file, Settings settings, Monitor monitor) throws IOException {
        List<String> options = new ArrayList<>();
        for (String name : List.of(COMPAT, CLUSTER_SIZE, EXTENDED_L2)) {
            options.add(name + "=" + settings.get(name));
        }
        boolean compressed = !settings.is(COMPRESSION, NONE);
        if (compressed && settings.is(COMPAT, NEW)) {
            options.add("compression_type=" + settings.get(COMPRESSION));
        }
        QemuConversion.of(disk, file, DiskFormat.QCOW2).options(options).compressed(compressed).run(monitor);
    }
}
