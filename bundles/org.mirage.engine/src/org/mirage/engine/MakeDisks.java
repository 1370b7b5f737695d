// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mirage.disk.process.ToolMissing;
import org.mirage.engine.exporting.VersionDevice;
import org.mirage.engine.realising.OneByOne;
import org.mirage.engine.realising.RealisingJob;
import org.mirage.engine.realising.SideBySide;
import org.mirage.engine.realising.WrittenDisks;
import org.mirage.guestfs.GuestfsException;
import org.mirage.store.DiskRecord;
import org.mirage.store.Hash;
import org.mirage.store.ObjectKind;
import org.mirage.store.ObjectName;
import org.mirage.store.PackSession;

/** Makes disks of machines whose files are predicted, many in one start of an appliance; none of it comes into the library. */
final class MakeDisks {

    /** An appliance has no more; some are left for its own. */
    private static final int MOST_DRIVES = 190;

    private final Library library;
    private final PackSession session;
    private final Monitor monitor;

    /** Takes a machine's disks when they are there. */
    @FunctionalInterface
    interface Taker {

        /** @param index of the machine among those that were asked for */
        void take(int index, ExportedDisks made) throws IOException;
    }

    /** @param session where what is made is kept */
    MakeDisks(Library library, PackSession session, Monitor monitor) {
        this.library = library;
        this.session = session;
        this.monitor = monitor;
    }

    /**
     * Makes them and hands each over, in their order.
     *
     * @throws MirageException when one cannot be made; those handed over before are whole
     */
    void call(ExportOrigin origin, List<VersionFiles> machines, Taker taker) throws MirageException {
        try {
            session.flush();
            int next = 0;
            while (next < machines.size()) {
                List<RealisingJob> batch = new ArrayList<>();
                int drives = 0;
                for (int i = next; i < machines.size() && (batch.isEmpty() || drives + origin.disks().size() <= MOST_DRIVES); i++) {
                    VersionFiles machine = machines.get(i);
                    RealisingJob job = RealisingJob.of(machine.summary(), origin.record(), machine.record(), origin.disks(), session);
                    batch.add(job);
                    drives += job.isSame() ? 0 : job.drives();
                }
                make(batch, next, machines, taker);
                next += batch.size();
            }
        } catch (MirageException e) {
            throw e;
        } catch (ToolMissing | GuestfsException e) {
            throw new MirageException(e.getMessage(), e);
        } catch (IOException e) {
            throw new MirageException("The disks could not be made: " + Reasons.of(e), e);
        }
    }

    private void make(List<RealisingJob> batch, int first, List<VersionFiles> machines, Taker taker) throws IOException {
        List<RealisingJob> changed = batch.stream().filter(job -> !job.isSame()).toList();
        if (changed.isEmpty()) {
            hand(batch, first, machines, null, taker);
            return;
        }
        try (WrittenDisks written = write(changed)) {
            hand(batch, first, machines, written, taker);
        }
    }

    private WrittenDisks write(List<RealisingJob> jobs) throws IOException {
        Files.createDirectories(library.temporaryFolder());
        if (SideBySide.fits(jobs)) {
            Optional<SideBySide> written = SideBySide.write(jobs, library.temporaryFolder(), monitor);
            if (written.isPresent()) {
                return written.get();
            }
        }
        OneByOne written = OneByOne.start(jobs, library.temporaryFolder(), monitor);
        try {
            for (int i = 0; i < jobs.size(); i++) {
                written.write(i, monitor);
            }
            written.finish(monitor);
            return written;
        } catch (IOException | RuntimeException e) {
            written.close();
            throw e;
        }
    }

    private void hand(List<RealisingJob> batch, int first, List<VersionFiles> machines, WrittenDisks written, Taker taker)
            throws IOException {
        int place = 0;
        for (int i = 0; i < batch.size(); i++) {
            RealisingJob job = batch.get(i);
            VersionFiles machine = machines.get(first + i);
            List<Hash> disks = job.isSame() ? job.disks() : takeIn(job, place++, written);
            List<VersionDevice> devices = new ArrayList<>();
            for (Hash disk : disks) {
                devices.add(new VersionDevice(session, DiskRecord.decode(session.read(new ObjectName(ObjectKind.DISK, disk)))));
            }
            taker.take(first + i, new ExportedDisks(machine.summary(), machine.record(), devices));
        }
    }

    private List<Hash> takeIn(RealisingJob job, int place, WrittenDisks written) throws IOException {
        monitor.begin("Taking the disk of " + job.version().label() + " in", -1);
        List<Hash> disks = written.takeIn(place, session, library.temporaryFolder(), monitor);
        session.flush();
        return disks;
    }
}
