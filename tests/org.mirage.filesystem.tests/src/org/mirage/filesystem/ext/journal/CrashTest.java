// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Crashed file systems: the reader shows what the kernel shows after it has recovered a copy. */
class CrashTest {

    @TempDir
    Path folder;

    static Stream<Crash> crashes() {
        List<Crash> crashes = new ArrayList<>(List.of(
                Crash.of("-t ext4 -b 4096", "", "quiet"),
                Crash.of("-t ext4 -b 4096", "", "log"),
                new Crash("-t ext4 -b 4096", "", "log", 2, "1"),
                new Crash("-t ext4 -b 4096", "", "log", 3, "run"),
                Crash.of("-t ext4 -b 2048", "", "log"),
                Crash.of("-t ext4 -b 1024", "", "log"),
                Crash.of("-t ext4 -b 1024 -O ^64bit", "", "log"),
                Crash.of("-t ext4 -b 1024 -O ^metadata_csum,uninit_bg", "", "log"),
                Crash.of("-t ext4 -b 4096 -O ^metadata_csum,^64bit", "journal_checksum", "log"),
                Crash.of("-t ext4 -b 4096 -O ^metadata_csum", "journal_checksum", "log"),
                Crash.of("-t ext4 -b 4096", "journal_async_commit,data=writeback", "log"),
                Crash.of("-t ext4 -b 1024 -O ^metadata_csum,^64bit", "journal_async_commit,data=writeback", "log"),
                Crash.of("-t ext4 -b 4096", "data=writeback", "log"),
                Crash.of("-t ext4 -b 4096", "data=journal", "log"),
                Crash.of("-t ext4 -b 1024", "data=journal", "log"),
                Crash.of("-t ext4 -b 4096 -O bigalloc -C 16384", "", "log"),
                Crash.of("-t ext4 -b 4096 -O inline_data", "", "log"),
                Crash.of("-t ext4 -b 1024 -I 1024 -O inline_data", "", "log"),
                Crash.of("-t ext4 -b 4096 -O meta_bg,^resize_inode", "", "log"),
                Crash.of("-t ext4 -b 4096 -O metadata_csum_seed,large_dir", "", "log"),
                Crash.of("-t ext4 -b 1024 -O ^extent,^64bit", "", "log"),
                Crash.of("-t ext3 -b 1024 -I 128", "", "log"),
                Crash.of("-t ext3 -b 2048", "", "log"),
                Crash.of("-t ext3 -b 4096", "data=journal", "log"),
                Crash.of("-t ext3 -b 1024 -J size=1", "", "wrap"),
                Crash.of("-t ext4 -b 1024 -J size=1", "", "wrap"),
                Crash.of("-t ext4 -b 4096 -J size=4", "", "wrap"),
                Crash.of("-t ext4 -b 1024 -J size=1", "data=journal", "wrap"),
                Crash.of("-t ext4 -b 1024 -O ^metadata_csum,^64bit -J size=1", "journal_async_commit,data=writeback", "wrap"),
                Crash.of("-t ext3 -b 1024", "", "revoke"),
                Crash.of("-t ext4 -b 1024", "", "revoke"),
                Crash.of("-t ext4 -b 4096", "data=journal", "revoke"),
                Crash.of("-t ext4 -b 1024 -O ^64bit,^metadata_csum", "", "revoke"),
                Crash.of("-t ext4 -b 1024", "data=journal", "magic"),
                Crash.of("-t ext3 -b 4096", "data=journal", "magic"),
                Crash.of("-t ext3 -b 1024", "", "orphans"),
                Crash.of("-t ext4 -b 4096", "", "orphans"),
                Crash.of("-t ext4 -b 1024 -O inline_data", "", "orphans"),
                Crash.of("-t ext4 -b 4096 -O bigalloc -C 65536", "", "orphans"),
                Crash.of("-t ext4 -b 4096 -O orphan_file", "", "orphans"),
                Crash.of("-t ext4 -b 1024 -O orphan_file,^metadata_csum", "", "orphans"),
                Crash.of("-t ext4 -b 4096 -O orphan_file", "", "log")));
        for (String make : List.of("-b 4096", "-b 1024", "-b 2048 -I 128", "-b 4096 -O bigalloc -C 16384", "-b 4096 -O inline_data",
                "-b 1024 -O ^metadata_csum,^64bit", "-b 1024 -O ^dir_index", "-b 4096 -O orphan_file",
                "-b 1024 -N 20000 -G 1 -E lazy_itable_init=1")) {
            for (String scenario : List.of("log", "fast", "fast_new_folder", "fast_reuse", "fast_chance", "fast_much")) {
                crashes.add(Crash.of("-t ext4 -O fast_commit " + make, "", scenario));
            }
        }
        return crashes.stream();
    }

    @ParameterizedTest
    @MethodSource("crashes")
    void treeIsTheKernelsAfterRecovery(Crash crash) throws IOException {
        assertTrue(Agreement.withKernel(crash.image(), folder.resolve("recovered.raw")), "both refuse");
    }
}
