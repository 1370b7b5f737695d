// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.mirage.engine.Monitor;
import org.mirage.engine.importing.GuestProgress;
import org.mirage.guestfs.writing.ApplianceLimits;
import org.mirage.guestfs.writing.WritableAppliance;
import org.mirage.store.Hash;
import org.mirage.store.PackSession;

/** Disks of machines that an appliance writes one after the other: each has drives of its own, and what fails, fails for one. */
public final class OneByOne implements WrittenDisks {

    private final List<RealisingJob> jobs;
    private final WritableAppliance appliance;

    private OneByOne(List<RealisingJob> jobs, WritableAppliance appliance) {
        this.jobs = jobs;
        this.appliance = appliance;
    }

    /**
     * Starts an appliance with the disks of all.
     *
     * @param folder with room for what changes
     */
    public static OneByOne start(List<RealisingJob> jobs, Path folder, Monitor monitor) throws IOException {
        return new OneByOne(jobs, WritableAppliance.start(jobs.stream().map(RealisingJob::machine).toList(), ApplianceLimits.EDITS, folder,
                new GuestProgress(monitor)));
    }

    /**
     * Changes the overlays of a job's disks.
     *
     * @param job its place among them
     * @throws org.mirage.engine.MirageException when something cannot be written, such as where there is no space left; others can be
     *         written then
     * @throws org.mirage.guestfs.GuestfsException when the appliance is of no more use
     */
    public void write(int job, Monitor monitor) throws IOException {
        jobs.get(job).write(appliance, job, monitor);
    }

    /** Ends the writing, after which disks can be taken in. */
    public void finish(Monitor monitor) throws IOException {
        appliance.shutDown(new GuestProgress(monitor));
    }

    @Override
    public List<Hash> takeIn(int job, PackSession session, Path folder, Monitor monitor) throws IOException {
        List<Path> overlays = IntStream.range(0, jobs.get(job).drives()).mapToObj(drive -> appliance.overlay(job, drive)).toList();
        return jobs.get(job).takeIn(overlays, session, folder, monitor);
    }

    @Override
    public void close() throws IOException {
        appliance.close();
    }
}
