// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.applying.MemoryObjects;
import org.mirage.engine.applying.SessionObjects;
import org.mirage.engine.customising.Customising;
import org.mirage.engine.customising.Prediction;
import org.mirage.engine.exporting.packing.Compression;
import org.mirage.engine.machine.MachineChoice;
import org.mirage.engine.moving.ReadinessNote;
import org.mirage.engine.moving.SeedNote;
import org.mirage.engine.output.Output;
import org.mirage.engine.output.OutputFormats;
import org.mirage.engine.presets.Preset;
import org.mirage.store.PackSession;
import org.mirage.store.VersionRecord;

/** Writes disks of a version into files, in the format that a hypervisor takes. */
public final class ExportDisk {

    /** All disks: the first into the file that is named, the others beside it, numbered from 2 on. */
    public static final int ALL = -1;

    private final Library library;
    private final VersionName name;
    private int disk = ALL;
    private Path target;
    private ExportForm form = ExportForm.PLAIN;
    private Customising customising = Customising.NONE;

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
        form = form.output(value);
        return this;
    }

    /** Its format, all settings as they are initially; null to tell it from the ending of the file's name. */
    public ExportDisk format(DiskFormat value) throws MirageException {
        form = form.output(value == null ? null : Output.of(OutputFormats.of(value).orElseThrow(() -> ExportForm.unknown(value)), Map.of()));
        return this;
    }

    /** How the files are packed; null to tell it from the ending of the file's name, which gets it otherwise. */
    public ExportDisk compression(Compression value) {
        form = form.compression(value);
        return this;
    }

    /** For which hypervisor; it chooses the format unless one was named. Null for none in particular. */
    public ExportDisk preset(Preset value) {
        form = form.preset(value);
        return this;
    }

    /** What is wanted of the machine that is described beside the disks. */
    public ExportDisk machine(MachineChoice value) {
        form = form.machine(value);
        return this;
    }

    /** All of format, settings, packing and machine at once. */
    public ExportDisk form(ExportForm value) {
        form = value;
        return this;
    }

    /** Bytes that the disk of the root file system gets, which grows or shrinks with it; 0 for as many as it has. */
    public ExportDisk diskSize(long value) {
        form = form.diskSize(value);
        return this;
    }

    /** True to replace files that are there. */
    public ExportDisk overwrite(boolean value) {
        form = form.overwrite(value);
        return this;
    }

    /** What is done to the files of the version on the way; the library does not get that. */
    public ExportDisk customising(Customising value) {
        customising = value;
        return this;
    }

    /**
     * What the files of the machine would be like, beside those of the version; nothing is written.
     *
     * @throws MirageException when a change set does not fit, or a value is missing or unfit
     */
    public UpdatePreview preview(Monitor monitor) throws IOException {
        customising.checkNames();
        VersionSummary version = library.version(name);
        MemoryObjects objects = new MemoryObjects(library.store());
        VersionFiles before = new VersionFiles(version, library.record(version), objects);
        Prediction prediction = new Prediction(library, objects, Instant.now(), monitor);
        return new UpdatePreview(before, prediction.of(before, version.name(), customising.steps(), customising.values()), List.of(), 0);
    }

    /**
     * Files that are there already and that it would replace. Nothing is written.
     *
     * @throws MirageException when the format cannot be told, the settings do not go together, or a value is unfit
     */
    public List<Path> replaced() throws MirageException {
        customising.checkNames();
        VersionSummary version = library.version(name);
        VersionRecord record = library.record(version);
        return new WriteMachine(target, form, customising.seed(Map.of())).there(version, record,
                disk == ALL ? Math.max(1, record.disks().size()) : 1);
    }

    /**
     * Writes the files. They appear when they are whole; until then, and after a failure, there are none.
     *
     * @throws MirageException when a file is there already, the format cannot be told, or there is no space left
     */
    public ExportReport call(Monitor monitor) throws MirageException {
        long start = System.nanoTime();
        customising.checkNames();
        WriteMachine writing = new WriteMachine(target, form, customising.seed(Map.of()));
        VersionSummary version = library.version(name);
        ReadinessNote readiness = new ReadinessNote(form, version.label(), version.label());
        ExportReport report = !customising.changesFiles() && form.diskSize() == 0 ? plain(version, writing, readiness, start, monitor)
                : changed(version, writing, readiness, start, monitor);
        new NoteExport(library, version, target, customising, FormTexts.of(form, disk), null).call(List.of(report), List.of(), monitor);
        return report;
    }

    private ExportReport plain(VersionSummary version, WriteMachine writing, ReadinessNote readiness, long start, Monitor monitor)
            throws MirageException {
        readiness.call(() -> new VersionFiles(version, library.record(version), library.store()), monitor);
        seedNote(version).call(() -> new VersionFiles(version, library.record(version), library.store()), monitor);
        RealiseVersions.ifNeeded(library, version, monitor);
        return writing.write(ExportedDisks.of(library, version, disk), null, start, monitor);
    }

    private SeedNote seedNote(VersionSummary version) {
        return new SeedNote(customising, version.label());
    }

    /** Gives the disk its size before files are written: what has no room in a version's own disk may have it in a larger one. */
    private ExportReport changed(VersionSummary version, WriteMachine writing, ReadinessNote readiness, long start, Monitor monitor)
            throws MirageException {
        ExportOrigin origin = ExportOrigin.of(library, version);
        List<ExportReport> reports = new ArrayList<>();
        try (PackSession session = library.store().beginTemporary()) {
            monitor.begin("Applying the change sets", -1);
            Prediction prediction = new Prediction(library, new SessionObjects(session), Instant.now(), monitor);
            VersionFiles files = prediction.of(new VersionFiles(version, library.record(version), session), version.name(),
                    customising.steps(), customising.values());
            writing.requireFree(version, library.record(version), disk == ALL ? origin.disks().size() : 1);
            readiness.call(() -> files, monitor);
            seedNote(version).call(() -> files, monitor);
            ExportOrigin sized = origin.sized(version, form.diskSize(), library, session, monitor).withoutRemains(version, library,
                    session, monitor);
            new MakeDisks(library, session, monitor).call(sized, List.of(files),
                    (index, made) -> reports.add(writing.write(made.only(disk), null, start, monitor)));
            return reports.getFirst();
        } catch (MirageException e) {
            throw e;
        } catch (IOException e) {
            throw new MirageException(version.label() + " could not be changed on the way: " + Reasons.of(e), e);
        }
    }
}
