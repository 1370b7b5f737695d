// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.Concatenation;
import org.mirage.disk.ZeroDevice;
import org.mirage.engine.CancelledException;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.importing.GuestProgress;
import org.mirage.guestfs.GuestDrive;
import org.mirage.guestfs.writing.ApplianceLimits;
import org.mirage.guestfs.writing.GuestMachine;
import org.mirage.guestfs.writing.GuestMount;
import org.mirage.guestfs.writing.GuestOutcome;
import org.mirage.guestfs.writing.GuestScript;
import org.mirage.guestfs.writing.WritableAppliance;
import org.mirage.store.Hash;
import org.mirage.store.PackSession;

/**
 * Disks of many machines written all at once. They lie one behind the other on one drive, since each further drive makes the start of
 * an appliance longer; their volumes are mounted side by side, and one script does for all of them what their plans ask for. So a
 * machine more costs a mount and its files, and no process of its own.
 */
public final class SideBySide implements WrittenDisks {

    private static final Logger LOG = System.getLogger(SideBySide.class.getName());
    /** At most so many are mounted at a time, which keeps the appliance's memory small. */
    private static final int AT_ONCE = 64;
    /** Disks begin at multiples of it: no cluster of the overlay belongs to two of them. The first has as much before it, so that its
     * partitions are not those of the drive. */
    private static final long ALIGNMENT = 1 << 20;
    /** Bytes of a drive, for which tables of an overlay are still small. */
    private static final long MOST_BYTES = 64L << 40;

    private final List<RealisingJob> jobs;
    private final List<Long> starts;
    private final WritableAppliance appliance;

    private SideBySide(List<RealisingJob> jobs, List<Long> starts, WritableAppliance appliance) {
        this.jobs = jobs;
        this.starts = starts;
        this.appliance = appliance;
    }

    /** True when jobs can be done side by side: each changes one plain volume of one disk, and all of these are of one type. */
    public static boolean fits(List<RealisingJob> jobs) throws MirageException {
        long bytes = ALIGNMENT;
        for (RealisingJob job : jobs) {
            Optional<GuestMount> mount = job.loneMount();
            if (mount.isEmpty() || !mount.get().type().equals(jobs.getFirst().loneMount().get().type())) {
                return false;
            }
            bytes += job.loneDisk().size() + ALIGNMENT;
        }
        return jobs.size() > 1 && bytes <= MOST_BYTES;
    }

    /**
     * Writes the disks' overlays.
     *
     * @param folder with room for what changes
     * @return empty when something of one of them cannot be written: one after the other, they tell of which and why
     * @throws org.mirage.guestfs.GuestfsException when the appliance does not start
     */
    public static Optional<SideBySide> write(List<RealisingJob> jobs, Path folder, Monitor monitor) throws IOException {
        List<BlockDevice> parts = new ArrayList<>(List.of(new ZeroDevice(ALIGNMENT)));
        List<Long> starts = new ArrayList<>();
        long end = ALIGNMENT;
        for (RealisingJob job : jobs) {
            starts.add(end);
            BlockDevice disk = job.loneDisk();
            parts.add(disk);
            parts.add(new ZeroDevice(-disk.size() & ALIGNMENT - 1));
            end += disk.size() + parts.getLast().size();
        }
        GuestMachine machine = new GuestMachine(jobs.size() + " machines", List.of(new GuestDrive("disks", new Concatenation(parts))));
        WritableAppliance appliance = WritableAppliance.start(List.of(machine), ApplianceLimits.EDITS, folder, new GuestProgress(monitor));
        SideBySide written = new SideBySide(jobs, starts, appliance);
        try {
            if (written.write(monitor)) {
                return Optional.of(written);
            }
            appliance.close();
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            try {
                appliance.close();
            } catch (IOException more) {
                e.addSuppressed(more);
            }
            throw e;
        }
    }

    private boolean write(Monitor monitor) throws IOException {
        for (int from = 0; from < jobs.size(); from += AT_ONCE) {
            if (!write(from, Math.min(jobs.size(), from + AT_ONCE), monitor)) {
                return false;
            }
        }
        appliance.shutDown(new GuestProgress(monitor));
        return true;
    }

    private boolean write(int from, int to, Monitor monitor) throws IOException {
        String what = "writing the files of " + (to - from) + " machines";
        GuestProgress guests = new GuestProgress(monitor);
        List<GuestMount> mounts = new ArrayList<>();
        List<PlacedPlan> plans = new ArrayList<>();
        for (int i = from; i < to; i++) {
            GuestMount mount = jobs.get(i).loneMount().get();
            byte[] path = ("/" + i).getBytes(StandardCharsets.US_ASCII);
            mounts.add(new GuestMount(0, starts.get(i) + mount.offset(), mount.size(), "", mount.type(), path, mount.options()));
            plans.add(new PlacedPlan(i + "/", jobs.get(i).lonePlan()));
        }
        PlanScript script = PlanScript.of(plans, mounts.getFirst().type());
        monitor.begin("Writing the files of " + (to - from) + " machines", -1);
        GuestOutcome outcome;
        try {
            appliance.enterSideBySide(0, mounts, guests);
            outcome = appliance.shell(new GuestScript(what, script.text(), "/bin/sh", List.of(),
                    script.input(jobs.getFirst().contents(), monitor), RealisingJob.OUTPUT, RealisingJob.SCRIPT_TIME),
                    OutputStream.nullOutputStream(), guests);
            appliance.leave(guests);
        } catch (CancelledException | InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            // of whichever machine it is: one after the other, it is that one's alone
            LOG.log(Level.DEBUG, "{0} failed: {1}", what, e.getMessage());
            return false;
        }
        if (outcome.status() != 0) {
            LOG.log(Level.DEBUG, "{0} failed: {1}", what, outcome.text());
            return false;
        }
        return true;
    }

    @Override
    public List<Hash> takeIn(int job, PackSession session, Path folder, Monitor monitor) throws IOException {
        return jobs.get(job).takeInPart(appliance.overlay(0, 0), starts.get(job), session, folder, monitor);
    }

    @Override
    public void close() throws IOException {
        appliance.close();
    }
}
