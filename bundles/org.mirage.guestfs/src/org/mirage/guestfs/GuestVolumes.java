// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.VolumeSignature;
import org.mirage.guestfs.session.DeviceStream;
import org.mirage.guestfs.session.Scratch;
import org.mirage.guestfs.session.Session;
import org.mirage.guestfs.session.TreeOnScratch;
import org.mirage.guestfs.tree.TarTree;
import org.mirage.guestfs.tree.VolumeIdentity;

/**
 * The volumes that libguestfs finds on some drives, and their files.
 *
 * <p>The appliance starts once, when this is opened. Trees that were read stay when it has ended, until this is closed. One
 * thread at a time; the readers may be used by several.
 */
public final class GuestVolumes implements Closeable {

    private static final Set<String> ENCRYPTED = Set.of("crypto_LUKS", "BitLocker");
    private static final String SOCKETS = "sockets, flags of files and further names of links are not among what libguestfs gives";
    private static final long ALIGNMENT = 1 << 20;

    private final Scratch scratch;
    private final Path folder;
    private final List<GuestVolume> volumes;
    private Session session;
    private long scratchEnd;

    private GuestVolumes(Scratch scratch, Path folder, Session session, List<GuestVolume> volumes) {
        this.scratch = scratch;
        this.folder = folder;
        this.session = session;
        this.volumes = volumes;
    }

    /**
     * Starts the appliance and looks what is there, asking for pass phrases.
     *
     * @param drives what the appliance shall see; several may be parts of one volume
     * @param folder for temporary files, as many bytes as the files have
     * @throws GuestfsException when libguestfs is missing or does not start; the message says what to do
     */
    public static GuestVolumes open(List<GuestDrive> drives, PassPhrases passPhrases, Path folder, GuestMonitor monitor)
            throws IOException {
        long bytes = 0;
        boolean encrypted = false;
        for (GuestDrive drive : drives) {
            bytes += drive.device().size();
            encrypted |= VolumeSignature.find(drive.device()).filter(found -> ENCRYPTED.contains(found.type())).isPresent();
        }
        Scratch scratch = Scratch.create(folder, bytes);
        Session session = null;
        try {
            session = Session.start(drives, encrypted, scratch, folder, monitor);
            List<GuestVolume> volumes = new VolumeSearch(session, drives, passPhrases).run(monitor);
            return new GuestVolumes(scratch, folder, session, volumes);
        } catch (IOException | RuntimeException e) {
            if (session != null) {
                session.close();
            }
            scratch.close();
            throw e;
        }
    }

    /** What was found: file systems, and what stays locked. */
    public List<GuestVolume> volumes() {
        return volumes;
    }

    /**
     * Reads all files of a volume. The reader is to be closed before this is.
     *
     * @throws GuestfsException when its kernel cannot read it either
     */
    public FileSystemReader read(GuestVolume volume, GuestMonitor monitor) throws IOException {
        monitor.begin("Reading the files of " + volume.source() + " with libguestfs", volume.size());
        TreeOnScratch found = session.tree(volume.device(), volume.type(), scratchEnd, monitor);
        scratchEnd = (found.offset() + found.archive() + found.attributes() + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        List<String> warnings = new ArrayList<>(found.messages());
        warnings.add(SOCKETS);
        TarTree tree = TarTree.open(scratch.slice(found.offset(), found.archive()), new VolumeIdentity(volume.type(), volume.uuid(),
                volume.label(), volume.sector(), volume.size()), warnings, folder);
        try (BufferedInputStream listing = new BufferedInputStream(
                new DeviceStream(scratch.slice(found.offset() + found.archive(), found.attributes())))) {
            tree.attributes().add(listing, "");
            return tree;
        } catch (IOException | RuntimeException e) {
            tree.close();
            throw e;
        }
    }

    /** What operating systems are on the drives. */
    public List<GuestSystem> systems(GuestMonitor monitor) throws IOException {
        monitor.begin("Finding out what system it is", -1);
        return session.systems(
                volumes.stream().filter(found -> found.readable() && found.type().equals("ntfs")).map(GuestVolume::device).toList(),
                monitor);
    }

    /** Ends the appliance when all that is wanted has been read. */
    public void endAppliance() throws IOException {
        if (session != null) {
            Session ending = session;
            session = null;
            ending.close();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            endAppliance();
        } finally {
            scratch.close();
        }
    }
}
