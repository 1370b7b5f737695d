// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.mirage.disk.BlockStatus;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.RawFile;
import org.mirage.disk.process.ToolMissing;
import org.mirage.engine.appliance.MachineSettings;
import org.mirage.engine.exporting.NumberedFiles;
import org.mirage.engine.exporting.TargetFolder;
import org.mirage.engine.exporting.packing.Compression;
import org.mirage.engine.machine.MachineChoice;
import org.mirage.engine.output.MachineOutput;
import org.mirage.engine.output.Output;
import org.mirage.engine.output.OutputFormats;
import org.mirage.engine.presets.ExportedMachine;
import org.mirage.engine.presets.Preset;
import org.mirage.engine.presets.SideFile;
import org.mirage.store.VersionRecord;

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
    private Compression compression;
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

    /** How the files are packed; null to tell it from the ending of the file's name, which gets it otherwise. */
    public ExportDisk compression(Compression value) {
        compression = value;
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
        Compression packed = compression != null ? compression : Compression.byEnding(target).orElse(null);
        Path file = file(made, packed);
        VersionSummary version = library.version(name);
        RealiseVersions.ifNeeded(library, version, monitor);
        List<Integer> disks = disks(version);
        try (TargetFolder folder = new TargetFolder(file, overwrite)) {
            NumberedFiles names = new NumberedFiles(file);
            List<Path> places = names.take(made.format() instanceof MachineOutput ? 1 : disks.size(), folder);
            VersionRecord record = library.record(version);
            ExportedMachine exported = new ExportedMachine(machine.of(version, record, MachineSettings.of(record.extra())),
                    places.stream().map(folder::target).toList());
            Map<Path, String> beside = beside(exported, names, folder);
            if (places.stream().anyMatch(beside::containsKey)) {
                throw new MirageException(file + " would be the disk and the machine's description at once; choose another ending");
            }
            folder.begin();
            long size = new DiskWriting(library, version, disks, monitor).write(made, packed, exported.machine(), places);
            for (Map.Entry<Path, String> text : beside.entrySet()) {
                Files.writeString(text.getKey(), text.getValue());
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

    private List<Integer> disks(VersionSummary version) throws MirageException {
        int count = library.disks(version).size();
        if (disk == ALL) {
            // of a version without disks the first one is missed with a message
            return IntStream.range(0, Math.max(1, count)).boxed().toList();
        }
        return List.of(disk);
    }

    /** The file, with the ending that tells how it is packed. */
    private Path file(Output made, Compression packed) throws MirageException {
        if (packed == null) {
            return target;
        }
        if (preset != null) {
            throw new MirageException("Hypervisors take no packed disks; leave the compression or " + preset.title() + " out");
        }
        if (made.format() instanceof MachineOutput) {
            throw new MirageException("The disks of an appliance are compressed already; choose a name without ." + packed.ending());
        }
        if (made.severalFiles()) {
            throw new MirageException("A disk in several files cannot be packed into one; choose another subformat or no compression");
        }
        return Compression.byEnding(target).isPresent() ? target : target.resolveSibling(target.getFileName() + "." + packed.ending());
    }

    private Map<Path, String> beside(ExportedMachine exported, NumberedFiles names, TargetFolder folder) throws MirageException {
        Map<Path, String> texts = new LinkedHashMap<>();
        for (SideFile one : preset == null ? List.<SideFile>of() : preset.beside(exported)) {
            texts.put(folder.place(Path.of(names.beside(one.ending()))), one.text());
        }
        return texts;
    }

    private Output output() throws MirageException {
        if (output != null) {
            return output;
        }
        if (preset != null) {
            return preset.output();
        }
        Path plain = OutputFormats.unpacked(target);
        DiskFormat promised = DiskFormat.byEnding(plain).orElse(null);
        return Output.of(OutputFormats.byEnding(plain).orElseThrow(() -> promised != null ? unknown(promised) : new MirageException(
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
