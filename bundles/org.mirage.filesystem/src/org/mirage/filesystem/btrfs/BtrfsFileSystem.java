// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.KernelOnlyException;
import org.mirage.filesystem.PoolMember;
import org.mirage.filesystem.PoolType;
import org.mirage.filesystem.PooledReader;
import org.mirage.filesystem.TruncatedException;
import org.mirage.filesystem.bytes.Uuid;
import org.mirage.filesystem.reading.Warnings;

/**
 * Btrfs on one or more devices (kernel: {@code fs/btrfs}, {@code include/uapi/linux/btrfs_tree.h}). What it does not
 * read, it refuses: parity profiles, missing devices, zoned volumes, a tree log.
 */
public final class BtrfsFileSystem implements PoolType {

    @Override
    public Optional<PoolMember> member(BlockDevice device) throws IOException {
        if (!SuperblockCopies.marked(device)) {
            return Optional.empty();
        }
        Superblock superblock;
        try {
            superblock = SuperblockCopies.newest(device, new Warnings());
        } catch (DamagedException e) {
            superblock = SuperblockCopies.first(device); // so that it is told as what it was, and not as one with all others
        }
        return Optional.of(new PoolMember(Uuid.text(superblock.uuid()), Uuid.text(superblock.deviceUuid()), superblock.devices()));
    }

    @Override
    public PooledReader open(List<BlockDevice> members) throws IOException {
        Warnings distrust = new Warnings();
        List<Superblock> superblocks = new ArrayList<>();
        for (BlockDevice member : members) {
            superblocks.add(SuperblockCopies.newest(member, distrust));
        }
        Superblock superblock = superblocks.getFirst();
        refuse(superblock);
        for (int i = 0; i < members.size(); i++) {
            check(superblocks.get(i), members.get(i), superblock);
        }
        if (members.size() != superblock.devices()) {
            throw new DamagedException("it lies on " + superblock.devices() + " devices, of which " + members.size() + " are here");
        }
        Devices devices = new Devices(members, superblocks);
        Warnings warnings = new Warnings();
        ChunkMap first = new ChunkMap(SystemChunks.listed(superblock), devices);
        TreeBlocks chunkBlocks = new TreeBlocks(new AddressSpace(first, devices), superblock, warnings);
        ChunkMap chunks = new ChunkMap(SystemChunks.all(superblock, chunkBlocks, devices), devices);
        Volume volume = new Volume(superblock, devices, new AddressSpace(chunks, devices), warnings);
        Subvolumes subvolumes = Subvolumes.read(volume);
        String untrusted = distrust.list().isEmpty() ? VolumeCheck.distrust(volume) : distrust.list().getFirst();
        return new BtrfsReader(volume, subvolumes, untrusted);
    }

    private static void refuse(Superblock superblock) throws DamagedException {
        List<String> unknown = Feature.unreadable(superblock.incompatible());
        if (!unknown.isEmpty()) {
            throw new KernelOnlyException("the volume has features that are not read here: " + String.join(", ", unknown));
        }
        if (superblock.hasLog()) {
            throw new KernelOnlyException("its tree log holds changes that were not written back yet, which is not replayed here");
        }
    }

    private static void check(Superblock one, BlockDevice device, Superblock first) throws DamagedException {
        if (!Arrays.equals(one.uuid(), first.uuid())) {
            throw new DamagedException("its devices belong to different file systems");
        }
        if (one.generation() != first.generation()) {
            throw new KernelOnlyException("one of its devices was left behind by changes: generation "
                    + Math.min(one.generation(), first.generation()) + " beside " + Math.max(one.generation(), first.generation()));
        }
        if (one.deviceId() == 0) {
            throw new KernelOnlyException("one of its devices is being replaced");
        }
        if (one.deviceBytes() > device.size()) {
            throw new TruncatedException("its device " + one.deviceId() + " has " + one.deviceBytes() + " bytes, but only "
                    + device.size() + " are here");
        }
    }
}
