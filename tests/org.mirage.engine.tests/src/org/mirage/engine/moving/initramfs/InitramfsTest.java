// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving.initramfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.engine.CancelledException;
import org.mirage.engine.Monitor;
import org.mirage.engine.made.Cancelling;
import org.mirage.testing.Tools;

/** What cpio and the packers that kernels know write is understood; what is damaged, or meant to be too much, ends with an error. */
@Timeout(300)
class InitramfsTest {

    private static final String MODULES = "[ahci, mptspi, virtio_blk, xen_blkfront]";

    @TempDir
    Path folder;

    /** A tree with modules, files of 10 MB, and an archive of it. */
    private Path archive() throws IOException {
        Tools.bash("cd '" + folder + "'; d=tree/usr/lib/modules/6.1.0-9-amd64/kernel/drivers; mkdir -p $d/block early/kernel/x86/microcode; "
                + "seq 9000 > $d/ahci.ko; seq 70 > $d/block/virtio_blk.ko.xz; : > $d/block/xen-blkfront.ko.zst; : > $d/mptspi.ko.gz; "
                + ": > $d/notes.ko.txt; mkdir -p tree/other/lib; : > tree/other/lib/virtio_scsi.ko; ln -s usr/lib tree/lib; "
                + "head -c 1000000 /dev/urandom > tree/large; seq 1300000 > tree/text; "
                + "(cd tree; find . | cpio --quiet -o -H newc > ../main.cpio); echo code > early/kernel/x86/microcode/AuthenticAMD.bin; "
                + "(cd early; find . | cpio --quiet -o -H newc > ../early.cpio)");
        return folder.resolve("main.cpio");
    }

    private static Initramfs read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Initramfs.read(in, Monitor.NONE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cat", "gzip -1", "xz -0 --check=crc32", "xz -1 --x86 --lzma2=preset=1 --check=crc32", "lzma -1", "bzip2 -1",
        "zstd -q -1", "zstd -q -12 --long=27", "lz4 -q -l -1", "lz4 -q -l -9"})
    void whatPackersWrite(String packer) throws IOException {
        archive();
        Tools.bash("cd '" + folder + "'; " + packer + " < main.cpio > packed; cat early.cpio packed > both; "
                + "{ cat early.cpio; head -c 1000 /dev/zero; cat early.cpio packed; } > three");
        for (String name : List.of("packed", "both", "three")) {
            Initramfs found = read(folder.resolve(name));

            assertEquals(MODULES, found.modules().toString(), name);
            assertEquals("[6.1.0-9-amd64]", found.releases().toString());
        }
    }

    @Test
    void severalArchivesInOnePackedPart() throws IOException {
        archive();
        Tools.bash("cd '" + folder + "'; { cat early.cpio; head -c 512 /dev/zero; cat main.cpio; } | gzip > packed");

        assertEquals(MODULES, read(folder.resolve("packed")).modules().toString());
    }

    @Test
    void whatIsNoneIsTold() throws IOException {
        archive();
        Tools.bash("cd '" + folder + "'; printf '\\211LZO\\000\\r\\n\\032\\n' > lzo; seq 3 > text; head -c 20000 main.cpio > cut; "
                + "gzip -1 < main.cpio > whole.gz; head -c 20000 whole.gz > cut.gz; lz4 -q -l < main.cpio > whole.lz4; "
                + "head -c 20000 whole.lz4 > cut.lz4; : > nothing");
        assertEquals("it is packed by lzop, which is not known",
                assertThrows(IOException.class, () -> read(folder.resolve("lzo"))).getMessage());
        assertEquals("it is packed in a way that is not known",
                assertThrows(IOException.class, () -> read(folder.resolve("text"))).getMessage());
        for (String cut : List.of("cut", "cut.gz", "cut.lz4")) {
            assertThrows(IOException.class, () -> read(folder.resolve(cut)));
        }
        assertEquals("[]", read(folder.resolve("nothing")).modules().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cat", "gzip -1", "xz -0", "lzma -0", "zstd -q -1", "lz4 -q -l -1", "bzip2 -1"})
    void damageEndsWithAnErrorOrNot(String packer) throws IOException {
        Tools.bash("cd '" + folder + "'; mkdir -p tree/lib/modules/1; seq 2000 > tree/lib/modules/1/a.ko; "
                + "(cd tree; find . | cpio --quiet -o -H newc) | " + packer + " > packed");
        byte[] good = Files.readAllBytes(folder.resolve("packed"));
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] bad = good.clone();
            for (int n = 0; n <= random.nextInt(4); n++) {
                bad[random.nextInt(Math.min(bad.length, 2_000))] = (byte) random.nextInt();
            }
            try {
                Initramfs.read(new ByteArrayInputStream(Arrays.copyOf(bad, bad.length - random.nextInt(3))), Monitor.NONE);
            } catch (IOException told) {
                refused++;
            }
        }
        assertTrue(refused > 20, "refused " + refused);
    }

    @Test
    void aBombIsNotUnpackedToItsEnd() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed, 1 << 16)) {
            out.write(("070701" + "00000000".repeat(6) + "fffffff0" + "00000000".repeat(4) + "00000002" + "00000000" + "a\0").getBytes());
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 2100; i++) {
                out.write(zeros);
            }
        }
        assertEquals("it has more than 2.0 GiB", assertThrows(IOException.class,
                () -> Initramfs.read(new ByteArrayInputStream(packed.toByteArray()), Monitor.NONE)).getMessage());
    }

    @Test
    void zerosWithoutEndAreNotRead() {
        InputStream zeros = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                Arrays.fill(target, offset, offset + length, (byte) 0);
                return length;
            }
        };
        assertEquals("it has more than 2.0 GiB", assertThrows(IOException.class, () -> Initramfs.read(zeros, Monitor.NONE)).getMessage());
    }

    @Test
    void namesAreBounded() {
        byte[] entry = ("070701" + "00000000".repeat(11) + "00000002" + "00000000" + "a\0").getBytes();
        byte[] longName = ("070701" + "00000000".repeat(11) + "7fffffff" + "00000000" + "a\0").getBytes();
        byte[] noNumber = ("070701" + "0000000g".repeat(13) + "a\0").getBytes();
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int i = 0; i < 500_001; i++) {
            many.writeBytes(entry);
        }
        assertEquals("it holds more than 500000 names", refusal(many.toByteArray()));
        assertEquals("a name in a cpio archive has 2147483647 bytes", refusal(longName));
        assertEquals("a header of a cpio archive holds something else than numbers", refusal(noNumber));
    }

    private static String refusal(byte[] bytes) {
        return assertThrows(IOException.class, () -> Initramfs.read(new ByteArrayInputStream(bytes), Monitor.NONE)).getMessage();
    }

    @Test
    void readingCanBeCancelled() throws IOException {
        archive();
        Tools.bash("cd '" + folder + "'; gzip -1 < main.cpio > packed");
        assertThrows(CancelledException.class, () -> {
            try (var in = Files.newInputStream(folder.resolve("packed"))) {
                Initramfs.read(in, new Cancelling(20));
            }
        });
    }
}
