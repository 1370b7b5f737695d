// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;
import org.mirage.store.ContentReader;
import org.mirage.store.VolumeRecord;
import org.mirage.testing.LoopMount;
import org.mirage.testing.Tools;

/** What is said of a file system that has no room for what is to be written, by what this machine's own programs say of it. */
class VolumeRoomTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "head -c 30000000 /dev/urandom > \"$work/large\" | -t ext4 | what is to be written needs 28\\.6 MiB, and 1\\d\\.\\d MiB are free\\.",
        "head -c 30000000 /dev/urandom > \"$work/large\" | -t ext2 -b 1024 | what is to be written needs 28\\.6 MiB, and 1\\d\\.\\d MiB are free\\.",
        "mkdir \"$work/d\"; for i in $(seq 200); do echo $i > \"$work/d/$i\"; done; truncate -s 9G \"$work/d/hole\" | -t ext4 -N 32"
                + " | needs 202 files, and 1\\d more are possible\\."})
    void whatIsNeededAndThere(String files, String fileSystem, String expected) throws IOException {
        Path before = disk("before", "true", fileSystem + " \"$out\" 20M");
        Path after = disk("after", files, "-t ext4 \"$out\" 60M");
        try (TestLibrary library = new TestLibrary(folder.resolve("library"))) {
            library.add(before, "before");
            library.add(after, "after");
            VolumePlan plan = VolumePlan.of(new VolumeTree(volume(library.library(), "before"), library.library().store()),
                    new VolumeTree(volume(library.library(), "after"), library.library().store()));
            ContentReader contents = new ContentReader(library.library().store());

            String output = carryOut(PlanScript.of(plan, "ext4"), contents, before);

            assertTrue(VolumeRoom.wasMissing(VolumeRoom.said(output)), output);
            assertFalse(VolumeRoom.said(output).contains("mirage-room"), output);
            String advice = VolumeRoom.of(output).orElseThrow().advice(plan, contents);
            assertTrue(advice.matches("its file system is full: .*" + expected + " Export with a larger disk \\(--disk-size\\), or remove files .*"),
                    advice);
        }
    }

    @Test
    void otherTroubleIsNotTakenForIt() {
        assertFalse(VolumeRoom.wasMissing("tar: ./a: Cannot open: Read-only file system"));
        assertTrue(VolumeRoom.of("chattr: nothing said of room").isEmpty());
    }

    private Path disk(String name, String files, String make) throws IOException {
        return MadeDisk.by(folder, name + ".raw", files + "\nmke2fs -q -F -d \"$work\" " + make + "\n");
    }

    private static VolumeRecord volume(Library library, String image) throws IOException {
        return library.record(library.image(image).newest()).volumes().getFirst();
    }

    private String carryOut(PlanScript script, ContentReader contents, Path disk) throws IOException {
        Path work = Files.createDirectory(folder.resolve("work"));
        Files.write(work.resolve("script"), script.text());
        try (InputStream in = script.input(contents, Monitor.NONE)) {
            Files.copy(in, work.resolve("input"));
        }
        try (LoopMount mount = LoopMount.open(disk, 0, "rw")) {
            return Tools.bash("cd '" + mount.folder() + "'; export LC_ALL=C WORK='" + work + "'; cat \"$WORK/input\" | sh \"$WORK/script\" 2>&1"
                    + " && { echo done; exit 1; } || true");
        }
    }
}
