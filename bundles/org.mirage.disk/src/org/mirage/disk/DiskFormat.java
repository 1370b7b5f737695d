// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a disk is kept in a file: those that are read, and those that are known but have to be converted first. */
public enum DiskFormat {
    /** The disk's bytes as they are; also ISO images. */
    RAW("raw", List.of("raw", "img", "dd", "iso"), ""),
    QCOW2("qcow2", List.of("qcow2", "qcow"), ""),
    VMDK("vmdk", List.of("vmdk"), ""),
    VDI("vdi", List.of("vdi"), ""),
    /** Virtual PC and Hyper-V up to 2008; QEMU calls it vpc. */
    VHD("vpc", List.of("vhd", "vpc", "avhd"), ""),
    VHDX("vhdx", List.of("vhdx", "avhdx"), ""),

    QED("qed", List.of("qed"), ""),
    PARALLELS("parallels", List.of("hds", "hdd"), ""),

    QCOW("qcow", List.of(), Refusals.CONVERT),
    DMG("dmg", List.of("dmg"), Refusals.CONVERT),
    BOCHS("bochs", List.of(), Refusals.CONVERT),

    GZIP("gzip", List.of("gz", "tgz"), "it is compressed; unpack it first: gunzip --keep FILE"),
    XZ("xz", List.of("xz", "txz"), "it is compressed; unpack it first: unxz --keep FILE"),
    ZSTD("zstd", List.of("zst"), "it is compressed; unpack it first: unzstd FILE"),
    BZIP2("bzip2", List.of("bz2", "tbz2"), "it is compressed; unpack it first: bunzip2 --keep FILE"),
    ZIP("zip", List.of("zip"), "it is an archive; unpack it first: unzip FILE"),
    /** An appliance: a description and its disks in one archive. */
    OVA("tar", List.of("ova", "tar"), "it is an archive; unpack it with: tar -xf FILE, and take the disk images in it"),
    OVF("ovf", List.of("ovf"), "it is the description of a machine; take the disk images that lie beside it");

    private final String toolName;
    private final List<String> endings;
    private final String refusal;

    DiskFormat(String toolName, List<String> endings, String refusal) {
        this.toolName = toolName;
        this.endings = endings;
        this.refusal = refusal;
    }

    /** The name that QEMU's tools have for it; for what QEMU does not read, its common name. */
    public String toolName() {
        return toolName;
    }

    /** Whether images of this format can be opened; those that cannot say so in {@link #refusal()}. */
    public boolean readable() {
        return refusal.isEmpty();
    }

    /** Whether disks have to be taken out of it first: by unpacking, or by the description of a machine. */
    public boolean isContainer() {
        return switch (this) {
            case GZIP, XZ, ZSTD, BZIP2, OVA, OVF -> true;
            default -> false;
        };
    }

    /** Why an image of this format cannot be opened and what to do; FILE stands for its name. Empty when it can. */
    public String refusal() {
        return refusal;
    }

    /** The usual endings of file names in small letters, without a dot, the most usual first. */
    public List<String> endings() {
        return endings;
    }

    /** The format that a file's name promises by its ending, whether or not the file exists. */
    public static Optional<DiskFormat> byEnding(Path file) {
        Path name = file.getFileName();
        String text = name == null ? "" : name.toString();
        String ending = text.substring(text.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (DiskFormat format : values()) {
            if (ending.length() < text.length() && format.endings.contains(ending)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    private static final class Refusals {
        static final String CONVERT = "it cannot be read yet; convert it first: qemu-img convert -O qcow2 FILE NEW.qcow2";
    }
}
