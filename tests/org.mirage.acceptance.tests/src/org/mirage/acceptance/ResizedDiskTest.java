// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.disk.DiskFormat;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ExportReport;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.changes.ApplianceEdit;
import org.mirage.engine.changes.ChangeSet;
import org.mirage.engine.customising.Customising;
import org.mirage.engine.customising.WrittenStep;
import org.mirage.engine.moving.BootCheck;
import org.mirage.engine.moving.CheckBoot;
import org.mirage.engine.moving.CheckReadiness;
import org.mirage.engine.presets.Presets;
import org.mirage.testing.Tools;

/** Disks of other sizes have sound tables and whole file systems of their sizes, and start. */
@Tag("full")
class ResizedDiskTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"debian, 5G, 5368709120, 1048576, ext4", "debian, 2G, 2147483648, 1048576, ext4", "debian-parts, 4G, 4294967296, 210763776, xfs",
        "uefi, 4G, 4294967296, 68157440, ext4", "uefi, 2G, 2147483648, 68157440, ext4"})
    void exportedDisks(String recipe, String word, long size, long root, String type) throws IOException {
        Library library = ImportedImages.with(recipe);

        ExportReport export = new ExportDisk(library, new VersionName(recipe, 0)).target(folder.resolve("disk.raw")).format(DiskFormat.RAW)
                .diskSize(size).customising(startable(library, recipe)).call(Monitor.NONE);

        assertEquals(size, export.virtualSize(), word);
        assertTrue(Tools.run("sfdisk", "--verify", export.file().toString()).contains("No errors detected"));
        Path volume = folder.resolve("volume");
        long length = Long.parseLong(Tools.bash("sfdisk -J '" + export.file() + "' | jq '.partitiontable.partitions[-1].size * 512'").strip());
        Tools.bash("dd if='" + export.file() + "' of='" + volume + "' bs=1M iflag=skip_bytes,count_bytes skip=" + root + " count=" + length
                + " conv=sparse status=none; truncate -s " + length + " '" + volume + "'");
        if (type.equals("xfs")) {
            Tools.run("xfs_repair", "-n", "-f", volume.toString());
            assertEquals(length / 4096, Long.parseLong(Tools.bash("xfs_db -r -c 'sb 0' -c 'p dblocks' '" + volume + "'").replaceAll("\\D", "")));
        } else {
            Tools.run("e2fsck", "-fn", volume.toString());
            assertEquals(length / 4096, Long.parseLong(Tools.bash("dumpe2fs -h '" + volume + "' 2> /dev/null | sed -n 's/^Block count: *//p'").strip()));
        }
        BootCheck boot = new CheckBoot(export, null).call(Monitor.NONE);
        assertTrue(boot.started(), boot.toString());
    }

    /** What a machine needs that is started by an entry of a firmware which is not there, as its readiness check says; nothing for others. */
    private static Customising startable(Library library, String recipe) throws IOException {
        if (!recipe.equals("uefi")) {
            return Customising.NONE;
        }
        ChangeSet fixes = new CheckReadiness(library, new VersionName(recipe, 0), Presets.named("kvm").orElseThrow()).call(Monitor.NONE).fixes();
        assertTrue(fixes.edits().stream().noneMatch(ApplianceEdit.class::isInstance), fixes.toString());
        return new Customising(List.of(WrittenStep.of("fixes", GivenChanges.of(fixes, null))), Map.of());
    }

    /** A file that tells of its own integrity, and what a root has. */
    private Path tree() throws IOException {
        Path tree = folder.resolve("tree");
        Tools.bash("mkdir -p '" + tree + "/etc'; cd '" + tree + "'; printf 'ID=made\\nPRETTY_NAME=\"Made 1\"\\n' > etc/os-release; "
                + "head -c 30000000 /dev/urandom > random");
        return tree;
    }

    private ExportReport larger(Path disk, long size) throws IOException {
        try (Library library = Library.open(folder.resolve("library"))) {
            ImportedImages.importOnce(library, "made", disk);
            return new ExportDisk(library, new VersionName("made", 0)).target(folder.resolve("larger.raw")).format(DiskFormat.RAW).diskSize(size)
                    .call(Monitor.NONE);
        }
    }

    private static String guestfish(String options, String script) throws IOException {
        return Tools.bash("export LIBGUESTFS_BACKEND=direct\n[ -w /dev/kvm ] && grep -qE '^flags.* (vmx|svm)' /proc/cpuinfo "
                + "|| export LIBGUESTFS_BACKEND_SETTINGS=force_tcg\nguestfish " + options + " <<'END'\n" + script + "END\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "xfs"})
    void logicalVolumesGrow(String type) throws IOException {
        Path tree = tree();
        Path disk = folder.resolve("lvm.raw");
        Tools.run("truncate", "-s", "600M", disk.toString());
        guestfish("--format=raw -a '" + disk + "'", """
                run
                part-disk /dev/sda gpt
                pvcreate /dev/sda1
                vgcreate system /dev/sda1
                lvcreate root system 500
                mkfs %s /dev/system/root
                mount /dev/system/root /
                copy-in '%s' '%s' /
                umount-all
                """.formatted(type, tree.resolve("etc"), tree.resolve("random")));

        ExportReport export = larger(disk, 1 << 30);

        assertEquals(1 << 30, export.virtualSize());
        assertTrue(Tools.run("sfdisk", "--verify", export.file().toString()).contains("No errors detected"));
        List<String> lines = guestfish("--ro --format=raw -a '" + export.file() + "'", """
                run
                blockdev-getsize64 /dev/system/root
                debug sh "%s /dev/system/root > /tmp/check 2>&1; echo checked $?; cat /tmp/check"
                mount-ro /dev/system/root /
                checksum sha256 /random
                statvfs /
                """.formatted(type.equals("xfs") ? "xfs_repair -n" : "e2fsck -fn")).lines().map(String::strip).toList();
        long volume = Long.parseLong(lines.getFirst());
        assertTrue(volume > 1000L << 20 && volume <= 1 << 30, lines.toString());
        assertTrue(lines.contains("checked 0"), lines.toString());
        assertTrue(lines.contains(Tools.run("sha256sum", tree.resolve("random").toString()).split(" ")[0]), lines.toString());
        long bytes = number(lines, "blocks: ") * number(lines, "frsize: ");
        assertTrue(bytes > volume / 10 * 9, lines.toString());
    }

    private static long number(List<String> lines, String name) {
        return lines.stream().filter(line -> line.startsWith(name)).mapToLong(line -> Long.parseLong(line.substring(name.length()))).findFirst()
                .orElseThrow();
    }

    @Test
    void btrfsGrows() throws IOException {
        Path tree = tree();
        Path disk = folder.resolve("btrfs.raw");
        Tools.bash("cd '" + folder + "'; truncate -s 300M fs; mkfs.btrfs -q --rootdir '" + tree + "' fs; truncate -s 302M '" + disk + "'; "
                + "printf 'label: gpt\\nstart=2048, size=614400\\n' | sfdisk -q '" + disk + "'; dd if=fs of='" + disk
                + "' bs=1M seek=1 conv=notrunc,sparse status=none; rm fs");

        ExportReport export = larger(disk, 700L << 20);

        assertEquals(700L << 20, export.virtualSize());
        assertTrue(Tools.run("sfdisk", "--verify", export.file().toString()).contains("No errors detected"));
        long length = Long.parseLong(Tools.bash("sfdisk -J '" + export.file() + "' | jq '.partitiontable.partitions[-1].size * 512'").strip());
        assertTrue(length > 690L << 20, length + "");
        Path volume = folder.resolve("volume");
        Tools.bash("dd if='" + export.file() + "' of='" + volume + "' bs=1M skip=1 count=" + length + " iflag=count_bytes conv=sparse status=none; "
                + "truncate -s " + length + " '" + volume + "'");
        Tools.bash("btrfs check --readonly '" + volume + "' 2>&1");
        assertEquals(length, Long.parseLong(Tools.bash("btrfs inspect-internal dump-super '" + volume + "' | sed -n 's/^total_bytes[[:space:]]*//p'").strip()));
        Path restored = Files.createDirectory(folder.resolve("restored"));
        Tools.run("btrfs", "restore", volume.toString(), restored.toString());
        assertEquals("", Tools.bash("diff -r '" + tree + "' '" + restored + "'"));
    }
}
