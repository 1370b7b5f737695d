// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.mirage.disk.DiskFormat;
import org.mirage.disk.RawFile;
import org.mirage.engine.MirageException;
import org.mirage.engine.appliance.TarListing;
import org.mirage.engine.exporting.MachineCommand;
import org.mirage.engine.exporting.packing.Compression;

/** Finished files of an export as QEMU reads them, in whatever format. */
final class MadeDisks {

    private static final String DISK = ".vmdk";
    private static final byte[] TAR = "ustar".getBytes(StandardCharsets.US_ASCII);
    private static final int TAR_PLACE = 257;

    private MadeDisks() {
    }

    /**
     * What QEMU's option {@code -drive} has to say of each disk.
     *
     * @param files of the disks, or an appliance
     * @throws MirageException when the files are packed
     */
    static List<String> drives(List<Path> files, DiskFormat format) throws IOException {
        List<String> drives = new ArrayList<>();
        for (Path file : files) {
            if (Compression.byEnding(file).isPresent()) {
                throw new MirageException(file + " is packed, and a machine cannot be started from it; unpack it and use: mirage import");
            }
            try (RawFile opened = RawFile.open(file)) {
                // what a raw disk begins with is the machine's own, and may look like anything
                if (format == DiskFormat.VMDK && isArchive(opened)) {
                    drives.addAll(inAppliance(opened, file));
                } else {
                    drives.add("format=" + format.toolName() + "," + source("file.", file));
                }
            }
        }
        return drives;
    }

    private static boolean isArchive(RawFile file) throws IOException {
        byte[] magic = new byte[TAR.length];
        if (file.size() >= TAR_PLACE + TAR.length) {
            file.read(TAR_PLACE, ByteBuffer.wrap(magic));
        }
        return Arrays.equals(magic, TAR);
    }

    private static List<String> inAppliance(RawFile archive, Path file) throws IOException {
        List<String> drives = new ArrayList<>();
        for (TarListing.Entry entry : TarListing.read(archive, file.toString())) {
            if (entry.name().endsWith(DISK)) {
                drives.add("format=vmdk,file.driver=raw,file.offset=" + entry.offset() + ",file.size=" + entry.size() + ","
                        + source("file.file.", file));
            }
        }
        return drives;
    }

    private static String source(String prefix, Path file) {
        return prefix + "driver=file," + prefix + "filename=" + MachineCommand.escaped(file.toAbsolutePath().toString());
    }
}
