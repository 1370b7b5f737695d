// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ExportReport;
import org.mirage.engine.Firmware;
import org.mirage.engine.ImportDisks;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.machine.MachineChoice;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;
import org.mirage.engine.output.Output;
import org.mirage.engine.output.OutputFormats;
import org.mirage.testing.Tools;

/** Appliances, looked at with tar, sha256sum, xmllint, qemu-img and virt-v2v. */
@Timeout(300)
class OvaExportTest {

    @TempDir
    static Path shared;
    private static Path expected;
    private static Path second;
    @AutoClose
    private static TestLibrary library;

    @TempDir
    Path out;

    @BeforeAll
    static void make() throws IOException {
        Path disk = MadeDisk.small(shared, "web.raw");
        expected = MadeDisk.withoutFree(disk, 1 << 20);
        second = MadeDisk.by(shared, "second.raw", "head -c 3M /dev/urandom > \"$out\"; truncate -s 40M \"$out\"");
        library = new TestLibrary(shared.resolve("library"));
        new ImportDisks(library.library()).files(List.of(disk, second)).oneMachine(true).image("web").call(Monitor.NONE);
    }

    private ExportReport export(Map<String, String> settings, MachineChoice machine) throws IOException {
        return new ExportDisk(library.library(), new VersionName("web", 0)).target(out.resolve("web.ova")).machine(machine)
                .output(Output.of(OutputFormats.named("ova").orElseThrow(), settings)).overwrite(true).call(Monitor.NONE);
    }

    private String unpacked(String script) throws IOException {
        return Tools.bash("cd '" + out + "'; mkdir -p in; tar -C in -xf web.ova; cd in; " + script);
    }

    @Test
    void holdsDescriptionChecksumsAndDisksInThisOrder() throws IOException {
        ExportReport report = export(Map.of(), MachineChoice.NONE);
        assertEquals(List.of(out.resolve("web.ova")), report.files());
        assertEquals(2, report.disks());
        assertEquals("web.ovf\nweb.mf\nweb-disk1.vmdk\nweb-disk2.vmdk\n", Tools.run("tar", "-tf", out.resolve("web.ova").toString()));
        unpacked("sed -E 's/^SHA256\\((.*)\\)= (.*)$/\\2  \\1/' web.mf > sums; sha256sum --strict -c sums");
        assertEquals(0, Files.size(out.resolve("web.ova")) % 10240);
    }

    @Test
    void disksAreWhatWasImported() throws IOException {
        export(Map.of(), MachineChoice.NONE);
        unpacked("qemu-img compare -f raw -F vmdk '" + expected + "' web-disk1.vmdk; qemu-img compare -f raw -F vmdk '" + second
                + "' web-disk2.vmdk; qemu-img info -f vmdk --output=json web-disk1.vmdk | grep -q streamOptimized");
    }

    @Test
    void descriptionTellsTheMachine() throws IOException {
        export(Map.of("hwversion", "11"), new MachineChoice("Web \"one\" <1>", 3, 1234, Firmware.UEFI));
        unpacked("xmllint --noout *.ovf");
        String text = Tools.run("bash", "-c", "cat '" + out + "'/in/*.ovf");
        for (String part : List.of("<Name>Web _one_ _1_</Name>", "<rasd:VirtualQuantity>3<", "<rasd:VirtualQuantity>1232<",
                "vmw:key=\"firmware\" vmw:value=\"efi\"", "<vssd:VirtualSystemType>vmx-11<", "ovf:capacity=\"" + (40 << 20) + "\"",
                "<Description>Small Linux 1.0</Description>", "<rasd:Connection>VM Network<")) {
            assertTrue(text.contains(part), part + " in " + text);
        }
    }

    @Test
    void mirageTakesItInAgain() throws IOException {
        Path first = export(Map.of("hwversion", "11"), new MachineChoice("shop", 3, 1536, Firmware.UEFI)).file();
        try (TestLibrary other = new TestLibrary(out.resolve("other"))) {
            other.add(first, "again");
            Tools.run("cmp", other.raw("again", out.resolve("again.raw")).toString(), expected.toString());
            Path second = new ExportDisk(other.library(), new VersionName("again", 0)).target(out.resolve("second.ova"))
                    .call(Monitor.NONE).file();
            String description = Tools.bash("tar -xOf '" + second + "' again.ovf");
            for (String kept : List.of("vmx-11<", "efi", "VirtualQuantity>3<", "VirtualQuantity>1536<", "disk2.vmdk")) {
                assertTrue(description.contains(kept), kept + " in " + description);
            }
        }
    }

    @Test
    void olderVSphereGetsItsChecksum() throws IOException {
        export(Map.of("checksum", "SHA1", "controller", "ide"), MachineChoice.NONE);
        unpacked("sed -E 's/^SHA1\\((.*)\\)= (.*)$/\\2  \\1/' web.mf > sums; sha1sum --strict -c sums");
        assertTrue(Files.readString(out.resolve("in/web.ovf")).contains("<rasd:ResourceType>5<"));
    }

    @Test
    void virtV2vReadsIt() throws IOException {
        export(Map.of(), MachineChoice.NONE);
        String source = Tools.bash("LIBGUESTFS_BACKEND=direct virt-v2v -i ova '" + out.resolve("web.ova") + "' --print-source 2>&1");
        for (String part : List.of("source name: web", "memory: 2147483648", "nr vCPUs: 2", "[scsi]", "E1000")) {
            assertTrue(source.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)), part + " in " + source);
        }
    }
}
