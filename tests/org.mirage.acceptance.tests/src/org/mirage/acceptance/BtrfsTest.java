// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.disk.DiskFormat;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ImportDisks;
import org.mirage.engine.Library;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.store.VolumeRecord;
import org.mirage.testing.BtrfsDisks;
import org.mirage.testing.LoopMount;
import org.mirage.testing.Truth;

/** Machines with Btrfs: each subvolume's manifest is what the kernel shows of it, and the disks come out equal on all that is allocated. */
class BtrfsTest {

    private static final String CONTENT = """
            btrfs -q subvolume create home; btrfs -q subvolume create home/inner; mkdir d
            for i in $(seq 40); do seq $i 30000 > d/text$i; head -c $((i * 3000)) /dev/urandom > home/noise$i; echo $i > home/inner/$i; done
            sync; cp --reflink=always home/noise9 home/inner/clone; ln d/text3 d/linked; ln -s d/text4 link; mkfifo fifo
            fallocate -l 300K home/aside; truncate -s 1M d/hole; setfattr -n user.a -v b d/text5; touch "d/$(printf '\\xff\\n')"
            setfacl -m u:5:rw d/text1; chown 5:70000 home; chmod 2750 home/inner; chattr +C home/aside || :
            btrfs -q subvolume snapshot -r home snap; btrfs -q subvolume snapshot . home/all; echo changed > d/text7; rm home/noise1*
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1 | -m dup --csum xxhash | compress-force=zstd", "3 | -m raid1 -d raid0 | compress=lzo"})
    void filesAreTheKernelsAndDisksAreClean(int disks, String options, String mountOptions) throws IOException {
        assumeTrue(LoopMount.possible(), "only root can mount, which the truth of this test comes from");
        BtrfsDisks made = BtrfsDisks.make(folder, disks, "200M", options);
        made.change(mountOptions, CONTENT);
        Map<Long, Map<String, Truth>> truth = made.truth();
        try (Library library = Library.open(folder.resolve("library"))) {
            new ImportDisks(library).files(made.files()).image("machine").oneMachine(disks > 1).call(Monitor.NONE);
            VersionFiles files = new OpenVersion(library, new VersionName("machine", 0)).call(Monitor.NONE);
            compare(files, made.subvolumes(), truth);
            List<Path> exported = new ArrayList<>();
            for (int disk = 0; disk < disks; disk++) {
                exported.add(folder.resolve("out" + disk + ".raw"));
                new ExportDisk(library, new VersionName("machine", 0)).disk(disk).target(exported.getLast()).format(DiskFormat.RAW)
                        .call(Monitor.NONE);
            }
            BtrfsDisks out = BtrfsDisks.of(exported);
            out.check();
            assertEquals(truth, out.truth());
            BtrfsAllocation.assertEqual(made.files(), exported);
        }
    }

    private static void compare(VersionFiles files, Map<String, Long> subvolumes, Map<Long, Map<String, Truth>> truth) throws IOException {
        Set<Long> compared = new HashSet<>();
        for (MachineEntry place : files.list(files.find("/volumes".getBytes(StandardCharsets.US_ASCII)))) {
            VolumeRecord volume = files.record().volumes().get(place.volume());
            String device = volume.device();
            long id = subvolumes.get(device.contains("[") ? device.substring(device.indexOf('[') + 2, device.length() - 1) : "");
            assertEquals(List.of(), volume.warnings(), device);
            assertEquals("", volume.keptWhole(), device);
            List<String> differences = new ArrayList<>(ManifestAgainstTruth.differences(files, place, truth.get(id), UnaryOperator.identity()));
            // what a snapshot shows where a subvolume was has no time of its own: the kernel gives it that of the look
            differences.removeIf(line -> line.contains("seconds is ") && truth.get(id).get(line.substring(1, line.indexOf(':'))).inode() == 2);
            assertEquals(List.of(), differences, device);
            compared.add(id);
        }
        assertEquals(truth.keySet(), compared);
        assertTrue(compared.size() > 4);
    }
}
