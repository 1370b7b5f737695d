// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.ImportReport;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;
import org.mirage.store.Entry;
import org.mirage.store.Hash;
import org.mirage.store.LinkTable;
import org.mirage.store.TreeReader;
import org.mirage.store.VersionRecord;
import org.mirage.store.VolumeRecord;
import org.mirage.testing.Tools;

/** Volumes that somebody has spoiled: what is wrong is said, the rest is there, and the disk comes out as it was. */
class DamagedVolumesTest {

    private static final int BLOCK = 1024;

    @TempDir
    Path folder;
    @AutoClose
    private TestLibrary library;
    private Path disk;
    private List<String> warnings;
    private VolumeRecord volume;

    @BeforeEach
    void open() throws IOException {
        library = new TestLibrary(folder.resolve("library"));
    }

    private void make(String options, String... spoil) throws IOException {
        disk = MadeDisk.by(folder, "disk.raw", """
                mkdir -p "$work/a/b/c" "$work/d"
                for i in $(seq 50); do seq $((i * 100)) > "$work/d/f$i"; done
                echo one > "$work/a/one"
                ln "$work/a/one" "$work/d/zwei"
                truncate -s 20M "$out"
                mke2fs -q -F -b 1024 """ + " " + options + " -d \"$work\" \"$out\"\n");
        for (String command : spoil) {
            Tools.run("debugfs", "-w", "-R", command, disk.toString());
        }
    }

    private void take() throws IOException {
        ImportReport report = library.add(disk, "disk");
        warnings = report.warnings();
        VersionRecord record = library.library().record(report.version());
        volume = record.volumes().getFirst();
    }

    private Path exported() throws IOException {
        return library.raw("disk", folder.resolve("out.raw"));
    }

    private void assertExact() throws IOException {
        assertEquals(-1, Files.mismatch(MadeDisk.withoutFree(disk, 0), exported()));
    }

    private Entry find(String path) throws IOException {
        TreeReader trees = new TreeReader(library.library().store());
        Entry entry = volume.root();
        for (String name : path.split("/")) {
            entry = entry == null ? null : trees.find(entry.subtree().tree(), name.getBytes());
        }
        return entry;
    }

    private void assertWarned(String... words) {
        assertTrue(warnings.stream().anyMatch(warning -> Arrays.stream(words).allMatch(warning::contains)), warnings.toString());
    }

    @Test
    void aDirectoryWithinItself() throws IOException {
        make("-t ext4", "link a a/b/c/loop");
        take();
        assertWarned("/a/b/c", "loop", "second name of a directory");
        assertNull(find("a/b/c/loop"));
        assertNotNull(find("a/one"));
        assertEquals(57, volume.entries(), "lost+found, a, b, c, d, one, zwei, 50 files");
        assertExact();
    }

    @Test
    void aFileWithoutAName() throws IOException {
        make("-t ext4", "unlink d/f50");
        take();
        assertNull(find("d/f50"));
        assertExact();
    }

    @Test
    void twoFilesWithTheSameBlocks() throws IOException {
        make("-t ext2", "set_inode_field d/f50 block[0] " + 0);
        String block = Tools.run("debugfs", "-R", "bmap d/f49 0", disk.toString()).strip();
        Tools.run("debugfs", "-w", "-R", "set_inode_field d/f50 block[0] " + block, disk.toString());
        take();
        assertEquals(sha256("d/f50"), find("d/f50").content().toString());
        assertEquals(sha256("d/f49"), find("d/f49").content().toString());
        assertExact();
    }

    @Test
    void aFileWhoseBlocksCannotBe() throws IOException {
        make("-t ext2", "set_inode_field d/f50 block[1] 99999999");
        take();
        assertWarned("d/f50", "no content");
        assertNull(find("d/f50").content());
        assertEquals(sha256("d/f49"), find("d/f49").content().toString());
        assertExact();
    }

    @Test
    void aBitmapThatIsNotToBeTrusted() throws IOException {
        make("-t ext4 -O metadata_csum");
        String content = sha256("d/f49");
        String printed = Tools.run("dumpe2fs", disk.toString());
        int bitmap = Integer.parseInt(printed.replaceAll("(?s).*?Block bitmap at (\\d+).*", "$1"));
        byte[] damage = new byte[64];
        Arrays.fill(damage, (byte) 0x5a);
        MadeDisk.write(disk, (long) bitmap * BLOCK + 512, damage);
        MadeDisk.write(disk, 19L << 20, "remains of a deleted file".getBytes());
        take();
        assertTrue(!volume.keptWhole().isEmpty(), "kept whole");
        assertEquals(-1, Files.mismatch(disk, exported()), "even free blocks are kept");
        assertEquals(content, find("d/f49").content().toString());
    }

    @Test
    void aVolumeThatNobodyCanRead() throws IOException {
        make("-t ext4");
        MadeDisk.write(disk, 1024 + 0x60, new byte[] {0, 0, 0, 0x7f});
        MadeDisk.write(disk, 15L << 20, "remains".getBytes());
        take();
        assertNull(volume.root());
        assertWarned("files cannot be read");
        assertEquals(-1, Files.mismatch(disk, exported()));
    }

    @Test
    void noRootDirectory() throws IOException {
        make("-t ext2", "clri <2>");
        take();
        assertNull(volume.root());
        assertExact();
    }

    @Test
    void namesOfOneFileStandInTheLinkTable() throws IOException {
        make("-t ext4");
        take();
        assertTrue(find("a/one").linked());
        assertTrue(!find("d/f1").linked());
        Hash table = volume.links();
        List<String> names = LinkTable.read(library.library().store(), table).groupOf("d/zwei".getBytes()).stream()
                .map(String::new).toList();
        assertEquals(List.of("a/one", "d/zwei"), names);
    }

    /** The link count of the inode says two; but there is one name, and that is what counts. */
    @Test
    void aLostNameIsNoLink() throws IOException {
        make("-t ext4", "unlink d/zwei");
        take();
        assertTrue(!find("a/one").linked());
        assertNull(volume.links());
        assertExact();
    }

    private String sha256(String path) throws IOException {
        return Tools.bash("debugfs -R 'cat " + path + "' '" + disk + "' 2>/dev/null | sha256sum").substring(0, 64);
    }
}
