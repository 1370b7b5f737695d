// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.mirage.engine.applying.MemoryObjects;
import org.mirage.engine.applying.SessionObjects;
import org.mirage.engine.customising.BaseName;
import org.mirage.engine.customising.Customising;
import org.mirage.engine.customising.CustomisingStep;
import org.mirage.engine.customising.FreshIdentity;
import org.mirage.engine.customising.Instance;
import org.mirage.engine.customising.InstanceTable;
import org.mirage.engine.customising.LoggedTable;
import org.mirage.engine.customising.Prediction;
import org.mirage.engine.customising.Renewal;
import org.mirage.engine.customising.RenewalWork;
import org.mirage.engine.customising.SharedValues;
import org.mirage.engine.moving.ReadinessNote;
import org.mirage.engine.moving.SeedNote;
import org.mirage.store.PackSession;

/**
 * Exports many machines of one version, each with its own values: one a row of a table. What all change sets make of all rows is
 * known before anything is written, and the appliance that writes starts once, or twice where machines are thin.
 */
public final class ExportInstances {

    private static final int NAMED = 5;

    private final Library library;
    private final VersionName name;
    private final InstanceTable table;
    private Customising customising = Customising.NONE;
    private Path folder;
    private ExportForm form = ExportForm.PLAIN;
    private boolean thin;
    private String baseName;
    private boolean freeBase;
    private boolean keepIdentity;
    private InstanceListener listener = InstanceListener.NONE;

    public ExportInstances(Library library, VersionName name, InstanceTable table) {
        this.library = library;
        this.name = name;
        this.table = table;
    }

    /** What is done to the files, with the values that are the same for all machines. */
    public ExportInstances customising(Customising value) {
        customising = value;
        return this;
    }

    /** Where the files are made; the folder is there. */
    public ExportInstances folder(Path value) {
        folder = value;
        return this;
    }

    /** Their form. */
    public ExportInstances form(ExportForm value) {
        form = value;
        return this;
    }

    /** True to write one base that all machines share, and of each only what it has over that. */
    public ExportInstances thin(boolean value) {
        thin = value;
        return this;
    }

    /** How the file of the base is called, without its ending; null for the usual name. */
    public ExportInstances baseName(String value) {
        baseName = value;
        return this;
    }

    /** True to put a number behind the name of the base where one of that name is there, which is never replaced. */
    public ExportInstances freeBase(boolean value) {
        freeBase = value;
        return this;
    }

    /** True to leave machine-id and SSH host keys as they are, the same in all machines. */
    public ExportInstances keepIdentity(boolean value) {
        keepIdentity = value;
        return this;
    }

    /** Who learns how far each machine is. */
    public ExportInstances listener(InstanceListener value) {
        listener = value;
        return this;
    }

    /**
     * The machines, after what can be told of the table without applying anything has been checked.
     *
     * @throws MirageException saying line and column of what is wrong
     */
    public List<Instance> instances() throws MirageException {
        customising.checkNames();
        return table.instances(customising.parameters(), customising.values().keySet(), form.usualEnding());
    }

    /**
     * Files of machines that are there already and that it would replace; a base is never replaced. Nothing is written.
     *
     * @throws MirageException when something is wrong with the table, the form or the names of files
     */
    public List<Path> replaced() throws MirageException {
        VersionSummary version = library.version(name);
        return files(version).there(instances());
    }

    /** What one machine would be like, beside the version; nothing is written. */
    public UpdatePreview preview(int row, Monitor monitor) throws IOException {
        Instance instance = instances().get(row);
        VersionSummary version = library.version(name);
        MemoryObjects objects = new MemoryObjects(library.store());
        VersionFiles before = new VersionFiles(version, library.record(version), objects);
        Prediction prediction = new Prediction(library, objects, Instant.now(), monitor);
        List<VersionFiles> machine = List.of(predict(prediction, before, customising.steps(), instance));
        VersionFiles after = (keepIdentity ? machine : renewed(prediction, List.of(before), machine, monitor)).getFirst();
        return new UpdatePreview(before, after, List.of(), 0);
    }

    /**
     * Makes them. Nothing is written before all rows are known to be right; then each machine appears when it is whole.
     *
     * @throws MirageException when something is wrong with the table, a change set does not fit or files are there already; or later
     *         for one machine: those that are complete then stay and are named, and the others leave nothing
     */
    public InstancesReport call(Monitor monitor) throws MirageException {
        long start = System.nanoTime();
        VersionSummary version = library.version(name);
        List<Instance> instances = instances();
        InstanceFiles files = files(version);
        files.check(instances);
        SharedValues.of(customising, instances).forEach(monitor::note);
        ExportOrigin origin = ExportOrigin.of(library, version);
        try (PackSession session = library.store().beginTemporary()) {
            Set<String> columns = new HashSet<>(table.columns());
            Prediction prediction = new Prediction(library, new SessionObjects(session), Instant.now(), monitor);
            VersionFiles before = new VersionFiles(version, library.record(version), session);
            VersionFiles shared = prediction.of(before, "the base of " + version.name(), customising.before(columns), customising.values());
            List<VersionFiles> machines = predict(prediction, before, shared, instances, monitor);
            String first = instances.getFirst().name() + (instances.size() == 1 ? "" : ", the first of " + instances.size() + ",");
            new ReadinessNote(form, first, version.label()).call(() -> machines.getFirst(), monitor);
            new SeedNote(customising, first).call(() -> machines.getFirst(), monitor);
            Making making = new Making(session, files, instances, start, monitor);
            try {
                ExportOrigin sized = origin.sized(version, form.diskSize(), library, session, monitor);
                return making.call(sized.withoutRemains(version, library, session, monitor), shared, machines);
            } finally {
                if (!making.done.isEmpty()) {
                    LoggedTable logged = LoggedTable.of(table, customising.secrets(), thin, baseName, keepIdentity);
                    new NoteExport(library, version, folder, customising, FormTexts.of(form, ExportDisk.ALL), logged).call(making.done,
                            making.baseFiles, monitor);
                }
            }
        } catch (MirageException e) {
            throw e;
        } catch (IOException e) {
            throw new MirageException("The machines of " + version.label() + " could not be made: " + Reasons.of(e), e);
        }
    }

    private InstanceFiles files(VersionSummary version) throws MirageException {
        String usual = BaseName.usual(new VersionName(version.name(), version.number()));
        InstanceFiles files = new InstanceFiles(folder, form, customising, !thin ? null : baseName != null ? baseName : usual, version,
                library.record(version));
        return thin && freeBase ? files.withFreeBase() : files;
    }

    private List<VersionFiles> predict(Prediction prediction, VersionFiles before, VersionFiles shared, List<Instance> instances,
            Monitor monitor) throws IOException {
        List<CustomisingStep> own = customising.from(new HashSet<>(table.columns()));
        List<VersionFiles> machines = new ArrayList<>();
        monitor.beginCounting("Applying the change sets", instances.size());
        for (Instance instance : instances) {
            machines.add(predict(prediction, shared, own, instance));
            monitor.worked(1);
        }
        return keepIdentity ? machines : renewed(prediction, List.of(before, shared), machines, monitor);
    }

    private VersionFiles predict(Prediction prediction, VersionFiles before, List<CustomisingStep> steps, Instance instance)
            throws IOException {
        Map<String, byte[]> values = new LinkedHashMap<>(customising.values());
        values.putAll(instance.values());
        try {
            return prediction.of(before, instance.name() + " of " + library.version(name).name(), steps, values);
        } catch (CancelledException e) {
            throw e;
        } catch (MirageException e) {
            throw new MirageException(instance.place() + " (" + instance.name() + "): " + e.getMessage(), e);
        }
    }

    /** The machines with identities of their own, where they share one with each other or those others. */
    private static List<VersionFiles> renewed(Prediction prediction, List<VersionFiles> others, List<VersionFiles> machines, Monitor monitor)
            throws IOException {
        FreshIdentity identity = new FreshIdentity();
        for (VersionFiles other : others) {
            identity.take(other);
        }
        List<Renewal> renewals = new ArrayList<>();
        for (VersionFiles machine : machines) {
            renewals.add(identity.renewal(machine));
        }
        List<Optional<CustomisingStep>> steps = new RenewalWork(renewals, monitor).call();
        List<VersionFiles> renewed = new ArrayList<>();
        for (int i = 0; i < machines.size(); i++) {
            VersionFiles machine = machines.get(i);
            renewed.add(prediction.of(machine, machine.summary().name(), steps.get(i).stream().toList(), Map.of()));
        }
        return renewed;
    }

    /** The part of the work in which files are written. */
    private final class Making {

        private final PackSession session;
        private final InstanceFiles files;
        private final List<Instance> instances;
        private final long start;
        private final Monitor monitor;
        private final List<ExportReport> done = new ArrayList<>();
        private List<Path> baseFiles = List.of();

        Making(PackSession session, InstanceFiles files, List<Instance> instances, long start, Monitor monitor) {
            this.session = session;
            this.files = files;
            this.instances = instances;
            this.start = start;
            this.monitor = monitor;
        }

        InstancesReport call(ExportOrigin origin, VersionFiles shared, List<VersionFiles> machines) throws IOException {
            try {
                if (thin) {
                    ExportOrigin base = base(origin, shared);
                    ThinBase below = new ThinBase(base.disks(), baseFiles);
                    new MakeDisks(library, session, monitor).call(base, machines, (index, made) -> write(index, made, below));
                } else {
                    new MakeDisks(library, session, monitor).call(origin, machines, (index, made) -> write(index, made, null));
                }
                return new InstancesReport(done, baseFiles, Duration.ofNanos(System.nanoTime() - start));
            } catch (CancelledException e) {
                throw done.isEmpty() ? e : new CancelledException(complete());
            } catch (MirageException e) {
                throw done.isEmpty() ? e : new MirageException(e.getMessage() + "; " + complete(), e);
            } finally {
                if (done.isEmpty()) {
                    for (Path file : baseFiles) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }

        private String complete() {
            List<String> names = done.stream().map(report -> report.file().getFileName().toString()).toList();
            return "complete " + (names.size() == 1 ? "is " : "are ") + names.stream().limit(NAMED).collect(Collectors.joining(", "))
                    + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "") + ", the other "
                    + (instances.size() - names.size()) + " of " + instances.size() + " were not made";
        }

        private ExportOrigin base(ExportOrigin origin, VersionFiles shared) throws MirageException {
            List<ExportedDisks> made = new ArrayList<>();
            new MakeDisks(library, session, monitor).call(origin, List.of(shared), (index, disks) -> made.add(disks));
            ExportForm plain = files.baseForm();
            baseFiles = new WriteMachine(files.base(), plain, null).write(made.getFirst(), null, System.nanoTime(), monitor).files();
            try {
                for (Path file : baseFiles) {
                    // whoever wrote into it would change every machine that is thin over it
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
                }
            } catch (IOException | UnsupportedOperationException e) {
                monitor.note(files.base() + " could not be made read-only; nobody must write into it: " + e.getMessage());
            }
            return new ExportOrigin(shared.record(), made.getFirst().disks());
        }

        private void write(int index, ExportedDisks made, ThinBase below) throws MirageException {
            Instance instance = instances.get(index);
            listener.begun(index);
            ExportReport report = files.writing(instance).write(made, below, System.nanoTime(), monitor);
            done.add(report);
            listener.done(index, report);
        }
    }
}
