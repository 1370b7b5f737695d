// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.testing.LoopMount;
import org.mirage.testing.Tools;

/** What differs among 100,000 files of one folder is told by itself. */
class LargeFolderTest {

    // mounted, because mke2fs takes minutes to fill such a folder
    private static final String DISKS = """
            cd '%s'; truncate -s 96M a.raw; mke2fs -q -t ext4 -N 110000 a.raw; mkdir m
            mount -o loop a.raw m; mkdir m/many; (cd m/many; seq -f 'file-%%06.0f' 0 99999 | xargs touch -d 2026-01-02); umount m
            cp --sparse=always a.raw b.raw; mount -o loop b.raw m
            (cd m/many; echo changed > file-070000; mv file-030000 file-030000-away; mkdir file-050000.d; chmod 600 file-099999)
            (cd m/many; touch -d 2026-01-03 file-000000)
            umount m; rmdir m
            """;

    @TempDir
    private Path folder;

    @Test
    void onlyWhatDiffersIsTold() throws IOException {
        assumeTrue(LoopMount.possible(), "mounting needs root");
        Tools.bash(DISKS.formatted(folder));
        CommandLineRun line = new CommandLineRun(folder);
        assertEquals(0, line.run("import", "--name", "web", folder.resolve("a.raw").toString()).code());
        assertEquals(0, line.run("import", "--name", "web", folder.resolve("b.raw").toString()).code());

        assertEquals(List.of("m\t/many", "m\t/many/file-000000", "D\t/many/file-030000", "A\t/many/file-030000-away",
                "A\t/many/file-050000.d", "M\t/many/file-070000", "m\t/many/file-099999"),
                line.run("diff", "web@1", "web@2", "--name-status").lines());
        assertEquals("1 path differs: 1 in metadata only; +0 B, -0 B",
                line.run("diff", "web@1", "web@2", "/many/file-000000").lines().getLast());
        assertEquals(0, line.run("diff", "web@1", "web@2", "/many/file-000000", "--profile", "without-times").code());
    }
}
