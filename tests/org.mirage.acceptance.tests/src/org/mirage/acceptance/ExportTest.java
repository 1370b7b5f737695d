// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.disk.DiskFormat;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.presets.Presets;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/** An exported disk is the imported one: every used block, zero in free ones, everything outside the volume. */
class ExportTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"debian", "awkward"})
    void rawDiskIsTheImportedOne(String recipe) throws IOException {
        Path imported = TestImages.get(recipe);
        Path exported = export(recipe, DiskFormat.RAW);

        assertEquals(Files.size(imported), Files.size(exported));
        compare(imported, exported, FreeBlocks.of(imported, ImportedImages.VOLUME));
        Tools.run("e2fsck", "-fn", exported + "?offset=" + ImportedImages.VOLUME);
    }

    @ParameterizedTest
    @EnumSource(value = DiskFormat.class, names = {"QCOW2", "VMDK", "VDI", "VHD", "VHDX"})
    void everyOtherFormatHoldsTheSameDisk(DiskFormat format) throws IOException {
        Path raw = export("debian", DiskFormat.RAW);
        Path other = export("debian", format);

        String driver = format == DiskFormat.VHD ? "vpc" : format.name().toLowerCase();
        assertTrue(Tools.run("qemu-img", "compare", "-f", "raw", "-F", driver, raw.toString(), other.toString()).contains("identical"));
        String info = Tools.run("qemu-img", "info", "--output=json", "-f", driver, other.toString());
        assertTrue(info.contains("\"virtual-size\": " + Files.size(raw)), info);
    }

    @Test
    void exportedDiskBootsToTheLoginPrompt() throws Exception {
        Path disk = export("debian", DiskFormat.QCOW2);

        String console = SerialConsole.until("login:", disk, "qcow2");

        assertTrue(console.contains("mirage-test login:"), console);
    }

    @Test
    @Tag("full")
    void virtV2vConvertsAnAppliance() throws Exception {
        Path appliance = folder.resolve("debian.ova");
        new ExportDisk(ImportedImages.with("debian"), new VersionName("debian", 0)).target(appliance).preset(Presets.named("esxi").orElseThrow())
                .call(Monitor.NONE);

        Tools.bash("export LIBGUESTFS_BACKEND=direct\n[ -w /dev/kvm ] && grep -qE '^flags.* (vmx|svm)' /proc/cpuinfo "
                + "|| export LIBGUESTFS_BACKEND_SETTINGS=force_tcg\nmkdir '" + folder + "/kvm'\n"
                + "virt-v2v -i ova '" + appliance + "' -o local -os '" + folder + "/kvm' -of qcow2 -on converted 2>&1");

        Path disk = folder.resolve("kvm/converted-sda");
        assertTrue(Tools.run("qemu-img", "check", disk.toString()).contains("No errors were found"));
        assertTrue(Files.readString(folder.resolve("kvm/converted.xml")).contains("<name>converted</name>"));
        assertTrue(SerialConsole.until("login:", disk, "qcow2").contains("mirage-test login:"));
    }

    private Path export(String recipe, DiskFormat format) throws IOException {
        Path target = folder.resolve(recipe + "." + format.name().toLowerCase());
        new ExportDisk(ImportedImages.with(recipe), new VersionName(recipe, 0)).target(target).format(format).call(Monitor.NONE);
        return target;
    }

    private static void compare(Path imported, Path exported, FreeBlocks volume) throws IOException {
        int size = volume.blockSize();
        long end = ImportedImages.VOLUME + (long) volume.blocks() * size;
        byte[] zero = new byte[size];
        try (FileChannel left = FileChannel.open(imported); FileChannel right = FileChannel.open(exported)) {
            for (long at = 0; at < left.size(); at += size) {
                boolean free = at >= ImportedImages.VOLUME && at < end && volume.free().get((int) ((at - ImportedImages.VOLUME) / size));
                byte[] expected = free ? zero : read(left, at, size);
                if (!Arrays.equals(expected, read(right, at, size))) {
                    throw new AssertionError((free ? "free" : "used") + " block at byte " + at + " differs");
                }
            }
        }
    }

    private static byte[] read(FileChannel from, long at, int size) throws IOException {
        byte[] bytes = new byte[size];
        from.read(ByteBuffer.wrap(bytes), at);
        return bytes;
    }
}
