// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.mirage.disk.DiskFormat;
import org.mirage.disk.DiskHeader;
import org.mirage.disk.DiskImage;
import org.mirage.disk.DiskImages;
import org.mirage.disk.RawFile;
import org.mirage.disk.nbd.NbdServer;
import org.mirage.engine.MirageException;
import org.mirage.engine.appliance.TarListing;
import org.mirage.engine.exporting.MachineCommand;
import org.mirage.engine.exporting.packing.Compression;

/**
 * Finished files of an export as QEMU reads them, in whatever format. Differencing VHD and VHDX, of which it would know nothing but what
 * differs, are read here and served to it.
 */
final class MadeDisks implements Closeable {

    private static final String DISK = ".vmdk";
    private static final String DIFFERENCING = "differencing";

    private final List<String> drives = new ArrayList<>();
    private final Deque<Closeable> served = new ArrayDeque<>();

    private MadeDisks() {
    }

    /**
     * Looks at files.
     *
     * @param files of the disks, or an appliance
     * @throws MirageException when the files are packed
     */
    static MadeDisks open(List<Path> files, DiskFormat format) throws IOException {
        MadeDisks disks = new MadeDisks();
        try {
            for (Path file : files) {
                disks.add(file, format);
            }
            return disks;
        } catch (IOException | RuntimeException e) {
            disks.close();
            throw e;
        }
    }

    /** What QEMU's option {@code -drive} has to say of each disk, as long as this is open. */
    List<String> drives() {
        return List.copyOf(drives);
    }

    /** The same of a file that holds a disk as it is, and need not be opened. */
    static String raw(Path file) {
        return plain(file, DiskFormat.RAW);
    }

    private void add(Path file, DiskFormat format) throws IOException {
        if (Compression.byEnding(file).isPresent()) {
            throw new MirageException(file + " is packed, and a machine cannot be started from it; unpack it and use: mirage import");
        }
        // by what was written, since what a raw disk begins with is the machine's own and may look like anything
        if (format == DiskFormat.OVA) {
            addAppliance(file);
            return;
        }
        boolean thin = (format == DiskFormat.VHD || format == DiskFormat.VHDX) && DiskHeader.inspect(file).variant().equals(DIFFERENCING);
        drives.add(thin ? serve(file, format) : plain(file, format));
    }

    private String serve(Path file, DiskFormat format) throws IOException {
        DiskImage image = DiskImages.open(file, format);
        served.push(image);
        NbdServer server = NbdServer.start(Map.of("", image.device()));
        served.push(server);
        return "format=raw,file.driver=nbd,file.server.type=unix,file.server.path=" + MachineCommand.escaped(server.socket().toString());
    }

    private static String plain(Path file, DiskFormat format) {
        return "format=" + format.toolName() + "," + source("file.", file);
    }

    private void addAppliance(Path file) throws IOException {
        try (RawFile archive = RawFile.open(file)) {
            for (TarListing.Entry entry : TarListing.read(archive, file.toString())) {
                if (entry.name().endsWith(DISK)) {
                    drives.add("format=vmdk,file.driver=raw,file.offset=" + entry.offset() + ",file.size=" + entry.size() + ","
                            + source("file.file.", file));
                }
            }
        }
    }

    private static String source(String prefix, Path file) {
        return prefix + "driver=file," + prefix + "filename=" + MachineCommand.escaped(file.toAbsolutePath().toString());
    }

    @Override
    public void close() throws IOException {
        while (!served.isEmpty()) {
            served.pop().close();
        }
    }
}
