// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.DiskImages;
import org.mirage.disk.DiskFormat;
import org.mirage.testing.Tools;

/** The code in boot sectors is told by the texts that boot loaders have in it. */
class BootCodeTest {

    @TempDir
    Path folder;

    private Optional<String> found(String code, int at) throws IOException {
        byte[] sector = new byte[1024];
        byte[] text = code.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(text, 0, sector, at, text.length);
        sector[510] = 0x55;
        sector[511] = (byte) 0xaa;
        return found(sector);
    }

    private Optional<String> found(byte[] disk) throws IOException {
        Path file = Files.write(folder.resolve("disk.raw"), disk);
        try (var image = DiskImages.open(file, DiskFormat.RAW).device()) {
            return BootCode.find(image);
        }
    }

    @Test
    void textsTellIt() throws IOException {
        assertEquals(Optional.of("GRUB"), found("GRUB \0Geom\0Hard Disk\0Read\0 Error", 0x180));
        assertEquals(Optional.of("LILO"), found("LILO", 6));
        assertEquals(Optional.of("SYSLINUX"), found("Missing operating system.\r\nOperating system load error.\r\n", 200));
        assertEquals(Optional.of("Windows"),
                found("Invalid partition table\0Error loading operating system\0Missing operating system", 300));
        assertEquals(Optional.of("other"), found("\u00fa", 0));
        assertEquals(Optional.empty(), found("", 0));
        assertEquals(Optional.empty(), found(new byte[1024]));
    }

    @Test
    void aPartitionTableIsNoCode() throws IOException {
        Path file = folder.resolve("table.raw");
        Tools.bash("truncate -s 8M " + file + "; echo 'label: dos\n2048 + L *' | sfdisk -q --no-tell-kernel " + file);
        try (var image = DiskImages.open(file, DiskFormat.RAW).device()) {
            assertEquals(Optional.empty(), BootCode.find(image));
        }
    }
}
