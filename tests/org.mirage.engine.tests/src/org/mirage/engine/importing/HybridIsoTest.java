// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.RawFile;
import org.mirage.testing.Tools;

/** Images for optical discs that have partitions too are one ISO 9660 file system; what was one once is not. */
class HybridIsoTest {

    @TempDir
    Path folder;

    @BeforeEach
    void makeFiles() throws IOException {
        Tools.bash("cd '" + folder + "'; mkdir -p tree/boot; truncate -s 2M tree/boot/efi.img; mkfs.fat tree/boot/efi.img; cp tree/boot/efi.img .; "
                + "for i in 1 2 3 4 5 6 7 8; do head -c 1000000 /dev/urandom > tree/file$i; done");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "-e boot/efi.img -no-emul-boot -efi-boot-part --efi-boot-image",
        "-e boot/efi.img -no-emul-boot -isohybrid-gpt-basdat",
        "-append_partition 2 0xef efi.img -partition_cyl_align off",
        "-append_partition 2 0xef efi.img -appended_part_as_gpt -e --interval:appended_partition_2:all:: -no-emul-boot",
        "-partition_offset 16 -append_partition 2 0xef efi.img"})
    void hybridImagesAreOneVolume(String options) throws IOException {
        Tools.bash("cd '" + folder + "'; xorriso -report_about WARNING -as mkisofs -R " + options + " -o x.iso tree");

        try (BlockDevice device = RawFile.open(folder.resolve("x.iso"))) {
            List<DiskArea> areas = FoundLayout.read(device).areas();
            assertEquals(0, areas.getFirst().partition(), areas.toString());
            assertEquals(0, areas.getFirst().offset(), areas.toString());
            assertTrue(areas.getFirst().length() > 8 << 20, areas.toString());
            for (DiskArea other : areas.subList(1, areas.size())) {
                assertTrue(other.offset() >= areas.getFirst().length(), areas.toString());
            }
        }
    }

    @Test
    void aStickPartitionedAnewIsWhatItsPartitionsAre() throws IOException {
        Tools.bash("cd '" + folder + "'; xorriso -report_about WARNING -as mkisofs -R -o x.iso tree; truncate -s 32M x.iso; "
                + "sgdisk -Z x.iso > /dev/null; sgdisk -n 1:2048:20479 -t 1:ef00 x.iso > /dev/null; "
                + "mkfs.fat --offset 2048 x.iso 9000");

        try (BlockDevice device = RawFile.open(folder.resolve("x.iso"))) {
            assertEquals(List.of(1), FoundLayout.read(device).areas().stream().map(DiskArea::partition).toList());
        }
        assertTrue(Files.size(folder.resolve("x.iso")) == 32 << 20);
    }
}
