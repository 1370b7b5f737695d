// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mirage.disk.BlockStatus;
import org.mirage.disk.RawFile;
import org.mirage.disk.process.ToolMissing;
import org.mirage.engine.appliance.MachineSettings;
import org.mirage.engine.exporting.NumberedFiles;
import org.mirage.engine.exporting.SplitDisk;
import org.mirage.engine.exporting.TargetFolder;
import org.mirage.engine.exporting.packing.Compression;
import org.mirage.engine.machine.TargetMachine;
import org.mirage.engine.output.MachineOutput;
import org.mirage.engine.output.Output;
import org.mirage.engine.presets.ExportedMachine;
import org.mirage.engine.presets.SideFile;
import org.mirage.engine.readymade.SeedDisk;
import org.mirage.store.VersionRecord;

/** Writes the disks of one machine into files, and what belongs beside them; all of it appears when it is whole. */
final class WriteMachine {

    private final Path target;
    private final ExportForm form;
    private final SeedDisk seed;
    private final Output made;
    private final Compression packed;
    private final Path file;

    /**
     * Will write a file, and others beside it.
     *
     * @param seed the machine's seed disk; null for none
     * @throws MirageException when the format cannot be told, or the settings do not go together
     */
    WriteMachine(Path target, ExportForm form, SeedDisk seed) throws MirageException {
        this.target = target;
        this.form = form;
        this.seed = seed;
        if (seed != null && form.preset() != null && !form.preset().takesSeed()) {
            throw new MirageException(form.preset().title() + " gives a machine no seed disk; leave it or the hypervisor out");
        }
        made = form.outputFor(target);
        if (form.preset() != null && !form.preset().takes(made)) {
            boolean settings = form.preset().format().equals(made.format().name());
            throw new MirageException(form.preset().title() + " does not read " + made.format().name() + (settings
                    ? " with these settings; leave them or the hypervisor out" : "; leave the format or the hypervisor out"));
        }
        packed = form.compression() != null ? form.compression() : Compression.byEnding(target).orElse(null);
        file = file();
    }

    /** Names of the files that it makes of so many disks, and of what is written beside them. Pieces of split disks come besides. */
    List<String> names(VersionSummary version, VersionRecord record, int disks) {
        NumberedFiles numbered = new NumberedFiles(file);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < files(disks); i++) {
            names.add(numbered.name(i));
        }
        List<Path> places = names.stream().map(file::resolveSibling).toList();
        String seedName = numbered.beside(SeedDisk.ENDING);
        Path seedPlace = seed == null ? null : file.resolveSibling(seedName);
        for (SideFile one : sideFiles(new ExportedMachine(machine(version, record), places, made.format().disk(), seedPlace))) {
            names.add(numbered.beside(one.ending()));
        }
        if (seed != null) {
            names.add(seedName);
        }
        return names;
    }

    /**
     * Those of them that are there already, and pieces of split disks.
     *
     * @throws MirageException when one is no file, or the folder cannot be read
     */
    List<Path> there(VersionSummary version, VersionRecord record, int disks) throws MirageException {
        Set<Path> there = new LinkedHashSet<>();
        for (String name : names(version, record, disks)) {
            Path place = file.resolveSibling(name);
            if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                there.add(place);
            }
        }
        if (made.severalFiles()) {
            NumberedFiles numbered = new NumberedFiles(file);
            for (int i = 0; i < files(disks); i++) {
                there.addAll(SplitDisk.pieces(file.resolveSibling(numbered.name(i))));
            }
        }
        for (Path place : there) {
            if (!Files.isRegularFile(place)) {
                throw new MirageException(place + " is no file and cannot be replaced by one");
            }
        }
        return List.copyOf(there);
    }

    /**
     * Looks before long work whether all of them can be made.
     *
     * @throws MirageException when one is there already and shall not be replaced
     */
    void requireFree(VersionSummary version, VersionRecord record, int disks) throws MirageException {
        List<Path> there = there(version, record, disks);
        if (!there.isEmpty() && !form.overwrite()) {
            throw new MirageException(there.getFirst() + " exists already; say that it shall be overwritten, or choose another name");
        }
    }

    /** How the machine is called where it is described; null when it is not. */
    String describedName(VersionSummary version, VersionRecord record) {
        return form.preset() != null || made.format() instanceof MachineOutput ? machine(version, record).name() : null;
    }

    /**
     * Writes the files.
     *
     * @param base what the disks are thin over; null for whole ones
     * @param start when the export began, by {@link System#nanoTime}
     * @throws MirageException when a file is there already, or there is no space left
     */
    ExportReport write(ExportedDisks source, ThinBase base, long start, Monitor monitor) throws MirageException {
        try (TargetFolder folder = new TargetFolder(file, form.overwrite())) {
            NumberedFiles names = new NumberedFiles(file);
            List<Path> places = names.take(files(source.disks().size()), folder);
            Path seedPlace = seed == null ? null : folder.place(Path.of(names.beside(SeedDisk.ENDING)));
            ExportedMachine exported = new ExportedMachine(machine(source.version(), source.record()),
                    places.stream().map(folder::target).toList(), made.format().disk(), seed == null ? null : folder.target(seedPlace));
            Map<Path, String> beside = beside(exported, names, folder);
            if (places.stream().anyMatch(place -> beside.containsKey(place) || place.equals(seedPlace))) {
                throw new MirageException(file + " would be the disk and what belongs beside it at once; choose another name");
            }
            folder.begin();
            DiskWriting writing = new DiskWriting(source.disks(), monitor);
            long size = base == null ? writing.write(made, packed, exported.machine(), places) : writing.writeThin(base, made, places);
            for (Map.Entry<Path, String> text : beside.entrySet()) {
                Files.writeString(text.getKey(), text.getValue());
            }
            if (seed != null) {
                Files.write(seedPlace, seed.bytes());
            }
            // whoever asked to stop while the last bytes were written wants no file either
            monitor.check();
            List<Path> files = folder.complete();
            return new ExportReport(files, made.format().disk(), source.disks().size(), size, occupied(files),
                    Duration.ofNanos(System.nanoTime() - start), form.preset() == null ? List.of() : form.preset().advice(exported), exported);
        } catch (MirageException e) {
            throw e;
        } catch (ToolMissing e) {
            throw new MirageException(e.getMessage(), e);
        } catch (IOException e) {
            // Ctrl-C has what is half written removed at once, perhaps before whoever writes it hears of it
            monitor.check();
            throw failure(source.version(), e);
        }
    }

    private int files(int disks) {
        return made.format() instanceof MachineOutput ? 1 : disks;
    }

    private TargetMachine machine(VersionSummary version, VersionRecord record) {
        return form.machine().of(version, record, MachineSettings.of(record.extra()));
    }

    private List<SideFile> sideFiles(ExportedMachine exported) {
        return form.preset() == null ? List.of() : form.preset().beside(exported);
    }

    /** The file, with the ending that tells how it is packed. */
    private Path file() throws MirageException {
        if (packed == null) {
            return target;
        }
        if (form.preset() != null) {
            throw new MirageException("Hypervisors take no packed disks; leave the compression or " + form.preset().title() + " out");
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
        for (SideFile one : sideFiles(exported)) {
            texts.put(folder.place(Path.of(names.beside(one.ending()))), one.text());
        }
        return texts;
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

    private MirageException failure(VersionSummary version, IOException e) {
        String reason = Reasons.of(e);
        if (reason.contains("No space left")) {
            return new MirageException("There is no space left for " + target + "; free some or choose another folder", e);
        }
        return new MirageException(version.label() + " could not be written to " + target + ": " + reason, e);
    }
}
