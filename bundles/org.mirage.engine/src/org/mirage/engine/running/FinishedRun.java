// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mirage.disk.CloseAll;
import org.mirage.engine.Library;
import org.mirage.engine.LibraryChange;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.catalog.Actions;
import org.mirage.engine.catalog.ListedImage;
import org.mirage.engine.catalog.ListedVersion;
import org.mirage.engine.compare.CompareProfile;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.exporting.VersionDevice;
import org.mirage.engine.facts.DescribePlatform;
import org.mirage.engine.importing.ChangedDisk;
import org.mirage.engine.importing.ChangedMachine;
import org.mirage.engine.importing.DescribeSystem;
import org.mirage.engine.importing.EarlierDisk;
import org.mirage.engine.realising.OverlaidDisk;
import org.mirage.store.ContentWriter;
import org.mirage.store.FrameWriter;
import org.mirage.store.Hash;
import org.mirage.store.LargeContent;
import org.mirage.store.ObjectKind;
import org.mirage.store.PackSession;
import org.mirage.store.RealisedRecord;
import org.mirage.store.VersionRecord;

/**
 * What a run changed, taken in but not in the library yet: to be looked at, then accepted or, by closing it, forgotten. Others can
 * write to the library meanwhile.
 */
public final class FinishedRun implements Closeable {

    private static final byte[] ROOT = {'/'};
    private static final String HOW = "run";

    private final Library library;
    private final MachineRun machine;
    private final List<VersionDevice> disks;
    private final PackSession session;
    private final String author;
    private final VersionFiles files;
    private final List<Hash> objects;
    private Instant begun = Instant.MAX;

    private FinishedRun(Library library, MachineRun machine, List<VersionDevice> disks, PackSession session, String author,
            VersionRecord version, List<Hash> objects) throws IOException {
        this.library = library;
        this.machine = machine;
        this.disks = disks;
        this.session = session;
        this.author = author;
        this.objects = objects;
        VersionSummary summary = new VersionSummary(version.image(), machine.files().summary().name(), (int) version.number(),
                ObjectKind.VERSION.nameOf(version.encode()).hash(), version.time(), "", version.message(), "", 0, 0, 0, 0, -1, Map.of());
        files = new VersionFiles(summary, version, session);
    }

    /** Takes in what changed on the overlays of an appliance that was ended; all that is given belongs to what is returned then. */
    static FinishedRun capture(Library library, MachineRun machine, List<VersionDevice> disks, RunNotes notes, Monitor monitor)
            throws IOException {
        PackSession session = library.store().beginTemporary();
        try {
            VersionFiles base = machine.files();
            List<ChangedDisk> changed = new ArrayList<>();
            List<Hash> objects;
            VersionRecord found;
            try (ChangedMachine taken = open(library, machine, disks, changed, monitor)) {
                objects = taken.store(session, monitor);
                found = new VersionRecord(base.record().image(), base.record().number() + 1, List.of(base.summary().record()), "",
                        notes.message(), Instant.now().truncatedTo(ChronoUnit.MILLIS), taken.volumes(), base.record().disks(),
                        base.record().system(), changes(notes, session),
                        notes.fields(base.record(), StoredLog.store(machine.log(), notes.steps(), session)));
            }
            return new FinishedRun(library, machine, disks, session, notes.author(), described(found, session), objects);
        } catch (IOException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private static ChangedMachine open(Library library, MachineRun machine, List<VersionDevice> disks, List<ChangedDisk> changed,
            Monitor monitor) throws IOException {
        try {
            for (int i = 0; i < disks.size(); i++) {
                OverlaidDisk overlaid = OverlaidDisk.open(disks.get(i), machine.overlay(i), library.temporaryFolder(), monitor);
                changed.add(new ChangedDisk(Path.of("disk " + i), overlaid,
                        new EarlierDisk(disks.get(i).record(), library.store(), overlaid.changed())));
            }
        } catch (IOException | RuntimeException e) {
            CloseAll.of(changed.stream().map(ChangedDisk::device).toList());
            throw e;
        }
        return ChangedMachine.open(changed, machine.files().record().volumes(), library.store(), library.temporaryFolder(), monitor);
    }

    /** With what lists show of its system, found anew in its files; what only an inspection can tell stays. */
    private static VersionRecord described(VersionRecord version, PackSession session) throws IOException {
        Map<String, String> system = new DescribeSystem(version, session).call();
        return !system.containsKey(DescribePlatform.FAMILY) ? version
                : new VersionRecord(version.image(), version.number(), version.parents(), version.author(), version.message(),
                        version.time(), version.volumes(), version.disks(), system, version.changes(), version.extra());
    }

    private static Hash changes(RunNotes notes, PackSession session) throws IOException {
        if (notes.changes() == null) {
            return null;
        }
        FrameWriter frames = session.frames();
        try (LargeContent content = new ContentWriter(session, frames).large()) {
            content.write(ByteBuffer.wrap(notes.changes()));
            Hash hash = content.finish().name().hash();
            frames.flush();
            return hash;
        }
    }

    /** Since when others may have made versions that this one has nothing of; none when not said. */
    FinishedRun begun(Instant time) {
        begun = time;
        return this;
    }

    /** The version that it would become; who makes it and which number it gets is known once it is accepted. */
    public VersionFiles files() {
        return files;
    }

    /** What a person should know of its volumes. */
    public List<String> warnings() {
        return files.record().volumes().stream()
                .flatMap(volume -> volume.warnings().stream().map(warning -> volume.device() + ": " + warning)).toList();
    }

    /** All that it wrote, as it wrote it. */
    public InputStream log() throws IOException {
        return machine.log().open();
    }

    /** What differs from the version that it ran in; to be read before this is accepted or closed. */
    public Comparison difference(CompareProfile profile, Monitor monitor) throws IOException {
        VersionFiles base = machine.files();
        return Comparison.of(profile, true, ROOT, new MachineEntry[] {base.root(), files.root()}, monitor, base, files);
    }

    /**
     * Makes it the next version, waiting for others that write to the library; it can be accepted once. What others have made of the
     * image since the run began is noted, since it is not in this one.
     *
     * @return the version as lists show it
     * @throws MirageException when the version that it ran in is gone; the library is as before
     */
    public VersionSummary accept(Monitor monitor) throws IOException {
        Hash record;
        try (LibraryChange change = LibraryChange.begin(library, author, session, monitor)) {
            VersionRecord taken = files.record();
            ListedImage image = image(change);
            VersionRecord version = new VersionRecord(taken.image(), image.nextNumber(), taken.parents(), change.author(),
                    taken.message(), change.time(), taken.volumes(), taken.disks(), taken.system(), taken.changes(), taken.extra());
            record = session.put(ObjectKind.VERSION, version.encode());
            change.log(Actions.ADD_VERSION, Map.of(Actions.VERSION, record.bytes(), Actions.SOURCES, List.of()));
            change.log(Actions.REALISE, new RealisedRecord(record, objects, HOW).arguments());
            change.commit();
            noteOthers(image, monitor);
        }
        return library.images().stream().flatMap(image -> image.versions().stream())
                .filter(version -> version.record().equals(record)).findFirst().orElseThrow();
    }

    private void noteOthers(ListedImage image, Monitor monitor) {
        List<String> others = image.versions().stream().map(ListedVersion::summary).filter(version -> version.time().isAfter(begun))
                .map(VersionSummary::label).toList();
        if (!others.isEmpty()) {
            VersionSummary base = machine.files().summary();
            monitor.note(String.join(", ", others) + (others.size() == 1 ? " was" : " were") + " made while this ran in " + base.label()
                    + "; " + base.name() + "@" + image.nextNumber() + " has nothing of that");
        }
    }

    /** The image as it is by now, which still has the version that it ran in. */
    private ListedImage image(LibraryChange change) throws MirageException {
        VersionSummary base = machine.files().summary();
        return change.list().images().stream().filter(listed -> listed.id().equals(base.image())
                && listed.versions().stream().anyMatch(version -> version.summary().record().equals(base.record()))).findFirst()
                .orElseThrow(() -> new MirageException(base.label() + " was deleted meanwhile"));
    }

    @Override
    public void close() throws IOException {
        try (session) {
            machine.close();
        } finally {
            CloseAll.of(disks);
        }
    }
}
