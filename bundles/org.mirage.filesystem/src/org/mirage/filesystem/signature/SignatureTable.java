// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.signature;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.VolumeSignature;

/** The signatures of what is met on disks, in the order of their trial, by the names of {@code blkid}. */
public final class SignatureTable {

    private static final List<Signature> TABLE = table();

    private SignatureTable() {
    }

    private static List<Signature> table() {
        List<Signature> all = new ArrayList<>();
        all.add(Signature.word("linux_raid_member", 4096, 0xA92B4EFC).identity(IdentityForm.UUID, 4096 + 16).label(4096 + 32, 32));
        all.add(Signature.word("linux_raid_member", 0, 0xA92B4EFC).identity(IdentityForm.UUID, 16).label(32, 32));
        for (int sector = 0; sector < 4; sector++) {
            // the header that holds the identity stands where mkfs tools put it, 32 bytes behind the label's begin
            all.add(Signature.text("LVM2_member", sector * 512L + 24, "LVM2 001").identity(IdentityForm.LVM, sector * 512L + 32));
        }
        all.add(Signature.text("crypto_LUKS", 0, "LUKS\u00ba\u00be").identity(IdentityForm.TEXT, 168));
        all.add(Signature.text("BitLocker", 3, "-FVE-FS-"));
        for (int page = 4096; page <= 65536; page *= 2) {
            all.add(Signature.text("swap", page - 10L, "SWAPSPACE2").identity(IdentityForm.UUID, 1036).label(1052, 16));
            all.add(Signature.text("swap", page - 10L, "SWAP-SPACE"));
            for (String mark : List.of("S1SUSPEND", "S2SUSPEND", "ULSUSPEND", "LINHIB0001")) {
                all.add(Signature.text("swsuspend", page - 10L, mark).identity(IdentityForm.UUID, 1036).label(1052, 16));
            }
        }
        all.add(Signature.text("xfs", 0, "XFSB").identity(IdentityForm.UUID, 32).label(108, 12));
        all.add(Signature.text("btrfs", 65536 + 64, "_BHRfS_M").identity(IdentityForm.UUID, 65536 + 32).label(65536 + 299, 256));
        all.add(Signature.text("ntfs", 3, "NTFS    ").identity(IdentityForm.SERIAL64, 72));
        all.add(Signature.text("exfat", 3, "EXFAT   ").identity(IdentityForm.SERIAL32, 100));
        all.add(Signature.text("vfat", 82, "FAT32   ").identity(IdentityForm.SERIAL32, 67).label(71, 11));
        for (String mark : List.of("FAT16   ", "FAT12   ", "MSDOS")) {
            all.add(Signature.text("vfat", 54, mark).identity(IdentityForm.SERIAL32, 39).label(43, 11));
        }
        all.add(Signature.text("squashfs", 0, "hsqs"));
        all.add(Signature.text("iso9660", 32769, "CD001").identity(IdentityForm.DATE, 32768 + 830).label(32768 + 40, 32));
        all.add(Signature.text("udf", 32769, "BEA01"));
        all.add(Signature.word("f2fs", 1024, 0xF2F52010).identity(IdentityForm.UUID, 1024 + 108));
        all.add(Signature.word("erofs", 1024, 0xE0F5E1E2).identity(IdentityForm.UUID, 1024 + 48).label(1024 + 64, 16));
        all.add(Signature.text("reiserfs", 65536 + 52, "ReIsEr").identity(IdentityForm.UUID, 65536 + 84).label(65536 + 100, 16));
        all.add(Signature.text("jfs", 32768, "JFS1").identity(IdentityForm.UUID, 32768 + 136).label(32768 + 152, 16));
        all.add(Signature.word("zfs_member", 131072, 0x00BAB10C));
        all.add(Signature.text("apfs", 32, "NXSB"));
        all.add(Signature.text("hfsplus", 1024, "H+"));
        all.add(Signature.text("hfsplus", 1024, "HX"));
        all.add(Signature.word("ufs", 8192 + 1372, 0x00011954));
        all.add(Signature.word("ufs", 65536 + 1372, 0x19540119));
        all.add(Signature.word("gfs2", 65536, 0x70191601));
        all.add(Signature.word("VMFS", 2097152, 0x2FABF15E));
        all.add(Signature.word("VMFS_volume_member", 1048576, 0xC001D00D));
        all.add(Signature.text("ocfs2", 8192, "OCFSV2"));
        all.add(Signature.word("cramfs", 0, 0x28CD3D45));
        all.add(Signature.text("jbd", 1024 + 56, "S\u00ef").identity(IdentityForm.UUID, 1024 + 104).label(1024 + 120, 16));
        return List.copyOf(all);
    }

    /** The first signature that fits; an ext file system counts as none, having a reader. */
    public static Optional<VolumeSignature> find(BlockDevice device) throws IOException {
        for (Signature signature : TABLE) {
            byte[] mark = bytes(device, signature.at(), signature.mark().length);
            if (Arrays.equals(mark, signature.mark()) && !isFileSystem(device, signature)) {
                return Optional.of(new VolumeSignature(signature.type(), identity(device, signature), label(device, signature)));
            }
        }
        return Optional.empty();
    }

    /** An external journal has the mark of an ext file system, and a feature that tells it apart. */
    private static boolean isFileSystem(BlockDevice device, Signature signature) throws IOException {
        return signature.type().equals("jbd") && (bytes(device, 1024 + 96, 1)[0] & 8) == 0;
    }

    private static String identity(BlockDevice device, Signature signature) throws IOException {
        byte[] bytes = bytes(device, signature.identityAt(), signature.form().length());
        return bytes == null ? "" : signature.form().print(bytes);
    }

    private static byte[] label(BlockDevice device, Signature signature) throws IOException {
        byte[] bytes = bytes(device, signature.labelAt(), signature.labelLength());
        if (bytes == null) {
            return new byte[0];
        }
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        while (end > 0 && bytes[end - 1] == ' ') {
            end--;
        }
        byte[] label = Arrays.copyOf(bytes, end);
        return Arrays.equals(label, "NO NAME".getBytes(StandardCharsets.US_ASCII)) ? new byte[0] : label;
    }

    /** Null where the device is too short. */
    private static byte[] bytes(BlockDevice device, long at, int length) throws IOException {
        if (at > device.size() - length) {
            return null;
        }
        byte[] bytes = new byte[length];
        device.read(at, ByteBuffer.wrap(bytes));
        return bytes;
    }
}
