// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.mirage.disk.CloseAll;
import org.mirage.disk.process.ToolMissing;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.RealiseVersions;
import org.mirage.engine.VersionDisks;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.applying.UpdateOrigin;
import org.mirage.engine.exporting.VersionDevice;
import org.mirage.engine.facts.DescribePlatform;
import org.mirage.guestfs.GuestfsException;

/**
 * Has programs of a version's machine do something, in an appliance on overlays over its disks, and shows what they changed before it
 * becomes the next version.
 */
public final class RunOnVersion {

    private final Library library;
    private final VersionName name;
    private final List<RunStep> steps;
    private RunSettings settings = RunSettings.STANDARD;
    private RunListener listener = RunListener.NONE;
    private String message;
    private String author;
    private byte[] changes;
    private UpdateOrigin origin;

    /** Will do some steps, one after another, in the version of that name. */
    public RunOnVersion(Library library, VersionName name, List<RunStep> steps) {
        this.library = library;
        this.name = name;
        this.steps = List.copyOf(steps);
    }

    /** What it may use. */
    public RunOnVersion settings(RunSettings value) {
        settings = value;
        return this;
    }

    /** Who learns of it. */
    public RunOnVersion listener(RunListener value) {
        listener = value;
        return this;
    }

    /** Why, in words; null for what the steps are. */
    public RunOnVersion message(String value) {
        message = value;
        return this;
    }

    /** Who; null for the user who runs this process. */
    public RunOnVersion author(String value) {
        author = value;
        return this;
    }

    /** What all versions that one update makes have in common, to undo them together; when not said, no update made it. */
    public RunOnVersion batch(UUID value) {
        origin = new UpdateOrigin(value, Map.of());
        return this;
    }

    /** The change set that the steps are of, as its text, and what is noted with all versions that it makes. */
    RunOnVersion changes(byte[] text, UpdateOrigin from) {
        changes = text;
        origin = from;
        return this;
    }

    /**
     * Looks whether they can begin, without an appliance and without running anything.
     *
     * @return the version
     * @throws MirageException when they cannot; the message says why
     */
    public VersionSummary check(Monitor monitor) throws IOException {
        VersionSummary version = library.version(name);
        requireArchitecture(version);
        VersionFiles files = new OpenVersion(library, new VersionName(version.name(), version.number())).call(monitor);
        // those behind it may need what it does
        if (!steps.isEmpty()) {
            steps.getFirst().check(files);
        }
        return version;
    }

    /**
     * Runs them.
     *
     * @return what came of it, not in the library yet; empty when there was nothing to do or the listener did not want it
     * @throws MirageException when a step fails, with the last lines that it wrote; the library is as before
     */
    public Optional<FinishedRun> call(Monitor monitor) throws IOException {
        List<Closeable> opened = new ArrayList<>();
        Instant begun = Instant.now();
        boolean done = false;
        try {
            VersionSummary version = check(monitor);
            VersionName exact = new VersionName(version.name(), version.number());
            // made by edits alone, it has no disk yet
            new RealiseVersions(library, List.of(exact)).call(monitor);
            VersionFiles files = new OpenVersion(library, exact).call(monitor);
            List<VersionDevice> disks = new ArrayList<>();
            for (int i = 0; i < files.record().disks().size(); i++) {
                VersionDevice disk = VersionDisks.open(library, files.summary(), i);
                opened.addFirst(disk);
                disks.add(disk);
            }
            MachineRun machine = MachineRun.start(files, disks, settings, listener, library.temporaryFolder(), monitor);
            opened.addFirst(machine);
            boolean changed = false;
            for (RunStep step : steps) {
                changed |= step.run(machine, monitor);
            }
            if (!changed) {
                return Optional.empty();
            }
            machine.end(monitor);
            FinishedRun finished = FinishedRun.capture(library, machine, disks, new RunNotes(author,
                    message == null ? titles() : message, steps.stream().map(RunStep::title).toList(), changes, origin), monitor)
                    .begun(begun);
            done = true;
            return Optional.of(finished);
        } catch (MirageException e) {
            throw e;
        } catch (GuestfsException | ToolMissing e) {
            throw new MirageException("Nothing can run in " + name + ": " + e.getMessage(), e);
        } finally {
            if (!done) {
                CloseAll.of(opened);
            }
        }
    }

    /** Programs of another processor do not run here, which is better said before an appliance starts. */
    private void requireArchitecture(VersionSummary version) throws MirageException {
        String machine = library.record(version).system().getOrDefault(DescribePlatform.ARCHITECTURE, "");
        String here = System.getProperty("os.arch");
        boolean runs = machine.isEmpty() || here.equals("amd64") && machine.matches("x86_64|x32|i[3-6]86")
                || here.equals("aarch64") && machine.matches("aarch64|arm.*");
        if (!runs) {
            throw new MirageException(version.label() + " is a machine for " + machine + ", whose programs do not run on this one");
        }
    }

    private String titles() {
        return steps.stream().map(RunStep::title).collect(Collectors.joining("; "));
    }
}
