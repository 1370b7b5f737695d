// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.mirage.disk.BlockStatus;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.RawFile;
import org.mirage.disk.nbd.NbdServer;
import org.mirage.disk.process.ToolMissing;
import org.mirage.engine.exporting.DiskFileWriter;
import org.mirage.engine.exporting.QemuConversion;
import org.mirage.engine.exporting.TargetFile;
import org.mirage.engine.exporting.VersionDevice;

/** Writes a disk of a version into a file, in the format that a hypervisor takes. */
public final class ExportDisk {

    /** The clusters in which most formats are allocated. */
    static final int SERVED_GRAIN = 64 << 10;

    private final Library library;
    private final VersionName name;
    private int disk;
    private Path target;
    private DiskFormat format;
    private boolean overwrite;

    public ExportDisk(Library library, VersionName name) {
        this.library = library;
        this.name = name;
    }

    /** Which disk, from 0 on. */
    public ExportDisk disk(int value) {
        disk = value;
        return this;
    }

    /** The file to make. */
    public ExportDisk target(Path value) {
        target = value;
        return this;
    }

    /** Its format; null to tell it from the ending of the file's name. */
    public ExportDisk format(DiskFormat value) {
        format = value;
        return this;
    }

    /** True to replace a file that is there. */
    public ExportDisk overwrite(boolean value) {
        overwrite = value;
        return this;
    }

    /**
     * Writes the file. It appears when it is whole; until then, and after a failure, there is none.
     *
     * @throws MirageException when the target is there already, its format cannot be told, or its disk is full
     */
    public ExportReport call(Monitor monitor) throws MirageException {
        long start = System.nanoTime();
        DiskFormat made = format();
        VersionSummary version = library.version(name);
        try (VersionDevice device = VersionDisks.open(library, version, disk); TargetFile file = new TargetFile(target, overwrite)) {
            monitor.begin("Writing " + target.getFileName(), device.size());
            write(device, made, file.partial(), monitor);
            // whoever asked to stop while the last bytes were written wants no file either
            monitor.check();
            file.complete();
            return new ExportReport(target, made, device.size(), occupied(), Duration.ofNanos(System.nanoTime() - start));
        } catch (MirageException e) {
            throw e;
        } catch (ToolMissing e) {
            throw new MirageException(e.getMessage(), e);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private DiskFormat format() throws MirageException {
        DiskFormat wanted = format != null ? format : DiskFormat.byEnding(target).orElseThrow(() -> new MirageException(
                "The name of " + target + " does not tell a format; end it in .raw, .qcow2, .vmdk, .vdi, .vhd or .vhdx, or name one"));
        if (!wanted.readable()) {
            throw new MirageException("Disks cannot be written as " + wanted + "; choose raw, qcow2, vmdk, vdi, vhd or vhdx");
        }
        return wanted;
    }

    private static void write(VersionDevice device, DiskFormat format, Path file, Monitor monitor) throws IOException {
        Optional<DiskFileWriter> own = DiskFileWriter.of(device, format, monitor);
        if (own.isPresent()) {
            own.get().run(file);
            return;
        }
        try (NbdServer server = NbdServer.start(Map.of("", device.grain(SERVED_GRAIN)))) {
            new QemuConversion(server.uri(""), device.size(), file, format).run(monitor);
        }
    }

    /** Bytes that the file takes on its disk; holes take none. */
    private long occupied() throws IOException {
        try (RawFile written = RawFile.open(target)) {
            return written.status(0, written.size()).stream().filter(range -> !range.zero()).mapToLong(BlockStatus::length).sum();
        }
    }

    private MirageException failure(IOException e) {
        String reason = Reasons.of(e);
        if (reason.contains("No space left")) {
            return new MirageException("There is no space left for " + target + "; free some or choose another folder", e);
        }
        return new MirageException(name + " could not be written to " + target + ": " + reason, e);
    }
}
