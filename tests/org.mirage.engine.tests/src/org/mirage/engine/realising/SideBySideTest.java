// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.RealiseReport;
import org.mirage.engine.RealiseVersions;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.QuietMonitor;
import org.mirage.engine.made.TestLibrary;

/** Disks of one type are written all at once, come out as if each were written by itself, and fail each for itself. */
class SideBySideTest {

    private static final String OTHER_EDITS = """
            cd "$folder"; echo other > etc/f7; rm etc/f9; mkdir srv; ln etc/f13 srv/f13; mv tree srv/tree; mv other away
            python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("srv/socket")'; chattr +i etc/f20
            """;

    @TempDir
    Path folder;
    @AutoClose
    private TestLibrary library;
    private EditedDisks disks;
    private final List<String> steps = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        library = new TestLibrary(folder.resolve("library"));
        disks = new EditedDisks(library, folder);
    }

    private List<RealiseReport> realise(String... names) throws IOException {
        List<VersionName> versions = Stream.of(names).map(name -> new VersionName(name, 2)).toList();
        return new RealiseVersions(library.library(), versions).call(new QuietMonitor() {
            @Override
            public void begin(String task, long total) {
                steps.add(task);
            }

            @Override
            public void note(String fact) {
                steps.add(fact);
            }
        });
    }

    private void checkThree(String mebibytes, String make, String... checker) throws IOException {
        disks.image("one", Integer.parseInt(mebibytes), make);
        disks.twin("one", "two");
        disks.image("three", Integer.parseInt(mebibytes) + 7, make);
        disks.edited("one", EditedDisks.EDITS);
        disks.edited("two", OTHER_EDITS);
        disks.edited("three", EditedDisks.EDITS + "echo three > etc/f30\n");
        for (RealiseReport report : realise("one", "two", "three")) {
            assertNull(report.failure());
            disks.check(report.version().name(), checker);
        }
        assertEquals(List.of("Writing the files of 3 machines"), steps.stream().filter(step -> step.startsWith("Writing the files")).toList());
        assertEquals(1, steps.stream().filter("Starting the libguestfs appliance"::equals).count());
    }

    @Test
    void ext4AndItsTwin() throws IOException {
        checkThree("128", "mke2fs -q -F -t ext4", "e2fsck", "-fn");
    }

    @Test
    void xfsAndItsTwin() throws IOException {
        checkThree("340", "mkfs.xfs -q -f", "xfs_repair", "-n");
    }

    @Test
    void whatCannotBeWrittenFailsForItselfAlone() throws IOException {
        disks.image("one", 128, "mke2fs -q -F -t ext4");
        disks.edited("one", EditedDisks.EDITS);
        disks.image("full", 24, "mke2fs -q -F -t ext4");
        disks.image("large", 128, "mke2fs -q -F -t ext4");
        disks.edited("large", "head -c 40000000 /dev/urandom > \"$folder/random-too\"");
        PredictedVersion.make(library.library(), "full", "large-edited");
        List<RealiseReport> reports = realise("one", "full");
        assertNull(reports.get(0).failure());
        disks.check("one", "e2fsck", "-fn");
        String failure = reports.get(1).failure();
        assertTrue(failure.startsWith("The files of full@2 cannot be written on sda: its file system is full"), failure);
    }
}
