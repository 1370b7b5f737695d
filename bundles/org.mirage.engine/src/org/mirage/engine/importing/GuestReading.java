// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.facts.DescribePlatform;
import org.mirage.engine.facts.WindowsTools;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.VolumeSignature;
import org.mirage.guestfs.GuestDrive;
import org.mirage.guestfs.GuestProgram;
import org.mirage.guestfs.GuestSystem;
import org.mirage.guestfs.GuestVolume;
import org.mirage.guestfs.GuestVolumes;
import org.mirage.guestfs.GuestfsException;
import org.mirage.store.VolumeRange;

/** Has libguestfs read the volumes that Mirage does not read itself: in one appliance, started only when there are any. */
final class GuestReading implements Closeable {

    /** Parts of a RAID and the like: they hold no files, but what is put together from them may. */
    private static final Set<String> PARTS = Set.of("linux_raid_member", "ddf_raid_member", "isw_raid_member", GroupedVolumes.DYNAMIC);
    /** Begins the names of volumes on dynamic disks. */
    private static final String OF_DYNAMIC = "ldm_vol_";
    private static final Set<String> ENCRYPTED = Set.of("crypto_LUKS", "BitLocker");
    /** Kinds that the appliance's kernel does not read either. */
    private static final Set<String> HOPELESS = Set.of("zfs_member", "VMFS", "VMFS_volume_member", "apfs");
    /** Kinds on which a system that is no Linux may be. */
    private static final Set<String> FOREIGN = Set.of("ntfs", "ufs", "hfsplus", "vfat");
    /** What may lie on several drives and is mounted by any of them. */
    private static final String BTRFS = "btrfs";
    /** libguestfs takes 255 drives, its own among them. */
    private static final int MOST_DRIVES = 250;
    private static final String LEFT_OUT = "; libguestfs, which may, was left out as asked";

    private final GuestAccess access;
    private final List<DiskImport> disks;
    private final Path folder;
    private final Map<String, String> system = new LinkedHashMap<>();
    /** What libguestfs had something to say of. */
    private final Set<VolumeImport> answered = new HashSet<>();
    private GuestVolumes guests;

    GuestReading(GuestAccess access, List<DiskImport> disks, Path folder) {
        this.access = access;
        this.disks = disks;
        this.folder = folder;
    }

    /** Replaces volumes that are not read by ones that are, and adds what is made of several. */
    void read(List<VolumeImport> volumes, Monitor monitor) throws IOException {
        List<VolumeImport> drives = drives(volumes);
        if (drives.isEmpty()) {
            return;
        }
        if (!access.allowed()) {
            explain(volumes, LEFT_OUT);
            return;
        }
        GuestProgress progress = new GuestProgress(monitor);
        try {
            guests = GuestVolumes.open(drives.stream().map(drive -> new GuestDrive(drive.space().name(), drive.space().device())).toList(),
                    access.passPhrases(), folder, progress);
            for (GuestVolume found : guests.volumes()) {
                take(found, drives, volumes, progress);
            }
            if (guests.volumes().stream().anyMatch(found -> FOREIGN.contains(found.type()))) {
                guests.systems(progress).stream().findFirst().ifPresent(this::describe);
            }
            volumes.replaceAll(this::withoutFiles);
        } catch (MirageException e) {
            throw e;
        } catch (IOException e) {
            // the import goes on without
            explain(volumes, "; " + (e.getMessage() == null ? e.toString() : e.getMessage()));
        } finally {
            if (guests != null) {
                guests.endAppliance();
            }
        }
    }

    /** What the appliance has to see: unread volumes, and all physical volumes where a logical one cannot be read here. */
    private static List<VolumeImport> drives(List<VolumeImport> volumes) {
        boolean logical = volumes.stream().anyMatch(volume -> isUnread(volume) && volume.space().device() == null);
        return volumes.stream().filter(volume -> volume.space().device() != null && volume.image() == null
                && (isUnread(volume) || logical && volume.signature().type().equals(GroupedVolumes.MEMBER))).limit(MOST_DRIVES).toList();
    }

    private static boolean isUnread(VolumeImport volume) {
        return volume.image() == null && !volume.unread().isEmpty() && !HOPELESS.contains(volume.signature().type());
    }

    private void take(GuestVolume found, List<VolumeImport> drives, List<VolumeImport> volumes, GuestProgress progress)
            throws IOException {
        VolumeImport known = found.drive() >= 0 ? drives.get(found.drive())
                : volumes.stream().filter(volume -> volume.space().name().equals(found.source())).findFirst().orElse(null);
        if (known != null && (!isUnread(known) || !volumes.contains(known))) {
            // a logical volume that is read here, or a physical one, or a further device of what has been read
            return;
        }
        List<VolumeImport> further = known == null ? List.of() : furtherDevices(known, drives);
        VolumeSpace space = space(found, known, further, drives);
        VolumeImport read;
        try {
            read = found.readable() ? read(found, space, progress) : VolumeImport.unread(space, signature(found), found.trouble());
            if (known != null && found.readable()) {
                read.warn(ENCRYPTED.contains(known.signature().type()) ? "it lies encrypted in " + known.signature().type()
                        : known.unread() + "; libguestfs read them");
            }
        } catch (GuestfsException | DamagedException e) {
            read = VolumeImport.unread(space, signature(found), (known == null ? "its files cannot be read" : known.unread())
                    + "; nor does libguestfs: " + e.getMessage());
        }
        answered.add(read);
        if (known == null) {
            volumes.add(read);
        } else {
            volumes.set(volumes.indexOf(known), read);
            if (read.image() != null) {
                volumes.removeAll(further);
            }
        }
    }

    private static List<VolumeImport> furtherDevices(VolumeImport known, List<VolumeImport> drives) {
        VolumeSignature signature = known.signature();
        return !signature.type().equals(BTRFS) || signature.uuid().isEmpty() ? List.of() : drives.stream().filter(drive -> drive != known
                && drive.signature().type().equals(BTRFS) && drive.signature().uuid().equals(signature.uuid())).toList();
    }

    private static VolumeSpace space(GuestVolume found, VolumeImport known, List<VolumeImport> further, List<VolumeImport> drives) {
        if (known != null) {
            VolumeSpace space = known.space();
            List<VolumeRange> ranges = Stream.concat(Stream.of(known), further.stream())
                    .flatMap(device -> device.space().ranges().stream()).toList();
            return new VolumeSpace(space.device(), space.size(), new Nowhere(), ranges, space.name(), space.partUuid(),
                    space.partition());
        }
        // of what it is made is not told: of some of those that hold no files by themselves
        List<VolumeRange> ranges = drives.stream().flatMap(drive -> drive.space().ranges().stream()).toList();
        return new VolumeSpace(null, found.size(), new Nowhere(), ranges, found.source(), "", 0);
    }

    private VolumeImport read(GuestVolume found, VolumeSpace space, GuestProgress progress) throws IOException {
        FileSystemReader reader = guests.read(found, progress);
        try {
            return VolumeImport.read(space, new VolumeImage(reader, space.placement(), disks, Math.max(space.size(), found.size()), folder));
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private static VolumeSignature signature(GuestVolume found) {
        return new VolumeSignature(found.type(), found.uuid(), found.label());
    }

    private static void explain(List<VolumeImport> volumes, String why) {
        volumes.replaceAll(volume -> isUnread(volume) ? VolumeImport.unread(volume.space(), volume.signature(), volume.unread() + why)
                : volume);
    }

    /** Parts of a RAID, and what was unlocked and holds volumes: their files are those of others. */
    private VolumeImport withoutFiles(VolumeImport volume) {
        boolean part = isUnread(volume) && !answered.contains(volume)
                && (PARTS.contains(volume.signature().type()) || ENCRYPTED.contains(volume.signature().type()));
        if (part && volume.signature().type().equals(GroupedVolumes.DYNAMIC)
                && guests.volumes().stream().noneMatch(found -> found.source().startsWith(OF_DYNAMIC))) {
            return VolumeImport.unread(volume.space(), volume.signature(), volume.unread()
                    + "; nor does libguestfs find a volume on it: another disk of its group is missing, or its database is damaged");
        }
        return part ? VolumeImport.unread(volume.space(), volume.signature(), "") : volume;
    }

    private void describe(GuestSystem found) {
        Map<String, String> facts = found.facts();
        String type = facts.getOrDefault("type", "");
        if (type.isEmpty() || type.equals("linux")) {
            return;
        }
        put(DescribePlatform.FAMILY, Character.toUpperCase(type.charAt(0)) + type.substring(1));
        put(DescribePlatform.VERSION, facts.get("version"));
        put(DescribePlatform.ARCHITECTURE, facts.get("architecture"));
        put(DescribePlatform.HOST_NAME, facts.get("host"));
        // as os-release(5) calls it, which is what lists show
        put("PRETTY_NAME", facts.get("product"));
        Set<String> tools = WindowsTools.among(found.programs().stream().map(GuestProgram::name).toList());
        put(DescribePlatform.TOOLS, tools.isEmpty() ? null : String.join(", ", tools));
        for (GuestProgram program : found.programs()) {
            // what stands in parentheses at the end is the publisher, so that a version that ends so has one after it, if an empty one
            boolean published = !program.publisher().isEmpty() || program.version().endsWith(")");
            put(DescribePlatform.PROGRAM + program.name(),
                    (program.version() + (published ? " (" + program.publisher() + ")" : "")).strip());
        }
    }

    private void put(String key, String value) {
        if (value != null) {
            system.put(key, value.replaceAll("\\p{Cntrl}", ""));
        }
    }

    /** What system it is, where that is told by no file of the Linux kind. */
    Map<String, String> system() {
        return system;
    }

    /** To be called when the volumes that were read have been closed. */
    @Override
    public void close() throws IOException {
        if (guests != null) {
            guests.close();
        }
    }
}
