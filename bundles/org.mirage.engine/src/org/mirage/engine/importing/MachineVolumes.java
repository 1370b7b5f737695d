// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.mirage.disk.BlockDevice;
import org.mirage.engine.MirageException;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.FileSystemType;
import org.mirage.filesystem.FileSystems;
import org.mirage.filesystem.PoolMember;
import org.mirage.filesystem.PoolType;
import org.mirage.filesystem.PooledReader;
import org.mirage.filesystem.TruncatedException;
import org.mirage.filesystem.VolumeSignature;
import org.mirage.store.VolumeRange;

/** Finds the volumes of a machine: on partitions of one disk, and what is put together from several. */
final class MachineVolumes {

    private record Member(VolumeSpace space, PoolMember member) {
    }

    private static final String UNREADABLE = "its files cannot be read: ";
    /** Kinds that hold no files themselves. */
    private static final Set<String> WITHOUT_FILES = Set.of("swap", "swsuspend", "jbd", GroupedVolumes.MEMBER);
    /** Groups on logical volumes of groups: more than this no machine has. */
    private static final int DEEPEST = 4;

    private final List<DiskImport> disks;
    private final boolean keepFreeSpace;
    private final Path folder;
    private final List<VolumeImport> volumes = new ArrayList<>();
    private final List<VolumeImport> physical = new ArrayList<>();
    private final Map<String, List<Member>> pools = new LinkedHashMap<>();
    private final Map<String, PoolType> types = new LinkedHashMap<>();

    /**
     * @param disks of the machine
     * @param keepFreeSpace whether even what nothing lies in is kept
     * @param folder for temporary files
     */
    MachineVolumes(List<DiskImport> disks, boolean keepFreeSpace, Path folder) {
        this.disks = disks;
        this.keepFreeSpace = keepFreeSpace;
        this.folder = folder;
    }

    /**
     * Finds them, in the order of the disks. What was found stays to be closed by the caller also when this fails.
     *
     * @param found takes the volumes
     * @throws MirageException when a disk is only the beginning of one
     */
    void find(List<VolumeImport> found) throws IOException {
        try {
            for (DiskImport disk : disks) {
                find(disk);
            }
            for (int depth = 0; depth < DEEPEST && !physical.isEmpty(); depth++) {
                List<VolumeImport> members = List.copyOf(physical);
                physical.clear();
                for (GroupedVolumes.Logical logical : GroupedVolumes.find(members)) {
                    openLogical(logical);
                }
            }
            for (Map.Entry<String, List<Member>> pool : pools.entrySet()) {
                takePool(types.get(pool.getKey()), pool.getValue());
            }
        } finally {
            found.addAll(volumes);
        }
    }

    private void find(DiskImport disk) throws IOException {
        Set<Integer> cutOff = new TreeSet<>(disk.cutOff());
        if (!disk.dynamic().isEmpty()) {
            addUnread(VolumeSpace.ofDynamic(disk), new VolumeSignature(GroupedVolumes.DYNAMIC, "", new byte[0]));
        }
        for (DiskArea area : disk.areas()) {
            try {
                if (open(VolumeSpace.of(disk, area))) {
                    // a file system that ends before the disk does misses nothing
                    cutOff.remove(area.partition());
                }
            } catch (TruncatedException e) {
                throw new MirageException(disk.file() + ": " + (area.partition() == 0 ? "" : "partition " + area.partition() + ": ")
                        + e.getMessage(), e);
            }
        }
        if (!cutOff.isEmpty()) {
            throw new MirageException(disk.file() + ": the image is cut off: by its partition table, partition "
                    + cutOff.iterator().next() + " goes on where the disk of " + disk.device().size() + " bytes ends");
        }
    }

    private void openLogical(GroupedVolumes.Logical logical) throws IOException {
        if (logical.space().device() == null) {
            volumes.add(VolumeImport.unread(logical.space(), new VolumeSignature(logical.type(), logical.uuid(), new byte[0]),
                    UNREADABLE + logical.reason()));
            return;
        }
        try {
            open(logical.space());
        } catch (TruncatedException e) {
            volumes.add(VolumeImport.unread(logical.space(), signature(logical.space()), UNREADABLE + e.getMessage()));
        }
    }

    /** Opens what lies in a space; true when its files can be read. */
    private boolean open(VolumeSpace space) throws IOException {
        BlockDevice device = space.device();
        for (PoolType type : FileSystems.pools()) {
            Optional<PoolMember> member = type.member(device);
            if (member.isPresent()) {
                pools.computeIfAbsent(member.get().pool(), pool -> new ArrayList<>()).add(new Member(space, member.get()));
                types.put(member.get().pool(), type);
                return true;
            }
        }
        Optional<FileSystemType> type = FileSystems.recognise(device);
        if (type.isEmpty()) {
            VolumeSignature.find(device).ifPresent(signature -> addUnread(space, signature));
            return false;
        }
        try {
            volumes.add(VolumeImport.read(space, new VolumeImage(type.get().open(device), space.placement(), disks, device.size(), folder)));
            return true;
        } catch (TruncatedException e) {
            throw e;
        } catch (DamagedException e) {
            volumes.add(VolumeImport.unread(space, signature(space), UNREADABLE + e.getMessage()));
            return false;
        }
    }

    private void addUnread(VolumeSpace space, VolumeSignature signature) {
        volumes.add(VolumeImport.unread(space, signature, WITHOUT_FILES.contains(signature.type()) ? ""
                : "Mirage does not read the files in " + signature.type() + " itself"));
        if (signature.type().equals(GroupedVolumes.MEMBER)) {
            physical.add(volumes.getLast());
        }
    }

    private static VolumeSignature signature(VolumeSpace space) throws IOException {
        return VolumeSignature.find(space.device()).orElse(new VolumeSignature("", "", new byte[0]));
    }

    private void takePool(PoolType type, List<Member> found) throws IOException {
        Map<String, VolumeSpace> members = new LinkedHashMap<>();
        for (Member member : found) {
            members.putIfAbsent(member.member().device(), member.space());
        }
        List<VolumeSpace> spaces = List.copyOf(members.values());
        try {
            volumes.add(openPool(type, spaces));
            found.stream().map(Member::space).filter(space -> !spaces.contains(space))
                    .forEach(space -> volumes.getLast().warn(space.name() + " is a copy of another of its devices, and left aside"));
        } catch (TruncatedException e) {
            throw new MirageException(disks.get(spaces.getFirst().ranges().getFirst().disk()).file() + ": " + spaces.getFirst().name() + ": "
                    + e.getMessage(), e);
        } catch (DamagedException e) {
            for (VolumeSpace space : spaces) {
                volumes.add(VolumeImport.unread(space, signature(space), UNREADABLE + e.getMessage()));
            }
        }
    }

    private VolumeImport openPool(PoolType type, List<VolumeSpace> spaces) throws IOException {
        PooledReader reader = type.open(spaces.stream().map(VolumeSpace::device).toList());
        List<VolumeRange> ranges = spaces.stream().flatMap(space -> space.ranges().stream()).toList();
        VolumeSpace first = spaces.getFirst();
        VolumeSpace whole = new VolumeSpace(reader.view(), reader.info().size(),
                new NestedPlacement(reader.placement(), spaces.stream().map(VolumeSpace::placement).toList()), ranges, first.name(),
                first.partUuid(), first.partition());
        VolumeImage image = new VolumeImage(reader, whole.placement(), disks, reader.info().size(), folder);
        if (!keepFreeSpace && reader.info().trusted()) {
            drop(reader, spaces);
        }
        return VolumeImport.read(whole, image);
    }

    /** Notes what nobody needs, after all of it has been seen once: of a file system that turns out damaged nothing may be dropped. */
    private void drop(PooledReader reader, List<VolumeSpace> spaces) throws IOException {
        for (int i = 0; i < spaces.size(); i++) {
            reader.visitUnallocated(i, (offset, length) -> { });
        }
        for (int i = 0; i < spaces.size(); i++) {
            VolumeSpace space = spaces.get(i);
            reader.visitUnallocated(i, (offset, length) -> space.placement().visit(offset, length,
                    (at, disk, diskOffset, part) -> disks.get(disk).unallocated().add(diskOffset, part)));
        }
    }
}
