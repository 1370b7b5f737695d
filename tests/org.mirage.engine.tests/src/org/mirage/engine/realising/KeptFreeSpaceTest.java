// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.engine.ExportInstances;
import org.mirage.engine.ExportReport;
import org.mirage.engine.ImportDisks;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionDisks;
import org.mirage.engine.VersionName;
import org.mirage.engine.customising.InstanceTable;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.Tools;

/** What was deleted before an import that keeps free space does not go out with machines of a table. */
@Timeout(300)
class KeptFreeSpaceTest {

    private static final String MARKER = "Deleted long ago: 55c1d0b7";

    @TempDir
    Path folder;
    @AutoClose
    private TestLibrary library;

    @BeforeEach
    void open() throws IOException {
        library = new TestLibrary(folder.resolve("library"));
    }

    private KeptFreeSpace imported(Path disk, String image, boolean keep) throws IOException {
        new ImportDisks(library.library()).files(List.of(disk)).image(image).keepFreeSpace(keep).call(Monitor.NONE);
        return new KeptFreeSpace(image, List.of(VersionDisks.open(library.library(), new VersionName(image, 0), 0)), folder);
    }

    private static boolean found(Path file) throws IOException {
        return Tools.attempt("grep", "-aqF", MARKER, file.toString()).code() == 0;
    }

    @Test
    void whatWasDeletedBeforeIsInNoMachine() throws IOException {
        Path disk = MadeDisk.by(folder, "web.raw", MadeDisk.FILES + "for i in $(seq 5000); do echo '" + MARKER + "'; done > \"$work/secret\"\n" + """
                truncate -s 48M "$out"
                printf 'label: dos\\nstart=2048, type=83\\n' | sfdisk -q "$out"
                mke2fs -q -t ext4 -E offset=1048576 -d "$work" "$out" 47M
                debugfs -w -R 'rm /secret' "$out?offset=1048576" 2>/dev/null
                """);
        assertTrue(found(disk));
        assertFalse(imported(disk, "usual", false).isThere(Monitor.NONE));
        assertTrue(imported(disk, "kept", true).isThere(Monitor.NONE));
        assertTrue(found(library.raw("kept", folder.resolve("kept.raw"))), "a disk as it was imported keeps what it was to keep");

        Path out = Files.createDirectory(folder.resolve("out"));
        Path expected = MadeDisk.withoutFree(disk, 1 << 20);
        List<ExportReport> made = new ExportInstances(library.library(), new VersionName("kept", 0), InstanceTable.of("name\na\nb\n", "web.csv"))
                .folder(out).thin(true).baseName("base").call(Monitor.NONE).instances();
        assertEquals(2, made.size());
        for (ExportReport one : made) {
            Tools.run("qemu-img", "compare", "-f", "raw", "-F", "qcow2", expected.toString(), one.file().toString());
        }
        assertFalse(found(out.resolve("base.qcow2")));
    }

    /** Otherwise every customised export would read all of its disk for nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"mke2fs -q -t ext4 -b 1024 -d \"$work\" \"$out\" 40M", "mke2fs -q -t ext3 -d \"$work\" \"$out\"", "mkfs.xfs -q \"$out\"",
        "mkfs.btrfs -q -r \"$work\" \"$out\"", "mkfs.vfat -F 32 \"$out\" > /dev/null; mcopy -i \"$out\" \"$work/random\" ::"})
    void usualImportsHaveNone(String make) throws IOException {
        assertFalse(imported(MadeDisk.by(folder, "usual.raw", MadeDisk.FILES + "truncate -s 320M \"$out\"\n" + make), "usual", false)
                .isThere(Monitor.NONE));
    }
}
