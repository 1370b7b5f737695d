// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.mirage.disk.BlockStatus;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.RawFile;
import org.mirage.disk.process.ToolMissing;
import org.mirage.engine.exporting.NumberedFiles;
import org.mirage.engine.exporting.TargetFolder;
import org.mirage.engine.exporting.VersionDevice;
import org.mirage.engine.machine.MachineChoice;
import org.mirage.engine.machine.TargetMachine;
import org.mirage.engine.output.DiskOutput;
import org.mirage.engine.output.MachineOutput;
import org.mirage.engine.output.Output;
import org.mirage.engine.output.OutputFormats;
import org.mirage.engine.output.Settings;
import org.mirage.engine.presets.ExportedMachine;
import org.mirage.engine.presets.Preset;
import org.mirage.engine.presets.SideFile;

/** Writes disks of a version into files, in the format that a hypervisor takes. */
public final class ExportDisk {

    /** All disks: the first into the file that is named, the others beside it, numbered from 2 on. */
    public static final int ALL = -1;
    /** The clusters in which most formats are allocated. */
    static final int SERVED_GRAIN = 64 << 10;

    private final Library library;
    private final VersionName name;
    private int disk = ALL;
    private Path target;
    private Output output;
    private Preset preset;
    private MachineChoice machine = MachineChoice.NONE;
    private boolean overwrite;

    public ExportDisk(Library library, VersionName name) {
        this.library = library;
        this.name = name;
    }

    /** Which disk, from 0 on, or {@link #ALL}. */
    public ExportDisk disk(int value) {
        disk = value;
        return this;
    }

    /** The file to make. */
    public ExportDisk target(Path value) {
        target = value;
        return this;
    }

    /** Its format with its settings; null to tell it from the ending of the file's name. */
    public ExportDisk output(Output value) {
        output = value;
        return this;
    }

    /** Its format, all settings as they are initially; null to tell it from the ending of the file's name. */
    public ExportDisk format(DiskFormat value) throws MirageException {
        output = value == null ? null : Output.of(OutputFormats.of(value).orElseThrow(() -> unknown(value)), Map.of());
        return this;
    }

    /** For which hypervisor; it chooses the format unless one was named. Null for none in particular. */
    public ExportDisk preset(Preset value) {
        preset = value;
        return this;
    }

    /** What is wanted of the machine that is described beside the disks. */
    public ExportDisk machine(MachineChoice value) {
        machine = value;
        return this;
    }

    /** True to replace files that are there. */
    public ExportDisk overwrite(boolean value) {
        overwrite = value;
        return this;
    }

    /**
     * Writes the files. They appear when they are whole; until then, and after a failure, there are none.
     *
     * @throws MirageException when a file is there already, the format cannot be told, or there is no space left
     */
    public ExportReport call(Monitor monitor) throws MirageException {
        long start = System.nanoTime();
        Output made = output();
        VersionSummary version = library.version(name);
        List<Integer> disks = disk == ALL ? IntStream.range(0, Math.max(1, library.disks(version).size())).boxed().toList() : List.of(disk);
        try (TargetFolder folder = new TargetFolder(target, overwrite)) {
            NumberedFiles names = new NumberedFiles(target);
            TargetMachine described = machine.of(version, library.record(version), Optional.empty());
            boolean whole = made.format() instanceof MachineOutput;
            List<Path> places = names.take(whole ? 1 : disks.size(), folder);
            ExportedMachine exported = new ExportedMachine(described, places.stream().map(folder::target).toList());
            List<SideFile> beside = preset == null ? List.of() : preset.beside(exported);
            for (SideFile file : beside) {
                if (places.contains(folder.place(Path.of(names.beside(file.ending()))))) {
                    throw new MirageException(target + " would be the disk and the machine's description at once; choose another ending");
                }
            }
            long size = switch (made.format()) {
                case DiskOutput each -> writeEach(each, made.settings(), version, disks, places, folder, monitor);
                case MachineOutput one -> writeWhole(one, made.settings(), described, version, disks, folder, monitor);
            };
            for (SideFile file : beside) {
                Files.writeString(folder.place(Path.of(names.beside(file.ending()))), file.text());
            }
            // whoever asked to stop while the last bytes were written wants no file either
            monitor.check();
            List<Path> files = folder.complete();
            return new ExportReport(files, made.format().disk(), disks.size(), size, occupied(files),
                    Duration.ofNanos(System.nanoTime() - start), preset == null ? List.of() : preset.advice(exported));
        } catch (MirageException e) {
            throw e;
        } catch (ToolMissing e) {
            throw new MirageException(e.getMessage(), e);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private long writeEach(DiskOutput format, Settings settings, VersionSummary version, List<Integer> disks, List<Path> places,
            TargetFolder folder, Monitor monitor) throws IOException {
        long size = 0;
        for (int i = 0; i < disks.size(); i++) {
            try (VersionDevice device = VersionDisks.open(library, version, disks.get(i))) {
                if (i == 0) {
                    folder.begin();
                }
                monitor.begin("Writing " + places.get(i).getFileName(), device.size());
                format.write(device, places.get(i), settings, monitor);
                size += device.size();
            }
        }
        return size;
    }

    private long writeWhole(MachineOutput format, Settings settings, TargetMachine described, VersionSummary version,
            List<Integer> disks, TargetFolder folder, Monitor monitor) throws IOException {
        List<VersionDevice> devices = new ArrayList<>();
        for (int one : disks) {
            devices.add(VersionDisks.open(library, version, one));
        }
        long size = devices.stream().mapToLong(VersionDevice::size).sum();
        folder.begin();
        monitor.begin("Writing " + target.getFileName(), size);
        format.write(described, devices, folder.place(target), settings, monitor);
        return size;
    }

    private Output output() throws MirageException {
        if (output != null) {
            return output;
        }
        if (preset != null) {
            return preset.output();
        }
        DiskFormat promised = DiskFormat.byEnding(target).orElse(null);
        return Output.of(OutputFormats.byEnding(target).orElseThrow(() -> promised != null ? unknown(promised) : new MirageException(
                "The name of " + target + " does not tell a format; end it in .raw, .qcow2, .vmdk, .vdi, .vhd or .vhdx, or name one")),
                Map.of());
    }

    private static MirageException unknown(DiskFormat format) {
        return new MirageException("Disks cannot be written as " + format + "; choose one of " + OutputFormats.names());
    }

    /** Bytes that the files take on their disk; holes take none. */
    private static long occupied(List<Path> files) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            try (RawFile written = RawFile.open(file)) {
                bytes += written.status(0, written.size()).stream().filter(range -> !range.zero()).mapToLong(BlockStatus::length).sum();
            }
        }
        return bytes;
    }

    private MirageException failure(IOException e) {
        String reason = Reasons.of(e);
        if (reason.contains("No space left")) {
            return new MirageException("There is no space left for " + target + "; free some or choose another folder", e);
        }
        return new MirageException(name + " could not be written to " + target + ": " + reason, e);
    }
}
