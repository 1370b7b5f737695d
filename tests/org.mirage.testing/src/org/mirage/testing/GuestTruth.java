// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What this machine's kernel and {@code ntfs-3g} show of the disk of the recipe {@code guestfs}, and of other NTFS. Needs root. */
public final class GuestTruth {

    /** The number of each of its partitions, from 0 on. */
    public static final int NTFS = 0;
    public static final int SQUASHFS = 1;
    public static final int LUKS = 2;
    public static final int RAID = 4;
    public static final int UFS = 7;
    /** Bytes of a partition. */
    public static final long SIZE = 64 << 20;

    private static final long START = 1 << 20;
    private static final List<String> WINDOWS_ATTRIBUTES = List.of("system.ntfs_attrib_be", "system.ntfs_acl");
    private static final Pattern DATA_OFFSET = Pattern.compile("Data Offset : (\\d+) sectors");

    private GuestTruth() {
    }

    /** Where a partition begins, bytes. */
    public static long offset(int partition) {
        return START + partition * SIZE;
    }

    /** The files that lie in all its Linux file systems, as the half of a mirror shows them. */
    public static Map<String, Truth> linuxFiles(Path disk) throws IOException {
        Matcher data = DATA_OFFSET.matcher(Tools.bash("l=$(losetup -f --show -r -o " + offset(RAID) + " '" + disk
                + "'); mdadm --examine $l; losetup -d $l"));
        if (!data.find()) {
            throw new IOException("mdadm does not say where the data begin");
        }
        try (LoopMount mirror = LoopMount.open(disk, offset(RAID) + Long.parseLong(data.group(1)) * 512, "ro,noload")) {
            return MountedTruth.walk(mirror.folder());
        }
    }

    /** The files of its squashfs. */
    public static Map<String, Truth> squashfs(Path disk) throws IOException {
        try (LoopMount mounted = LoopMount.open(disk, offset(SQUASHFS), "ro")) {
            return MountedTruth.walk(mounted.folder());
        }
    }

    /**
     * The files of an NTFS, with streams, Windows' attributes and security descriptors as attributes.
     *
     * @param length of the volume, bytes
     */
    public static Map<String, Truth> ntfs(Path file, long offset, long length) throws IOException {
        Path mounted = Files.createTempDirectory("ntfs");
        String loop = Tools.run("losetup", "-f", "--show", "-r", "-o", "" + offset, "--sizelimit", "" + length, file.toString()).strip();
        try {
            Tools.run("ntfs-3g", "-o", "ro,streams_interface=xattr", loop, mounted.toString());
            Map<String, Truth> truth = new LinkedHashMap<>();
            for (Truth one : MountedTruth.walk(mounted).values()) {
                truth.put(one.path(), withWindowsAttributes(one, mounted));
            }
            return truth;
        } finally {
            Tools.attempt("umount", mounted.toString());
            Tools.run("losetup", "-d", loop);
            Files.delete(mounted);
        }
    }

    private static Truth withWindowsAttributes(Truth one, Path mounted) throws IOException {
        Map<String, String> attributes = new TreeMap<>(one.attributes());
        String path = new String(one.path().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        for (String name : WINDOWS_ATTRIBUTES) {
            Tools.Result value = Tools.attempt("getfattr", "--absolute-names", "-h", "-e", "hex", "-n", name, mounted.resolve(path).toString());
            if (value.code() == 0) {
                byte[] bytes = HexFormat.of().parseHex(value.output().replaceAll("(?s).*=0x([0-9a-f]*)\\s*", "$1"));
                attributes.put(name, new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
        return one.withAttributes(attributes);
    }
}
