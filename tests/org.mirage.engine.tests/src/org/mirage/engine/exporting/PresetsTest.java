// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mirage.disk.DiskFormat;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ExportForm;
import org.mirage.engine.ExportInstances;
import org.mirage.engine.ExportReport;
import org.mirage.engine.Firmware;
import org.mirage.engine.ImportDisks;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.customising.InstanceTable;
import org.mirage.engine.machine.GuestSystem;
import org.mirage.engine.machine.MachineChoice;
import org.mirage.engine.machine.TargetMachine;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;
import org.mirage.engine.output.Output;
import org.mirage.engine.output.OutputFormat;
import org.mirage.engine.output.OutputFormats;
import org.mirage.engine.presets.ExportedMachine;
import org.mirage.engine.presets.Preset;
import org.mirage.engine.presets.Presets;
import org.mirage.testing.Tools;

/** What each hypervisor is given. */
@Timeout(300)
class PresetsTest {

    @TempDir
    static Path shared;
    private static Path expected;
    @AutoClose
    private static TestLibrary library;

    @TempDir
    Path out;

    @BeforeAll
    static void make() throws IOException {
        Path disk = MadeDisk.small(shared, "web.raw");
        expected = MadeDisk.withoutFree(disk, 1 << 20);
        Path second = MadeDisk.by(shared, "second.raw", "echo data > \"$out\"; truncate -s 8M \"$out\"");
        library = new TestLibrary(shared.resolve("library"));
        new ImportDisks(library.library()).files(List.of(disk, second)).oneMachine(true).image("web").call(Monitor.NONE);
    }

    private ExportReport export(String preset, String file, Firmware firmware) throws IOException {
        return new ExportDisk(library.library(), new VersionName("web", 0)).preset(Presets.named(preset).orElseThrow())
                .target(out.resolve(file)).machine(new MachineChoice("My web's", 3, 1536, firmware)).call(Monitor.NONE);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            kvm, web.qcow2, web.qcow2 web-2.qcow2 web.xml, qcow2
            workstation, web.vmdk, web.vmdk web-2.vmdk web.vmx, vmdk
            hyperv, web.vhdx, web.vhdx web-2.vhdx, vhdx
            azure, web.vhd, web.vhd web-2.vhd, vpc
            xen, web.qcow2, web.qcow2 web-2.qcow2 web.cfg, qcow2
            proxmox, web.qcow2, web.qcow2 web-2.qcow2, qcow2
            esxi, web.ova, web.ova, ''
            virtualbox, web.ova, web.ova, ''
            """)
    void makesItsFiles(String preset, String file, String files, String format) throws IOException {
        ExportReport report = export(preset, file, Firmware.UEFI);
        assertEquals(files, String.join(" ", report.files().stream().map(one -> one.getFileName().toString()).toList()));
        assertTrue(report.files().stream().allMatch(Files::isRegularFile));
        if (!format.isEmpty()) {
            Tools.run("qemu-img", "compare", "-f", "raw", "-F", format, expected.toString(), report.file().toString());
        }
        assertTrue(report.advice().stream().anyMatch(line -> line.contains("web.") || line.contains("NAME.vhd")), report.advice().toString());
    }

    @ParameterizedTest
    @EnumSource(Firmware.class)
    void libvirtTakesTheDomain(Firmware firmware) throws IOException {
        export("kvm", "a \"b\" & <c>.qcow2", firmware);
        Path domain = out.resolve("a \"b\" & <c>.xml");
        Tools.run("virt-xml-validate", domain.toString(), "domain");
        assertEquals(out.resolve("a \"b\" & <c>.qcow2") + "\n",
                Tools.run("xmllint", "--xpath", "string(//disk[1]/source/@file)", domain.toString()));
        assertEquals(firmware == Firmware.UEFI, Files.readString(domain).contains("firmware=\"efi\""));
    }

    @ParameterizedTest
    @CsvSource({"raw, raw, raw", "qcow2, qcow2, qcow2", "vhd, vpc, vhd"})
    void disksAreDescribedAsWhatTheyAre(String name, String libvirt, String xl) throws IOException {
        ExportDisk export = new ExportDisk(library.library(), new VersionName("web", 0))
                .output(Output.of(OutputFormats.named(name).orElseThrow(), Map.of()));
        export.preset(Presets.named("kvm").orElseThrow()).target(out.resolve("k." + name)).call(Monitor.NONE);
        Path domain = out.resolve("k.xml");
        Tools.run("virt-xml-validate", domain.toString(), "domain");
        assertEquals(libvirt + " " + libvirt + "\n", Tools.run("xmllint", "--xpath",
                "concat(//disk[1]/driver/@type, ' ', //disk[2]/driver/@type)", domain.toString()));

        export.preset(Presets.named("xen").orElseThrow()).target(out.resolve("x." + name)).call(Monitor.NONE);
        String configuration = Files.readString(out.resolve("x.cfg"));
        assertTrue(configuration.contains("format=" + xl + ", vdev=xvda"), configuration);
    }

    @ParameterizedTest
    @CsvSource({"workstation, qcow2", "workstation, ova", "xen, vmdk", "xen, vdi", "xen, vhdx", "xen, ova", "hyperv, qcow2", "azure, vhdx", "esxi, raw",
        "esxi, vmdk", "virtualbox, vdi", "kvm, ova", "proxmox, vhdx"})
    void formatsThatAHypervisorDoesNotReadAreRefused(String preset, String format) throws IOException {
        ExportDisk export = new ExportDisk(library.library(), new VersionName("web", 0)).preset(Presets.named(preset).orElseThrow())
                .output(Output.of(OutputFormats.named(format).orElseThrow(), Map.of())).target(out.resolve("web." + format));
        String message = assertThrows(MirageException.class, () -> export.call(Monitor.NONE)).getMessage();
        assertTrue(message.contains("does not read " + format), message);
        assertEquals(List.of(), TestLibrary.files(out));
    }

    @ParameterizedTest
    @CsvSource({"azure, vhd, subformat, dynamic", "azure, vhd, round, off", "workstation, vmdk, subformat, streamOptimized"})
    void settingsThatAHypervisorDoesNotReadAreRefused(String name, String format, String setting, String value) throws IOException {
        Preset preset = Presets.named(name).orElseThrow();
        OutputFormat wanted = OutputFormats.named(format).orElseThrow();
        assertTrue(preset.takes(Output.of(wanted, preset.settings(wanted))));
        Map<String, String> settings = new HashMap<>(preset.settings(wanted));
        settings.put(setting, value);
        ExportDisk export = new ExportDisk(library.library(), new VersionName("web", 0)).preset(preset).output(Output.of(wanted, settings))
                .target(out.resolve("web." + format));
        String message = assertThrows(MirageException.class, () -> export.call(Monitor.NONE)).getMessage();
        assertTrue(message.contains("does not read " + format + " with these settings"), message);
        assertEquals(List.of(), TestLibrary.files(out));
    }

    @ParameterizedTest
    @CsvSource({"kvm, qcow2, true", "xen, qcow2, true", "proxmox, qcow2, true", "workstation, vmdk, true", "hyperv, vhdx, true", "hyperv, vhd, true",
        "kvm, vhd, false", "kvm, vhdx, false", "kvm, vmdk, false", "xen, vhd, false", "proxmox, vmdk, false", "azure, vhd, false"})
    void thinDisksAreMadeWhereTheyAreReadOnly(String name, String format, boolean read) throws IOException {
        Preset preset = Presets.named(name).orElseThrow();
        OutputFormat wanted = OutputFormats.named(format).orElseThrow();
        ExportInstances export = new ExportInstances(library.library(), new VersionName("web", 0), InstanceTable.of("name\nred\n", "one.csv"))
                .folder(out).thin(true).form(ExportForm.PLAIN.preset(preset).output(Output.of(wanted, preset.settings(wanted))));
        if (read) {
            assertEquals(List.of(), export.replaced());
        } else {
            String message = assertThrows(MirageException.class, () -> export.call(Monitor.NONE)).getMessage();
            assertTrue(message.contains("does not read thin disks of the format " + format), message);
            assertEquals(List.of(), TestLibrary.files(out));
        }
    }

    @ParameterizedTest
    @CsvSource({"Microsoft Windows, cdrom, sata", "Debian GNU/Linux, disk, virtio"})
    void libvirtIsGivenASeedDiskThatItsBusTakes(String system, String device, String bus) throws IOException {
        TargetMachine machine = new TargetMachine("web", system, GuestSystem.of(Map.of("NAME", system, "PRETTY_NAME", system)),
                Firmware.BIOS, 1, 1024, List.of("default"), 0);
        String text = Presets.named("kvm").orElseThrow()
                .beside(new ExportedMachine(machine, List.of(out.resolve("web.qcow2")), DiskFormat.QCOW2, out.resolve("web-seed.iso")))
                .getFirst().text();
        Path domain = Files.writeString(out.resolve("seeded.xml"), text);
        Tools.run("virt-xml-validate", domain.toString(), "domain");
        assertEquals(device + " " + bus + "\n", Tools.run("xmllint", "--xpath",
                "concat(//disk[2][readonly]/@device, ' ', //disk[2]/target/@bus)", domain.toString()));
    }

    @Test
    void firmwareIsToldToEach() throws IOException {
        assertTrue(export("hyperv", "a.vhdx", Firmware.BIOS).advice().getFirst().contains("-Generation 1 "));
        assertTrue(export("hyperv", "b.vhdx", Firmware.UEFI).advice().getFirst().contains("-Name 'My web_s' -Generation 2 "));
        assertTrue(export("proxmox", "c.qcow2", Firmware.UEFI).advice().getFirst().contains("--bios ovmf"));
        export("xen", "d.qcow2", Firmware.UEFI);
        assertTrue(Files.readString(out.resolve("d.cfg")).contains("bios = \"ovmf\""));
        export("workstation", "e.vmdk", Firmware.UEFI);
        String vmx = Files.readString(out.resolve("e.vmx"));
        assertTrue(vmx.contains("firmware = \"efi\"") && vmx.contains("scsi0:1.fileName = \"e-2.vmdk\""), vmx);
    }

    @Test
    void virtualBoxFindsAControllerItKnows() throws IOException {
        Path ova = export("virtualbox", "v.ova", Firmware.BIOS).file();
        String ovf = Tools.bash("tar -xOf '" + ova + "' --wildcards '*.ovf'");
        assertTrue(ovf.contains("<rasd:ResourceSubType>AHCI<") && ovf.contains("<rasd:ResourceType>20<"), ovf);
    }

    @Test
    void quotesAreQuoted() throws IOException {
        export("workstation", "q\"|.vmdk", Firmware.BIOS);
        assertTrue(Files.readString(out.resolve("q\"|.vmx")).contains("fileName = \"q|22|7C.vmdk\""));
        export("xen", "q\"\\.qcow2", Firmware.BIOS);
        String read = Tools.run("python3", "-c", "import sys; g = {}; exec(open(sys.argv[1]).read(), g); print(g['disk'][0])",
                out.resolve("q\"\\.cfg").toString());
        assertEquals("format=qcow2, vdev=xvda, access=rw, target=" + out.resolve("q\"\\.qcow2") + "\n", read);
    }

    @Test
    void nothingIsReplacedUnasked() throws IOException {
        Files.writeString(out.resolve("web.xml"), "precious");
        assertTrue(assertThrows(MirageException.class, () -> export("kvm", "web.qcow2", Firmware.BIOS)).getMessage().contains("web.xml"));
        assertThrows(MirageException.class, () -> export("xen", "web.cfg", Firmware.BIOS));
        assertEquals(List.of("web.xml 8"), TestLibrary.files(out));
    }
}
