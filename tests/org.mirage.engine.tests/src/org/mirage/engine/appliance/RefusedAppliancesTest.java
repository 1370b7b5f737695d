// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.appliance;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.AllowedFolders;
import org.mirage.engine.Monitor;
import org.mirage.testing.Tools;

/** Every check of descriptions, checksums and archives is reached by something that is wrong on purpose, and says so. */
class RefusedAppliancesTest {

    @TempDir
    Path folder;

    private void files() throws IOException {
        Files.writeString(folder.resolve("machine.ovf"), MadeAppliance.OVF);
        for (String name : List.of("system.vmdk", "data.vmdk", "setup.iso")) {
            Files.writeString(folder.resolve(name), "the content of " + name);
        }
        MadeAppliance.sums(folder, "sha256");
    }

    private void assertRefused(String file, String why) {
        IOException e = assertThrows(IOException.class, () -> new MachineInput(null, AllowedFolders.OWN, folder, Monitor.NONE)
                .open(folder.resolve(file)), why);
        assertTrue(e.getMessage().contains(why), e.getMessage());
    }

    private void description(String why, UnaryOperator<String> change) throws IOException {
        String changed = change.apply(MadeAppliance.OVF);
        assertTrue(!changed.equals(MadeAppliance.OVF), why);
        Files.deleteIfExists(folder.resolve("machine.mf"));
        Files.writeString(folder.resolve("machine.ovf"), changed);
        assertRefused("machine.ovf", why);
    }

    @Test
    void descriptions() throws IOException {
        files();
        description("describes a machine without disks", ovf -> ovf.replaceAll("<Disk .*/>", "").replaceAll("(?s)<Item><rasd:AddressOnParent>.*?</Item>", ""));
        description("is in a file that it does not name", ovf -> ovf.replace("fileRef=\"file1\"", "fileRef=\"file9\""));
        description("is cut into pieces", ovf -> ovf.replace("ovf:size=\"1\"", "ovf:chunkSize=\"100\""));
        description("builds on another disk of the appliance", ovf -> ovf.replace("ovf:diskId=\"first\"", "ovf:diskId=\"first\" ovf:parentRef=\"x\""));
        // its other disks are none either, so this one comes first
        description("does not say how large its empty disk empty is", ovf -> ovf.replaceAll("<Disk .* ovf:fileRef=.*/>", "").replace("ovf:capacity=\"3\"", ""));
        description("describes 2 machines", ovf -> ovf.replace("</Envelope>", "<VirtualSystem ovf:id=\"b\"/></Envelope>"));
        description("it describes no machine", ovf -> ovf.replaceAll("(?s)<VirtualSystem .*</VirtualSystem>", ""));
        description("is no description of a machine that can be read: ", ovf -> ovf.replace("</References>", ""));
        description("it has a document type or entities of its own", ovf -> ovf.replace("<Envelope", "<!DOCTYPE Envelope [<!ENTITY x \"y\">]><Envelope")
                .replace("web &amp; mail", "&x;"));
        description("its elements are nested more than 64 deep", ovf -> ovf.replace("</Envelope>", "<a>".repeat(64) + "</a>".repeat(64) + "</Envelope>"));
        description("it has more than 10000 files, disks or pieces of hardware", ovf -> ovf.replace("</References>",
                "<File ovf:href=\"a\" ovf:id=\"a\"/>".repeat(10_001) + "</References>"));
        description("is longer than any description of a machine", ovf -> ovf + " ".repeat(4 << 20));
    }

    private void manifest(String why, String line) throws IOException {
        files();
        Files.writeString(folder.resolve("machine.mf"), line);
        assertRefused("machine.ovf", why);
    }

    @Test
    void checksums() throws IOException {
        manifest("has a line that is no checksum: nonsense", "nonsense\n");
        manifest("is not what ", "SHA256(machine.ovf)= " + "0".repeat(64) + "\n");
        manifest("has checksums of a kind that is not known: SHA-7", "SHA7(machine.ovf)= 00\n");
    }

    private void archive(String why, String command) throws IOException {
        files();
        Tools.bash("cd '" + folder + "'; " + command);
        assertRefused("machine.ova", why);
    }

    @Test
    void archives() throws IOException {
        archive("holds two files of the name machine.ovf", "cp machine.ovf twin; tar --transform=s/twin/machine.ovf/ -cf machine.ova machine.ovf twin");
        archive("is an archive without the description of a machine", "tar -cf machine.ova system.vmdk");
        archive("holds several descriptions of machines", "cp machine.ovf other.ovf; tar -cf machine.ova machine.ovf other.ovf");
        archive("is not complete: the file system.vmdk", "tar -cf machine.ova machine.ovf data.vmdk");
        String holes = "truncate -s 10M system.vmdk; printf end >> system.vmdk; tar --sparse --format=";
        archive("GNU tar's form with holes", holes + "gnu -cf machine.ova machine.ovf system.vmdk");
        archive("GNU tar's form with holes", holes + "pax -cf machine.ova machine.ovf system.vmdk");
        archive("it is cut short: an entry at byte ", "head -c 9M /dev/zero > system.vmdk; tar -cf whole machine.ovf system.vmdk; head -c 5M whole > machine.ova");
    }

    private void header(String why, Consumer<byte[]> change) throws IOException {
        files();
        Tools.bash("cd '" + folder + "'; tar --format=pax --pax-option='comment:=some' -cf machine.ova machine.ovf");
        byte[] bytes = Files.readAllBytes(folder.resolve("machine.ova"));
        change.accept(bytes);
        Files.write(folder.resolve("machine.ova"), bytes);
        assertRefused("machine.ova", why);
    }

    private static void put(byte[] bytes, int at, String text) {
        byte[] put = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(put, 0, bytes, at, put.length);
        if (at < 512) {
            Arrays.fill(bytes, 148, 156, (byte) ' ');
            int sum = 0;
            for (int i = 0; i < 512; i++) {
                sum += bytes[i] & 0xFF;
            }
            put = "%06o\0 ".formatted(sum).getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(put, 0, bytes, 148, put.length);
        }
    }

    @Test
    void headersOfArchives() throws IOException {
        header("the checksum of the entry at byte 0 is wrong", bytes -> bytes[0]++);
        header("the entry at byte 0 makes no sense", bytes -> put(bytes, 124, "eleven 8es "));
        header("the entry at byte 0 makes no sense", bytes -> put(bytes, 124, "\u0080" + "\u00ff".repeat(11)));
        header("one of its extended headers makes no sense", bytes -> put(bytes, 512, "x"));
        header("one of its extended headers makes no sense", bytes -> put(bytes, 512, "16 size=nonsense"));
        archive("it has a name or header of 2097152 bytes", "tar --format=gnu -cf machine.ova machine.ovf system.vmdk; python3 - <<'PY'\n"
                + "b = bytearray(open('machine.ova', 'rb').read())\n"
                + "h = bytearray(b[:512]); h[156:157] = b'L'; h[124:136] = b'%011o\\0' % (2 << 20); h[148:156] = b' ' * 8\n"
                + "h[148:156] = b'%06o\\0 ' % sum(h)\n"
                + "open('machine.ova', 'wb').write(h + bytes(2 << 20) + b)\nPY");
        archive("it has more than 100000 entries", "python3 - <<'PY'\n"
                + "h = bytearray(512); h[:1] = b'a'; h[124:136] = b'%011o\\0' % 0; h[156:157] = b'5'; h[257:265] = b'ustar\\x0000'; h[148:156] = b' ' * 8\n"
                + "h[148:156] = b'%06o\\0 ' % sum(h)\n"
                + "open('machine.ova', 'wb').write(bytes(h) * 100001)\nPY");
    }

    @Test
    void anArchiveInAnArchiveInAnArchive() throws IOException {
        archive("is packed more than 3 times", "for i in 1 2 3 4; do rm -f machine.mf; tar -cf next machine.ovf data.vmdk system.vmdk; mv next system.vmdk; "
                + "done; mv system.vmdk machine.ova");
    }
}
