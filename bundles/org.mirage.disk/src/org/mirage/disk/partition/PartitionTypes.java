// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.partition;

import java.util.Map;
import java.util.stream.Collectors;

/** What the types of partitions mean to people. */
final class PartitionTypes {

    private static final Map<String, String> MBR = parse("""
            01 FAT12
            04 FAT16 below 32 MB
            05 Extended
            06 FAT16
            07 NTFS, exFAT or HPFS
            0b FAT32
            0c FAT32 (LBA)
            0e FAT16 (LBA)
            0f Extended (LBA)
            11 Hidden FAT12
            12 Compaq diagnostics
            14 Hidden FAT16 below 32 MB
            16 Hidden FAT16
            17 Hidden NTFS or HPFS
            1b Hidden FAT32
            1c Hidden FAT32 (LBA)
            1e Hidden FAT16 (LBA)
            27 Windows recovery
            39 Plan 9
            41 PowerPC PReP boot
            42 Windows dynamic disk
            63 GNU Hurd or System V
            64 NetWare 286
            65 NetWare 386
            80 Old Minix
            81 Minix
            82 Linux swap or Solaris
            83 Linux
            84 Hibernation
            85 Linux extended
            8e Linux LVM
            9f BSD/OS
            a5 FreeBSD
            a6 OpenBSD
            a8 macOS UFS
            a9 NetBSD
            ab macOS boot
            af HFS or HFS+
            be Solaris boot
            bf Solaris
            da Data without a file system
            ea Linux extended boot
            eb BeOS
            ee GPT protection
            ef EFI system
            fb VMware VMFS
            fc VMware core dump
            fd Linux RAID
            """);

    private static final Map<String, String> GPT = parse("""
            024dee41-33e7-11d3-9d69-0008c781f39f MBR partition scheme
            c12a7328-f81f-11d2-ba4b-00a0c93ec93b EFI system
            21686148-6449-6e6f-744e-656564454649 BIOS boot
            9e1a2d38-c612-4316-aa26-8b49521e5a8b PowerPC PReP boot
            bc13c2ff-59e6-4262-a352-b275fd6f7172 Linux extended boot
            0fc63daf-8483-4772-8e79-3d69d8477de4 Linux file system
            0657fd6d-a4ab-43c4-84e5-0933c84b4f4f Linux swap
            e6d6d379-f507-44c2-a23c-238f2a3df928 Linux LVM
            a19d880f-05fc-4d3b-a006-743f0f84911e Linux RAID
            933ac7e1-2eb4-4f13-b844-0e14e2aef915 Linux /home
            3b8f8425-20e0-4f3b-907f-1a25a76f98e8 Linux /srv
            4d21b016-b534-45c2-a9fb-5c16e091fd2d Linux /var
            7ec6f557-3bc5-4aca-b293-16ef5df639d1 Linux /var/tmp
            773f91ef-66d4-49b5-bd83-d683bf40ad16 Linux user's home
            8da63339-0007-60c0-c436-083ac8230908 Linux reserved
            44479540-f297-41b2-9af7-d131d5f0458a Linux root (x86)
            4f68bce3-e8cd-4db1-96e7-fbcaf984b709 Linux root (x86-64)
            69dad710-2ce4-4e3c-b16c-21a1d49abed3 Linux root (ARM)
            b921b045-1df0-41c3-af44-4c6f280d3fae Linux root (ARM-64)
            72ec70a6-cf74-40e6-bd49-4bda08e8f224 Linux root (RISC-V-64)
            c31c45e6-3f39-412e-80fb-4809c4980599 Linux root (PowerPC 64 LE)
            5eead9a9-fe09-4a1e-a1d7-520d00531306 Linux root (S390X)
            2c7357ed-ebd2-46d9-aec1-23d437ec2bf5 Linux root verity (x86-64)
            df3300ce-d69f-4c92-978c-9bfb0f38d820 Linux root verity (ARM-64)
            75250d76-8cc6-458e-bd66-bd47cc81a812 Linux /usr (x86)
            8484680c-9521-48c6-9c11-b0720656f69e Linux /usr (x86-64)
            b0e01050-ee5f-4390-949a-9101b17104e9 Linux /usr (ARM-64)
            77ff5f63-e7b6-4633-acf4-1565b864c0e6 Linux /usr verity (x86-64)
            e3c9e316-0b5c-4db8-817d-f92df00215ae Microsoft reserved
            ebd0a0a2-b9e5-4433-87c0-68b6b72699c7 Windows data
            5808c8aa-7e8f-42e0-85d2-e1e90434cfb3 Windows dynamic disk, metadata
            af9b60a0-1431-4f62-bc68-3311714a69ad Windows dynamic disk, data
            de94bba4-06d1-4d40-a16a-bfd50179d6ac Windows recovery
            e75caf8f-f680-4cee-afa3-b001e56efc2d Windows storage spaces
            83bd6b9d-7f41-11dc-be0b-001560b84f0f FreeBSD boot
            516e7cb4-6ecf-11d6-8ff8-00022d09712b FreeBSD
            516e7cb5-6ecf-11d6-8ff8-00022d09712b FreeBSD swap
            516e7cb6-6ecf-11d6-8ff8-00022d09712b FreeBSD UFS
            516e7cba-6ecf-11d6-8ff8-00022d09712b FreeBSD ZFS
            824cc7a0-36a8-11e3-890a-952519ad3f61 OpenBSD
            49f48d32-b10e-11dc-b99b-0019d1879648 NetBSD swap
            49f48d5a-b10e-11dc-b99b-0019d1879648 NetBSD FFS
            49f48d82-b10e-11dc-b99b-0019d1879648 NetBSD LFS
            49f48daa-b10e-11dc-b99b-0019d1879648 NetBSD RAID
            48465300-0000-11aa-aa11-00306543ecac Apple HFS or HFS+
            7c3457ef-0000-11aa-aa11-00306543ecac Apple APFS
            55465300-0000-11aa-aa11-00306543ecac Apple UFS
            426f6f74-0000-11aa-aa11-00306543ecac Apple boot
            53746f72-6167-11aa-aa11-00306543ecac Apple Core Storage
            52414944-0000-11aa-aa11-00306543ecac Apple RAID
            6a85cf4d-1dd2-11b2-99a6-080020736631 Solaris root
            6a898cc3-1dd2-11b2-99a6-080020736631 Solaris /usr or ZFS
            fe3a2a5d-4f32-41a7-b725-accc3285a309 ChromeOS kernel
            3cb8e202-3b7e-47dd-8a3c-7ff2a13cfcec ChromeOS root
            2e0a753d-9e48-43b0-8337-b15192cb1b5e ChromeOS reserved
            aa31e02a-400f-11db-9590-000c2911d1b8 VMware VMFS
            9d275380-40ad-11db-bf97-000c2911d1b8 VMware core dump
            9198effc-31c0-11db-8f78-000c2911d1b8 VMware reserved
            4fbd7e29-9d25-41b8-afd0-062c0ceff05d Ceph OSD
            45b0969e-9b03-4f30-b4c6-b4b80ceff106 Ceph journal
            42465331-3ba3-10f1-802a-4861696b7521 Haiku BFS
            """);

    private PartitionTypes() {}

    private static Map<String, String> parse(String lines) {
        return lines.lines().map(line -> line.split(" ", 2)).collect(Collectors.toUnmodifiableMap(line -> line[0], line -> line[1]));
    }

    static String ofMbr(int type) {
        return MBR.getOrDefault(String.format("%02x", type), "");
    }

    static String ofGpt(String type) {
        return GPT.getOrDefault(type, "");
    }
}
