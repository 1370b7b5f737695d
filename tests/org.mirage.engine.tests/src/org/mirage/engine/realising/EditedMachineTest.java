// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.engine.LibraryChange;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionDisks;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.exporting.VersionDevice;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.ReadCount;
import org.mirage.engine.made.SameBytes;
import org.mirage.engine.made.TestLibrary;
import org.mirage.store.ContentReader;
import org.mirage.store.DiskRecord;
import org.mirage.store.Hash;
import org.mirage.store.ObjectKind;
import org.mirage.store.ObjectName;
import org.mirage.store.ObjectSource;
import org.mirage.store.VolumeRecord;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/**
 * A plan is carried out by this machine's kernel. What is taken in of what was written then is the disk that is taken in as a whole,
 * and whatever else somebody writes is noticed.
 */
class EditedMachineTest {

    private static final long MIB = 1 << 20;

    @TempDir
    Path folder;
    @AutoClose
    private TestLibrary library;

    @BeforeEach
    void open() throws IOException {
        library = new TestLibrary(folder.resolve("library"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-t ext4", "-t ext4 -b 1024", "-t ext4 -O ^metadata_csum,^64bit,^flex_bg", "-t ext2 -b 1024", "-t ext3",
        "-t ext4 -O inline_data", "-t ext4 -O bigalloc -C 16384", "-t ext4 -I 128"})
    void everyKindOfEdit(String format) throws IOException {
        edit(format, "true", 0);
        long read = takeIn();
        // of this and the earlier state; what nobody touched has 60 MB
        assertTrue(read < 24 * MIB, read + " bytes were read");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        // the content of a file that nobody was to change, with its time and size as they were
        "f=same/f50; t=$(stat -c %y $f); printf X | dd of=$f bs=1 seek=1 conv=notrunc status=none; touch -d \"$t\" $f",
        "chmod 0611 same/f50", "setfattr -n user.x -v y same/f50", "echo more > same/more; touch -d '2026-01-01 UTC' same",
        "rm same/f51", "mv same/f52 same/f53", "t=$(stat -c %y etc/f7); echo other > etc/f7; touch -d \"$t\" etc/f7",
        "ln same/f54 same/f55-too",
        // names of two files exchanged
        "mv same/f56 x; mv same/f57 same/f56; mv x same/f57"})
    void whatNobodyWasToDo(String more) throws IOException {
        edit("-t ext4", "cd \"$folder\"; " + more, 0);
        assertThrows(UnclearException.class, this::takeIn);
    }

    /** Bytes that change behind the file system's back. */
    @Test
    void aBlockOfAnotherFile() throws IOException {
        edit("-t ext4", "true", 0);
        Path disk = folder.resolve("written.raw");
        Tools.bash("b=$(debugfs -R 'blocks /same/big' '" + disk + "' 2> /dev/null | awk '{print $1}'); printf X | dd of='" + disk
                + "' bs=1 seek=$((b * $(dumpe2fs -h '" + disk + "' 2> /dev/null | awk '/^Block size/ {print $3}'))) conv=notrunc status=none");
        overlay();
        assertThrows(UnclearException.class, this::takeIn);
    }

    @Test
    @Tag("full")
    void debian() throws IOException {
        Tools.run("cp", "--sparse=always", TestImages.get("debian").toString(), folder.resolve("before.raw").toString());
        Tools.run("cp", "--sparse=always", TestImages.get("debian-edited").toString(), folder.resolve("after.raw").toString());
        carryOut("true", MIB);
        takeIn();
    }

    private void edit(String format, String more, long offset) throws IOException {
        Path before = MadeDisk.by(folder, "before.raw", EditedDisks.FILES
                + "truncate -s 160M \"$out\"; mke2fs -q -F " + format + " \"$out\"; cp -r \"$work\" \"$out.files\"\n");
        try (LoopMount mount = LoopMount.open(before, offset, "rw")) {
            Tools.bash("folder='" + mount.folder() + "'; cp -a '" + before + ".files/.' \"$folder\"\n" + EditedDisks.PREPARE
                    + "\nmkdir \"$folder/same\"; for i in $(seq 300); do echo $i > \"$folder/same/f$i\"; done\n"
                    + "head -c 60000000 /dev/urandom > \"$folder/same/big\"");
        }
        Path after = folder.resolve("after.raw");
        Files.copy(before, after);
        try (LoopMount mount = LoopMount.open(after, offset, "rw")) {
            Tools.bash("folder='" + mount.folder() + "'\n" + EditedDisks.EDITS);
        }
        carryOut(more, offset);
    }

    /** Has the plan that makes the one disk the other carried out on a copy. */
    private void carryOut(String more, long offset) throws IOException {
        library.add(folder.resolve("before.raw"), "before");
        library.add(folder.resolve("after.raw"), "after");
        PlanScript script = PlanScript.of(plan(), volume("before").type());
        Path work = Files.createDirectory(folder.resolve("work"));
        Files.write(work.resolve("script"), script.text());
        try (InputStream in = script.input(new ContentReader(objects()), Monitor.NONE)) {
            Files.copy(in, work.resolve("input"));
        }
        Path disk = folder.resolve("written.raw");
        Tools.run("cp", "--sparse=always", folder.resolve("before.raw").toString(), disk.toString());
        try (LoopMount mount = LoopMount.open(disk, offset, "rw")) {
            Tools.bash("cd '" + mount.folder() + "'; export LC_ALL=C WORK='" + work + "'; cat \"$WORK/input\" | sh \"$WORK/script\" 2>&1"
                    + " || { echo failed; exit 1; }; folder='" + mount.folder() + "'; " + more);
        }
        overlay();
    }

    private void overlay() throws IOException {
        Path overlay = folder.resolve("overlay.qcow2");
        Files.deleteIfExists(overlay);
        Tools.run("qemu-img", "create", "-q", "-f", "qcow2", "-F", "raw", "-b", folder.resolve("written.raw").toString(),
                overlay.toString());
        Tools.run("qemu-img", "rebase", "-f", "qcow2", "-F", "raw", "-b", folder.resolve("before.raw").toString(), overlay.toString());
    }

    private ObjectSource objects() {
        return library.library().store();
    }

    private VolumeRecord volume(String image) throws IOException {
        return library.library().record(library.library().image(image).newest()).volumes().getFirst();
    }

    private VolumePlan plan() throws IOException {
        return VolumePlan.of(new VolumeTree(volume("before"), objects()), new VolumeTree(volume("after"), objects()));
    }

    /** Takes in what was written, and compares that with the disk taken in as a whole; how many bytes were read. */
    private long takeIn() throws IOException {
        AtomicLong read = new AtomicLong();
        VersionDevice below = VersionDisks.open(library.library(), new VersionName("before", 1), 0);
        Path temporary = library.library().temporaryFolder();
        Hash made;
        try (LibraryChange change = LibraryChange.begin(library.library(), null, Monitor.NONE);
                OverlaidDisk device = OverlaidDisk.open(below, folder.resolve("overlay.qcow2"), temporary, Monitor.NONE);
                EditedMachine machine = new EditedMachine(folder, List.of(new EditedMachine.EditedDisk(new ReadCount(device, read),
                        new ReadCount(below, read), below.record(), device.changed())), objects(), temporary)) {
            machine.check(List.of(new EditedMachine.Edited(volume("before").ranges(), plan())), Monitor.NONE);
            made = machine.store(change.session(), Monitor.NONE).getFirst();
            change.commit();
        }
        VersionSummary whole = library.add(folder.resolve("written.raw"), "written").version();
        SameBytes.check(VersionDisks.open(library.library(), new VersionName("written", whole.number()), 0),
                new VersionDevice(objects(), DiskRecord.decode(objects().read(new ObjectName(ObjectKind.DISK, made)))));
        return read.get();
    }
}
