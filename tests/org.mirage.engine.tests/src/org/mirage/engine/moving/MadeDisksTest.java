// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.disk.DiskFormat;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ExportForm;
import org.mirage.engine.ExportInstances;
import org.mirage.engine.ExportReport;
import org.mirage.engine.ImportDisks;
import org.mirage.engine.InstancesReport;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.customising.InstanceTable;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;
import org.mirage.engine.output.Output;
import org.mirage.engine.output.OutputFormats;
import org.mirage.engine.presets.Presets;
import org.mirage.testing.Tools;

/** The disks that a machine is started from are those that were exported, as QEMU itself reads them. */
@Timeout(300)
class MadeDisksTest {

    @TempDir
    static Path shared;
    private static List<Path> expected;
    @AutoClose
    private static TestLibrary library;

    @TempDir
    Path out;

    @BeforeAll
    static void make() throws IOException {
        Path disk = MadeDisk.small(shared, "web.raw");
        Path second = MadeDisk.by(shared, "second.raw", "echo data > \"$out\"; truncate -s 8M \"$out\"");
        expected = List.of(MadeDisk.withoutFree(disk, 1 << 20), second);
        library = new TestLibrary(shared.resolve("library"));
        new ImportDisks(library.library()).files(List.of(disk, second)).oneMachine(true).image("web").call(Monitor.NONE);
    }

    private ExportDisk export(String file) {
        return new ExportDisk(library.library(), new VersionName("web", 0)).target(out.resolve(file));
    }

    @ParameterizedTest
    @CsvSource({"kvm, a.qcow2", "esxi, 'a, b.ova'", "workstation, a.vmdk", "virtualbox, a.ova", "hyperv, 'a,b.vhdx'", "azure, a.vhd", "xen, a.qcow2",
        "proxmox, a.qcow2"})
    void qemuReadsThem(String preset, String file) throws IOException {
        ExportReport report = export(file).preset(Presets.named(preset).orElseThrow()).call(Monitor.NONE);

        requireExpected(report);
    }

    /** QEMU refuses the one and reads the other as if it had no parent. */
    @ParameterizedTest
    @ValueSource(strings = {"vhdx", "vhd"})
    void thinOnesOfHyperVAreServed(String format) throws IOException {
        InstancesReport report = new ExportInstances(library.library(), new VersionName("web", 0), InstanceTable.of("name\none\n", "web.csv"))
                .folder(out).thin(true).form(ExportForm.PLAIN.preset(Presets.named("hyperv").orElseThrow())
                        .output(Output.of(OutputFormats.named(format).orElseThrow(), Map.of()))).call(Monitor.NONE);

        requireExpected(report.instances().getFirst());
    }

    private static void requireExpected(ExportReport report) throws IOException {
        try (MadeDisks made = MadeDisks.open(report.machine().disks(), report.format())) {
            assertEquals(2, made.drives().size());
            for (int i = 0; i < 2; i++) {
                String truth = "driver=raw,file.driver=file,file.filename=" + expected.get(i);
                assertEquals("Images are identical.\n", Tools.run("qemu-img", "compare", "--image-opts", truth,
                        made.drives().get(i).replaceFirst("^format=", "driver=")).replaceFirst("(?s)^Warning:.*?\n", ""));
            }
        }
    }

    @Test
    void aRawDiskIsNoArchiveWhateverStandsInIt() throws IOException {
        Path disk = out.resolve("web.raw");
        Tools.bash("cd '" + out + "'; echo '# Disk DescriptorFile' > a.vmdk; tar -c --format=ustar -f web.raw a.vmdk");

        try (MadeDisks made = MadeDisks.open(List.of(disk), DiskFormat.RAW)) {
            assertEquals(List.of("format=raw,file.driver=file,file.filename=" + disk), made.drives());
        }
    }

    @Test
    void disksInSeveralFilesAndPackedOnes() throws IOException {
        ExportReport split = export("s.vmdk").output(Output.of(
                OutputFormats.named("vmdk").orElseThrow(), Map.of("subformat", "twoGbMaxExtentFlat"))).call(Monitor.NONE);
        try (MadeDisks made = MadeDisks.open(split.machine().disks(), split.format())) {
            assertEquals(2, made.drives().size());
            Tools.run("qemu-img", "info", "--image-opts", made.drives().getFirst().replaceFirst("^format=", "driver="));
        }
        ExportReport packed = export("p.raw.xz").call(Monitor.NONE);
        assertThrows(MirageException.class, () -> MadeDisks.open(packed.machine().disks(), packed.format()));
        assertEquals(out.resolve("s.console.log"), CheckBoot.log(split.file()));
        assertEquals(List.of("-drive", "format=raw,if=none,id=disk0,snapshot=on", "-device", "virtio-scsi-pci,id=bus", "-device",
                "scsi-hd,bus=bus.0,drive=disk0,bootindex=1"), DiskBus.VIRTIO_SCSI.options(List.of("format=raw")));
    }
}
