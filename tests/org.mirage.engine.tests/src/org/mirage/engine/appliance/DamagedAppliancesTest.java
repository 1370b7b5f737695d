// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.appliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.disk.AllowedFolders;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.ImageSource;
import org.mirage.engine.Monitor;
import org.mirage.testing.MutationRun;
import org.mirage.testing.Tools;

/** Whatever an appliance's description, checksums and archive say, reading them ends soon, with an answer or an IOException. */
@Timeout(300)
class DamagedAppliancesTest {

    @TempDir
    Path folder;

    private static void open(Path file, DiskFormat format) throws IOException {
        try (Appliance appliance = Appliance.open(ImageSource.of(file), format)) {
            appliance.check(Monitor.NONE);
            for (OvfDescriptor.Disk disk : appliance.disks()) {
                String name = appliance.fileName(disk);
                if (name != null) {
                    appliance.open(name).close();
                }
            }
        }
    }

    private Path made() throws IOException {
        Files.writeString(folder.resolve("machine.ovf"), MadeAppliance.OVF);
        for (String name : List.of("system.vmdk", "data.vmdk", "setup.iso")) {
            Files.writeString(folder.resolve(name), "the content of " + name);
        }
        MadeAppliance.sums(folder, "sha256");
        return MadeAppliance.ova(folder, "--format=pax");
    }

    @Test
    void damageEndsInAnAnswer() throws Exception {
        damage(300, 20261);
    }

    @Tag("full")
    @Test
    void muchMoreDamageDoesToo() throws Exception {
        damage(10_000, 5);
    }

    private void damage(int usualRounds, long usualSeed) throws Exception {
        MutationRun run = MutationRun.of(usualRounds, usualSeed);
        byte[] ova = Files.readAllBytes(made());
        byte[] ovf = MadeAppliance.OVF.getBytes(StandardCharsets.UTF_8);
        byte[] manifest = Files.readAllBytes(folder.resolve("machine.mf"));
        open(folder.resolve("machine.ova"), DiskFormat.OVA);
        Random random = new Random(run.seed());
        int archives = run.each(DamagedAppliancesTest.class, round -> isRefused("machine.ova", damaged(ova, random), DiskFormat.OVA));
        Files.delete(folder.resolve("machine.mf"));
        int descriptions = run.each(DamagedAppliancesTest.class,
                round -> isRefused("machine.ovf", damaged(ovf, random), DiskFormat.OVF));
        int sums = run.each(DamagedAppliancesTest.class, round -> {
            Files.write(folder.resolve("machine.mf"), damaged(manifest, random));
            return isRefused("machine.ovf", ovf, DiskFormat.OVF);
        });
        assertTrue(archives > run.rounds() / 4 && descriptions > run.rounds() / 4 && sums > run.rounds() / 4,
                archives + " archives, " + descriptions + " descriptions, " + sums + " manifests of " + run);
    }

    private boolean isRefused(String name, byte[] bytes, DiskFormat format) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        try {
            open(file, format);
            return false;
        } catch (IOException e) {
            assertTrue(e.getMessage().chars().noneMatch(c -> c < 32 && c != '\n'), e.getMessage());
            return true;
        }
    }

    /** Bits flipped, pieces copied elsewhere, pieces cut out, numbers made large. */
    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int i = 0; i <= random.nextInt(4); i++) {
            int place = random.nextInt(bytes.length);
            int length = Math.min(random.nextInt(40), bytes.length - place);
            switch (random.nextInt(4)) {
                case 0 -> bytes[place] ^= (byte) (1 << random.nextInt(8));
                case 1 -> System.arraycopy(whole, random.nextInt(whole.length - length), bytes, place, length);
                case 2 -> Arrays.fill(bytes, place, place + length, (byte) "9<\0>\"7".charAt(random.nextInt(6)));
                default -> {
                    byte[] shorter = new byte[bytes.length - length];
                    System.arraycopy(bytes, 0, shorter, 0, place);
                    System.arraycopy(bytes, place + length, shorter, place, shorter.length - place);
                    bytes = shorter.length < 100 ? bytes : shorter;
                }
            }
        }
        return bytes;
    }

    @Test
    void documentTypesAndEntities() throws Exception {
        made();
        Files.delete(folder.resolve("machine.mf"));
        Path secret = Files.writeString(folder.resolve("secret"), "a secret");
        String body = MadeAppliance.OVF.substring(MadeAppliance.OVF.indexOf("<Envelope"));
        for (String type : List.of("<!DOCTYPE Envelope [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
                "<!DOCTYPE Envelope SYSTEM \"http://127.0.0.1:9/x.dtd\">",
                "<!DOCTYPE Envelope [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY x \"&b;&b;&b;&b;&b;\">]>")) {
            Files.writeString(folder.resolve("machine.ovf"), type + body.replace("web &amp; mail", "&x;"));
            IOException e = assertThrows(IOException.class, () -> open(folder.resolve("machine.ovf"), DiskFormat.OVF), type);
            assertTrue(!e.getMessage().contains("a secret"), e.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/shadow", "../outside", "link", "fifo", "/dev/zero", "file:///etc/shadow", "http://127.0.0.1:9/disk.vmdk",
        "nbd:localhost:1", "absent.vmdk", ""})
    void filesThatAreNoneOfItsBusiness(String href) throws Exception {
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(folder.resolve("outside"), "outside");
        Tools.bash("cd '" + own + "'; ln -s ../outside link; mkfifo fifo");
        String text = MadeAppliance.OVF.replace("system.vmdk", href).replace("data.vmdk", href);
        Path ovf = Files.writeString(own.resolve("machine.ovf"), text);
        assertThrows(IOException.class, () -> open(ovf, DiskFormat.OVF));
        Tools.bash("cd '" + own + "'; tar -cf machine.ova machine.ovf link fifo");
        IOException e = assertThrows(IOException.class, () -> open(own.resolve("machine.ova"), DiskFormat.OVA));
        assertTrue(e.getMessage().contains("not in it"), e.getMessage());
        Files.delete(own.resolve("link"));
    }

    @Test
    void anArchiveWithinAnArchiveEnds() throws Exception {
        Path first = made();
        Files.copy(first, folder.resolve("system.vmdk"), StandardCopyOption.REPLACE_EXISTING);
        for (int i = 0; i < 6; i++) {
            MadeAppliance.sums(folder, "sha256");
            Path ova = MadeAppliance.ova(folder, "--format=ustar");
            Files.copy(ova, folder.resolve("system.vmdk"), StandardCopyOption.REPLACE_EXISTING);
        }
        IOException e = assertThrows(IOException.class, () -> new MachineInput(null, AllowedFolders.OWN, folder, Monitor.NONE)
                .open(folder.resolve("machine.ova")));
        assertTrue(e.getMessage().contains("packed more than"), e.getMessage());
    }

    @Test
    void severalMachinesAreRefusedInWords() throws Exception {
        made();
        Files.delete(folder.resolve("machine.mf"));
        int end = MadeAppliance.OVF.indexOf("</Envelope>");
        Files.writeString(folder.resolve("machine.ovf"), MadeAppliance.OVF.substring(0, end)
                + "<VirtualSystem id='other'><Name>other</Name></VirtualSystem></Envelope>");
        IOException e = assertThrows(IOException.class, () -> open(folder.resolve("machine.ovf"), DiskFormat.OVF));
        assertTrue(e.getMessage().contains("describes 2 machines; import the disk images of each by themselves"), e.getMessage());
    }

    @Test
    void encodingsOfDescriptions() throws Exception {
        String named = MadeAppliance.OVF.replace("web &amp; mail", "M\u00fcller");
        String body = named.substring(named.indexOf("<Envelope"));
        for (String encoding : List.of("UTF-8", "UTF-16", "ISO-8859-1", "windows-1252")) {
            byte[] xml = ("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + body).getBytes(encoding);
            assertEquals("M\u00fcller", OvfReader.read(xml, "machine.ovf").settings().name(), encoding);
        }
        for (String lie : List.of("UTF-8", "nonsense", "UTF-16")) {
            byte[] xml = ("<?xml version=\"1.0\" encoding=\"" + lie + "\"?>" + body).getBytes(StandardCharsets.ISO_8859_1);
            IOException e = assertThrows(IOException.class, () -> OvfReader.read(xml, "machine.ovf"), lie);
            assertTrue(e.getMessage().contains("its characters are not in the encoding"), e.getMessage());
        }
    }

    @Test
    void unitsOfMemory() {
        assertEquals(512L << 20, AllocationUnits.bytes(512, "byte * 2^20"));
        assertEquals(512L << 20, AllocationUnits.bytes(512, "MegaBytes"));
        assertEquals(3000, AllocationUnits.bytes(3, "byte * 10^3"));
        assertEquals(7, AllocationUnits.bytes(7, "byte"));
        assertEquals(0, AllocationUnits.bytes(7, "byte * 2^80"));
        assertEquals(0, AllocationUnits.bytes(Long.MAX_VALUE, "GB"));
        assertEquals(0, AllocationUnits.bytes(1, "furlongs"));
    }
}
