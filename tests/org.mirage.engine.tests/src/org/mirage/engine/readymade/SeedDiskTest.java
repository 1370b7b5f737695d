// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.mirage.engine.MirageException;
import org.mirage.testing.Tools;

/** blkid, isoinfo and xorriso find on a seed disk what was put there. */
class SeedDiskTest {

    private static final String KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ3cT5sWcVnOG4hkqDIzPS1cGJ6TtXzTzpIhVfDPMWvO anna \"\\@home";

    @TempDir
    private Path folder;

    @Test
    void digitsAreThoseThatToolsRead() throws IOException {
        Path disk = folder.resolve("seed.iso");
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("fa-IR"));
            new SeedDisk().write(disk, false);
        } finally {
            Locale.setDefault(before);
        }
        String made = Tools.run("isoinfo", "-debug", "-d", "-i", disk.toString());
        assertTrue(made.contains("Creation Date:     " + Year.now(ZoneOffset.UTC)), made);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0085b", "a\u0091b", "a\u2028b", "a\u2029b", "a\ufffeb", "a\ud800b", ""})
    void whatYamlWouldReadOtherwiseIsRefused(String instance) {
        String message = assertThrows(MirageException.class, () -> new SeedDisk().instance(instance).check()).getMessage();

        assertTrue(message.contains("cannot be shown"), message);
    }

    @Test
    void toolsReadWhatWasWritten() throws IOException {
        Path disk = folder.resolve("seed.iso");
        byte[] network = new byte[5000];
        new Random(3).nextBytes(network);
        new SeedDisk().instance("i-1").host("web-1.example.org").user("anna").keys(List.of(KEY)).network(network).write(disk, false);

        assertEquals("cidata\n", Tools.run("blkid", "-p", "-o", "value", "-s", "LABEL", disk.toString()));
        assertEquals("iso9660\n", Tools.run("blkid", "-p", "-o", "value", "-s", "TYPE", disk.toString()));
        assertEquals("instance-id: \"i-1\"\nlocal-hostname: \"web-1.example.org\"\n",
                Tools.run("isoinfo", "-J", "-i", disk.toString(), "-x", "/meta-data"));
        assertEquals("#cloud-config\nuser:\n  name: \"anna\"\nssh_authorized_keys:\n  - \"" + KEY.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n",
                Tools.run("isoinfo", "-i", disk.toString(), "-x", "/USER-DATA.;1"));
        Path out = folder.resolve("out");
        Tools.run("xorriso", "-osirrox", "on", "-indev", disk.toString(), "-extract", "/", out.toString());
        assertArrayEquals(network, Files.readAllBytes(out.resolve("network-config")));
        String message = assertThrows(MirageException.class, () -> new SeedDisk().write(disk, false)).getMessage();
        assertTrue(message.contains("exists already"), message);
    }

    /** In the appliance, since not every kernel that runs tests knows such disks. */
    @Test
    @Tag("full")
    void theKernelMountsIt() throws IOException {
        Path disk = folder.resolve("seed.iso");
        new SeedDisk().metaData("a: b\n".getBytes(StandardCharsets.US_ASCII)).userData(new byte[0]).write(disk, false);
        assertEquals("""
                /dev/sda: iso9660
                meta-data
                user-data
                a: b

                meta-data
                user-data
                """, Tools.bash("""
                export LIBGUESTFS_BACKEND=direct
                [ -w /dev/kvm ] && grep -qE '^flags.* (vmx|svm)' /proc/cpuinfo || export LIBGUESTFS_BACKEND_SETTINGS=force_tcg
                guestfish --ro --format=raw -a '%s' run : list-filesystems : mount-ro /dev/sda / : ls / : cat /meta-data : umount / : \\
                    mount-options ro,nojoliet /dev/sda / : ls /
                """.formatted(disk)));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThrows(MirageException.class, () -> new SeedDisk().host("a b").bytes());
        assertThrows(MirageException.class, () -> new SeedDisk().instance("a\nb").bytes());
        assertThrows(MirageException.class, () -> new SeedDisk().user("Anna B").check());
        assertThrows(MirageException.class, () -> new SeedDisk().keys(List.of("no key")).bytes());
        assertThrows(MirageException.class, () -> new SeedDisk().userData(new byte[17 << 20]).bytes());
    }
}
