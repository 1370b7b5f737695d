// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.disk.process.ToolMissing;
import org.mirage.engine.catalog.Actions;
import org.mirage.engine.exporting.VersionDevice;
import org.mirage.engine.realising.OneByOne;
import org.mirage.engine.realising.RealisingJob;
import org.mirage.engine.realising.SideBySide;
import org.mirage.engine.realising.WrittenDisks;
import org.mirage.guestfs.GuestfsException;
import org.mirage.store.Hash;
import org.mirage.store.PackSession;
import org.mirage.store.RealisedRecord;

/**
 * Makes the disks of versions that were made by edits: the real kernel, in an appliance of libguestfs, writes what differs over
 * the disks of the nearest earlier version that has some. Only disks that hold just the files that the version says are kept.
 */
public final class RealiseVersions {

    /** What log records say of how such disks came to be. */
    private static final String UPDATED = "updated";
    /** An appliance has no more, and one for its own root. */
    private static final int MOST_DRIVES = 200;

    private final Library library;
    private final List<VersionName> names;

    public RealiseVersions(Library library, List<VersionName> names) {
        this.library = library;
        this.names = List.copyOf(names);
    }

    /** Makes the disks of a version when it has none, and can be made some. */
    static void ifNeeded(Library library, VersionSummary version, Monitor monitor) throws MirageException {
        if (library.disks(version).isEmpty() && !library.record(version).parents().isEmpty()) {
            new RealiseVersions(library, List.of(new VersionName(version.name(), version.number()))).call(monitor);
        }
    }

    /**
     * Makes them, several in one start of an appliance.
     *
     * @return one report a version, in the order of the names; when there are several and one fails, its report says so
     * @throws MirageException when the only one could not be made; the library is as before
     */
    public List<RealiseReport> call(Monitor monitor) throws MirageException {
        Map<Hash, RealiseReport> reports = new LinkedHashMap<>();
        List<VersionSummary> versions = new ArrayList<>();
        for (VersionName name : names) {
            versions.add(library.version(name));
        }
        List<RealisingJob> waiting = new ArrayList<>();
        for (VersionSummary version : versions) {
            if (reports.containsKey(version.record())) {
                continue;
            }
            reports.put(version.record(), new RealiseReport(version, true, 0, Duration.ZERO, null));
            if (library.disks(version).isEmpty()) {
                monitor.begin("Finding out how to make the disk of " + version.label(), -1);
                plan(version, waiting, reports);
            }
        }
        for (List<RealisingJob> batch : batches(waiting)) {
            make(batch, reports, monitor);
        }
        return versions.stream().map(version -> reports.get(version.record())).toList();
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Does something for one version; where it fails, the others go on. */
    private void attempt(VersionSummary version, Map<Hash, RealiseReport> reports, Work work) throws IOException {
        try {
            work.run();
        } catch (CancelledException | GuestfsException e) {
            throw e;
        } catch (IOException e) {
            MirageException failure = explained(version, e);
            if (names.size() == 1) {
                throw failure;
            }
            reports.put(version.record(), new RealiseReport(version, false, 0, Duration.ZERO, failure.getMessage()));
        }
    }

    private static MirageException explained(VersionSummary version, IOException e) {
        if (e instanceof MirageException known) {
            return known;
        }
        // these say what is wrong and what to do
        if (e instanceof ToolMissing || e instanceof GuestfsException) {
            return new MirageException(e.getMessage(), e);
        }
        return new MirageException("The disk of " + version.label() + " could not be made: " + Reasons.of(e), e);
    }

    private RealisingJob job(VersionSummary version) throws IOException {
        VersionSummary from = new DiskOrigins(library.list(), library.store()).of(version);
        List<VersionDevice> disks = new ArrayList<>();
        for (int i = 0; i < library.disks(from).size(); i++) {
            disks.add(VersionDisks.open(library, from, i));
        }
        return RealisingJob.of(version, library.record(from), library.record(version), disks, library.store());
    }

    private static List<List<RealisingJob>> batches(List<RealisingJob> jobs) {
        List<List<RealisingJob>> batches = new ArrayList<>();
        int drives = MOST_DRIVES;
        for (RealisingJob job : jobs) {
            if (drives + job.drives() > MOST_DRIVES) {
                batches.add(new ArrayList<>());
                drives = 0;
            }
            batches.getLast().add(job);
            drives += job.drives();
        }
        return batches;
    }

    private void plan(VersionSummary version, List<RealisingJob> waiting, Map<Hash, RealiseReport> reports) throws MirageException {
        try {
            attempt(version, reports, () -> waiting.add(job(version)));
        } catch (IOException e) {
            throw explained(version, e);
        }
    }

    private void make(List<RealisingJob> batch, Map<Hash, RealiseReport> reports, Monitor monitor) throws MirageException {
        List<RealisingJob> changed = batch.stream().filter(job -> !job.isSame()).toList();
        try {
            if (!changed.isEmpty()) {
                Files.createDirectories(library.temporaryFolder());
                write(changed, reports, monitor);
            }
            for (RealisingJob job : batch) {
                if (job.isSame()) {
                    attempt(job.version(), reports, () -> record(job.version(), session -> job.disks(), reports, monitor));
                }
            }
        } catch (IOException e) {
            throw explained(batch.getFirst().version(), e);
        }
    }

    private void write(List<RealisingJob> jobs, Map<Hash, RealiseReport> reports, Monitor monitor) throws IOException {
        Path folder = library.temporaryFolder();
        try (WrittenDisks together = SideBySide.fits(jobs) ? SideBySide.write(jobs, folder, monitor).orElse(null) : null) {
            if (together != null) {
                record(jobs, together, reports, monitor);
                return;
            }
        }
        try (OneByOne written = OneByOne.start(jobs, folder, monitor)) {
            for (int i = 0; i < jobs.size(); i++) {
                int place = i;
                attempt(jobs.get(i).version(), reports, () -> written.write(place, monitor));
            }
            written.finish(monitor);
            record(jobs, written, reports, monitor);
        }
    }

    private void record(List<RealisingJob> jobs, WrittenDisks written, Map<Hash, RealiseReport> reports, Monitor monitor)
            throws IOException {
        for (int i = 0; i < jobs.size(); i++) {
            VersionSummary version = jobs.get(i).version();
            int place = i;
            if (reports.get(version.record()).failure() == null) {
                attempt(version, reports, () -> record(version, session -> written.takeIn(place, session, library.temporaryFolder(), monitor),
                        reports, monitor));
            }
        }
    }

    /** Gives the disks of a version, stored. */
    private interface Storing {
        List<Hash> store(PackSession session) throws IOException;
    }

    private void record(VersionSummary version, Storing storing, Map<Hash, RealiseReport> reports, Monitor monitor) throws IOException {
        long start = System.nanoTime();
        monitor.begin("Taking the disk of " + version.label() + " in", -1);
        try (LibraryChange change = LibraryChange.begin(library, null, monitor)) {
            List<Hash> disks = storing.store(change.session());
            change.log(Actions.REALISE, new RealisedRecord(version.record(), disks, UPDATED).arguments());
            long bytes = change.commit();
            reports.put(version.record(), new RealiseReport(version, false, bytes, Duration.ofNanos(System.nanoTime() - start), null));
        }
    }
}
