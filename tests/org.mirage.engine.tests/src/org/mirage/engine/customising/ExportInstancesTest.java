// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ExportForm;
import org.mirage.engine.ExportInstances;
import org.mirage.engine.ExportReport;
import org.mirage.engine.ImportDisks;
import org.mirage.engine.InstanceListener;
import org.mirage.engine.InstancesReport;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.UpdatePreview;
import org.mirage.engine.VersionName;
import org.mirage.engine.exporting.packing.Compression;
import org.mirage.engine.made.ExportFixture;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.MadeSteps;
import org.mirage.engine.made.Stopping;
import org.mirage.engine.made.TestLibrary;
import org.mirage.engine.output.Output;
import org.mirage.engine.output.OutputFormats;
import org.mirage.engine.presets.Presets;
import org.mirage.testing.Tools;

/** Tables of machines whose files are those of the version, so that no appliance is needed; and what is refused before one starts. */
@Timeout(300)
class ExportInstancesTest extends ExportFixture {

    private static final String THREE = "name\nweb-1\nweb-2\nweb-3\n";

    private String refused(ExportInstances verb) throws IOException {
        List<String> before = TestLibrary.files(folder.resolve("library"));
        List<String> there = TestLibrary.names(out);
        String message = assertThrows(MirageException.class, () -> verb.call(Monitor.NONE)).getMessage();
        assertEquals(there, TestLibrary.names(out));
        assertEquals(before, TestLibrary.files(folder.resolve("library")));
        return message;
    }

    @Test
    void wholeMachines() throws IOException {
        InstancesReport report = machines(THREE).call(Monitor.NONE);
        assertEquals(List.of("web-1.qcow2", "web-2.qcow2", "web-3.qcow2"), TestLibrary.names(out));
        assertEquals(3, report.instances().size());
        for (ExportReport one : report.instances()) {
            library.compare("qcow2", one.file());
        }
    }

    @Test
    void thinOnes() throws IOException {
        InstancesReport report = machines(THREE).thin(true).call(Monitor.NONE);
        assertEquals(List.of("web-1-base.qcow2", "web-1.qcow2", "web-2.qcow2", "web-3.qcow2"), TestLibrary.names(out));
        assertEquals(List.of(out.resolve("web-1-base.qcow2")), report.base());
        assertEquals("-r--r--r--", Tools.run("stat", "-c", "%A", report.base().getFirst().toString()).strip());
        for (ExportReport one : report.instances()) {
            library.compare("qcow2", one.file());
            assertTrue(Files.size(one.file()) < 1 << 19);
        }
        assertTrue(refused(machines("name\nweb-9\n").thin(true)).contains("the base: " + out.resolve("web-1-base.qcow2") + " exists already"));
        machines("name\nweb-9\n").thin(true).baseName("other").call(Monitor.NONE);
        assertTrue(TestLibrary.names(out).containsAll(List.of("other.qcow2", "web-9.qcow2")));
    }

    @Test
    void whatWouldBeReplacedIsToldBefore() throws IOException {
        ExportForm kvm = ExportForm.PLAIN.preset(Presets.named("kvm").orElseThrow());
        ExportInstances verb = machines(THREE).form(kvm).thin(true);
        assertEquals(List.of(), verb.replaced());
        assertEquals(List.of(), TestLibrary.names(out));
        Files.writeString(out.resolve("web-2.xml"), "precious");
        Files.writeString(out.resolve("web-3.qcow2"), "precious");
        assertEquals(List.of(out.resolve("web-2.xml"), out.resolve("web-3.qcow2")), verb.replaced());
        Files.writeString(out.resolve("web-1-base.qcow2"), "precious");
        assertTrue(assertThrows(MirageException.class, verb::replaced).getMessage().startsWith("the base: "));
        assertEquals(2, verb.freeBase(true).replaced().size());
        ExportDisk one = export("web-2.qcow2").form(kvm);
        assertEquals(List.of(out.resolve("web-2.xml")), one.replaced());
        assertEquals(List.of(), export("other.qcow2").form(kvm).replaced());
        assertEquals(List.of("web-1-base.qcow2", "web-2.xml", "web-3.qcow2"), TestLibrary.names(out));
    }

    @Test
    void piecesAndWhatIsNoFileAreTold() throws IOException {
        ExportForm split = ExportForm.PLAIN.output(Output.of(OutputFormats.named("vmdk").orElseThrow(), Map.of("subformat", "twoGbMaxExtentSparse")));
        Files.writeString(out.resolve("web-2-s001.vmdk"), "precious");
        Files.writeString(out.resolve("web-22-s001.vmdk"), "of another one");
        assertEquals(List.of(out.resolve("web-2-s001.vmdk")), machines(THREE).form(split).replaced());
        assertTrue(refused(machines(THREE).form(split)).contains("web.csv, line 3: " + out.resolve("web-2-s001.vmdk") + " exists already"));
        Files.createDirectory(out.resolve("web-3.qcow2"));
        String told = assertThrows(MirageException.class, () -> machines(THREE).replaced()).getMessage();
        assertEquals("web.csv, line 4: " + out.resolve("web-3.qcow2") + " is no file and cannot be replaced by one", told);
        Files.createSymbolicLink(out.resolve("gone.qcow2"), Path.of("nowhere"));
        assertThrows(MirageException.class, () -> export("gone.qcow2").replaced());
    }

    @Test
    void machinesThatAreDescribedHaveNamesOfTheirOwn() throws IOException {
        ExportForm kvm = ExportForm.PLAIN.preset(Presets.named("kvm").orElseThrow());
        String twice = "file,name\none.qcow2,web:1\ntwo.qcow2,WEB_1\n";
        assertTrue(refused(machines(twice).form(kvm)).contains("line 3: the machine would be called WEB_1 where it is described, as that of "
                + "web.csv, line 2"));
        assertTrue(refused(machines("file,name\none.qcow2,\n").form(kvm)).contains("line 2: the machine is described beside its disks"));
        // where nothing is described, the column is whatever a change set takes it for
        assertEquals(2, machines(twice).call(Monitor.NONE).instances().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../base", "beside/base", "old:base", "the \"base\"", " ", "a\nb", "a\\b", ".base"})
    void theBaseIsNamedSoThatMachinesFindIt(String name) throws IOException {
        Files.createDirectory(out.resolve("beside"));

        assertTrue(refused(machines(THREE).thin(true).baseName(name)).contains("cannot be the name of the base"));
        assertFalse(Files.exists(folder.resolve("base.qcow2")));
    }

    @Test
    void thinOnesForVmware() throws IOException {
        ExportForm form = ExportForm.PLAIN.output(Output.of(OutputFormats.named("vmdk").orElseThrow(), Map.of("adapter_type", "lsilogic")));
        InstancesReport report = machines(THREE).form(form).thin(true).baseName("base").call(Monitor.NONE);
        assertEquals(List.of("base.vmdk", "web-1.vmdk", "web-2.vmdk", "web-3.vmdk"), TestLibrary.names(out));
        for (ExportReport one : report.instances()) {
            library.compare("vmdk", one.file());
            assertTrue(Files.size(one.file()) < 1 << 19);
        }
    }

    @Test
    void thinOnesForHypervisorsThatHaveThem() throws IOException {
        ExportForm hyperv = ExportForm.PLAIN.preset(Presets.named("hyperv").orElseThrow());
        ExportForm older = hyperv.output(Output.of(OutputFormats.named("vhd").orElseThrow(), Map.of()));
        for (ExportForm form : List.of(hyperv, older)) {
            String ending = form == older ? ".vhd" : ".vhdx";
            out = Files.createDirectory(folder.resolve("for" + ending));
            InstancesReport report = machines(THREE).form(form).thin(true).baseName("base").call(Monitor.NONE);
            assertEquals(Stream.of("base", "web-1", "web-2", "web-3").map(name -> name + ending).toList(), TestLibrary.names(out));
            for (ExportReport one : report.instances()) {
                Path read = folder.resolve("read.raw");
                library.add(one.file(), "child");
                assertEquals(-1, Files.mismatch(library.expected(), library.raw("child", read)));
                assertFalse(one.advice().isEmpty());
            }
        }
        ExportForm workstation = ExportForm.PLAIN.preset(Presets.named("workstation").orElseThrow());
        out = Files.createDirectory(folder.resolve("workstation"));
        InstancesReport second = machines(THREE).form(workstation).thin(true).baseName("base").call(Monitor.NONE);
        assertEquals(List.of("base.vmdk", "web-1.vmdk", "web-1.vmx", "web-2.vmdk", "web-2.vmx", "web-3.vmdk", "web-3.vmx"),
                TestLibrary.names(out));
        for (ExportReport one : second.instances()) {
            library.compare("vmdk", one.file());
        }
        String configuration = Files.readString(out.resolve("web-2.vmx"));
        assertTrue(configuration.contains("displayName = \"web-2\"") && configuration.contains("\"web-2.vmdk\""), configuration);
    }

    @Test
    void machinesOfSeveralDisks() throws IOException {
        Path second = MadeDisk.by(folder, "data.raw", "truncate -s 8M \"$out\"; mke2fs -q -t ext4 \"$out\"\n");
        new ImportDisks(library.library()).files(List.of(folder.resolve("web.raw"), second)).oneMachine(true).image("two").call(Monitor.NONE);
        ExportInstances verb = new ExportInstances(library.library(), new VersionName("two", 0), InstanceTable.of("name\na\nb\n", "two.csv"))
                .folder(out).thin(true);
        verb.call(Monitor.NONE);
        assertEquals(List.of("a-2.qcow2", "a.qcow2", "b-2.qcow2", "b.qcow2", "two-1-base-2.qcow2", "two-1-base.qcow2"),
                TestLibrary.names(out));
        for (String name : List.of("a-2.qcow2", "b-2.qcow2")) {
            Tools.run("qemu-img", "compare", "-f", "raw", "-F", "qcow2", second.toString(), out.resolve(name).toString());
        }
        assertTrue(refused(new ExportInstances(library.library(), new VersionName("two", 0), InstanceTable.of("name\nc\nc-2\n", "two.csv"))
                .folder(out)).contains("two.csv, line 3: c-2.qcow2 is made for two.csv, line 2, too"));
    }

    @Test
    void machinesAreDescribedByTheirOwnNames() throws IOException {
        machines("name\nred\nblue\n").form(ExportForm.PLAIN.preset(Presets.named("kvm").orElseThrow())).thin(true).baseName("base")
                .call(Monitor.NONE);
        assertEquals(List.of("base.qcow2", "blue.qcow2", "blue.xml", "red.qcow2", "red.xml"), TestLibrary.names(out));
        assertTrue(Files.readString(out.resolve("red.xml")).contains("<name>red</name>"));
    }

    @Test
    void onlyWhatHasParentsIsThin() throws IOException {
        for (String name : List.of("raw", "ova")) {
            ExportForm form = ExportForm.PLAIN.output(Output.of(OutputFormats.named(name).orElseThrow(), Map.of()));
            assertTrue(refused(machines(THREE).form(form).thin(true)).contains("what " + name + " makes here is whole disks only"));
        }
        ExportForm fixed = ExportForm.PLAIN.output(Output.of(OutputFormats.named("vhdx").orElseThrow(), Map.of("subformat", "fixed")));
        assertTrue(refused(machines(THREE).form(fixed).thin(true)).contains("what vhdx makes here is whole"));
        ExportForm stream = ExportForm.PLAIN.output(Output.of(OutputFormats.named("vmdk").orElseThrow(), Map.of("subformat", "streamOptimized")));
        assertTrue(refused(machines(THREE).form(stream).thin(true)).contains("what vmdk makes here is whole"));
        assertTrue(refused(machines("file\na.raw\n").thin(true)).contains("web.csv, line 2: a.raw is thin and must be of the format"));
        assertTrue(refused(machines("file\na.qcow2.xz\n").thin(true)).contains("web.csv, line 2: what is packed"));
    }

    @Test
    void whatIsThereIsSaidBeforeAnythingIsMade() throws IOException {
        Files.writeString(out.resolve("web-3.qcow2"), "precious");
        assertTrue(refused(machines(THREE)).contains("web.csv, line 4: " + out.resolve("web-3.qcow2") + " exists already"));
        machines(THREE).form(ExportForm.PLAIN.overwrite(true)).call(Monitor.NONE);
        assertTrue(Files.size(out.resolve("web-3.qcow2")) > 1 << 20);
        assertTrue(refused(machines("name\nweb-1-base\n").thin(true)).contains("is made for the base, too"));
        assertTrue(refused(machines("file\na.doc\n")).contains("web.csv, line 2: The name of"));
        assertTrue(refused(machines(THREE).folder(folder.resolve("nowhere"))).contains("There is no folder"));
    }

    @Test
    void whatIsDescribedBesideIsLookedForBefore() throws IOException {
        for (String[] one : new String[][] {{"kvm", "xml"}, {"workstation", "vmx"}, {"xen", "cfg"}}) {
            ExportForm form = ExportForm.PLAIN.preset(Presets.named(one[0]).orElseThrow());
            Path there = Files.writeString(out.resolve("web-3." + one[1]), "precious");
            Begun begun = new Begun();
            assertTrue(refused(machines(THREE).form(form).listener(begun)).contains("web.csv, line 4: " + there + " exists already"));
            assertEquals(0, begun.rows);
            Files.delete(there);
        }
        ExportForm kvm = ExportForm.PLAIN.preset(Presets.named("kvm").orElseThrow());
        assertTrue(refused(machines("file\na.qcow2\na.img\n").form(kvm)).contains("web.csv, line 3: a.xml is made for web.csv, line 2, too"));
    }

    @Test
    void namesAreLookedForAsTheyArePacked() throws IOException {
        Path there = Files.writeString(out.resolve("b.raw.xz"), "precious");
        assertTrue(refused(machines("file\na.raw\nb.raw\n").form(ExportForm.PLAIN.compression(Compression.XZ)))
                .contains("web.csv, line 3: " + there + " exists already"));
    }

    @Test
    void aChangeSetThatDoesNotFitNamesTheRow() throws IOException {
        String put = "parameter host\nput file /etc/${host}\n  expect absent\n  text\n  | x\n";
        String message = refused(machines("name,host\na,new\nb,f1\n").customising(MadeSteps.of(Map.of(), put)));
        assertTrue(message.contains("web.csv, line 3 (b): step-1.changes: it does not fit: line 3: /etc/f1: expected nothing"), message);
        String bad = refused(machines("name,host\na,new\nb,../../x\n").customising(MadeSteps.of(Map.of(), put)));
        assertTrue(bad.contains("web.csv, line 3 (b)"), bad);
        assertTrue(refused(machines("name,host\na,new\n").customising(MadeSteps.of(Map.of("port", "1"), put))).contains("parameter called port"));
    }

    @Test
    void programsOfTheMachineAreRefusedWithAdvice() throws IOException {
        String message = assertThrows(MirageException.class,
                () -> MadeSteps.of(Map.of(), "run-script\n  text\n  | #!/bin/sh\n")).getMessage();
        assertTrue(message.startsWith("step-1.changes, line 2: ") && message.contains("mirage update IMAGE --changes step-1.changes"), message);
    }

    @Test
    void oneMachineIsLookedAtBefore() throws IOException {
        String put = "parameter host\nput file /etc/greeting\n  template\n  | I am ${host}.\n";
        UpdatePreview preview = machines("name,host\na,one\nb,two\n").customising(MadeSteps.of(Map.of(), put)).preview(1, Monitor.NONE);
        byte[] path = "/etc/greeting".getBytes(StandardCharsets.UTF_8);
        assertEquals("I am two.\n", new String(preview.after().open(preview.after().find(path)).readAllBytes(), StandardCharsets.UTF_8));
        assertThrows(MirageException.class, () -> preview.before().find(path));
        assertEquals(List.of(), TestLibrary.names(out));
    }

    @Test
    void aChangeOfNothingNeedsNoAppliance() throws IOException {
        Path file = library.export(out.resolve("web.qcow2"))
                .customising(MadeSteps.of(Map.of(), "put file /etc/f1\n")).call(Monitor.NONE).file();
        library.compare("qcow2", file);
    }

    @Test
    void whatIsThereIsSaidBeforeAnApplianceStarts() throws IOException {
        Path there = Files.writeString(out.resolve("web.xml"), "precious");
        Stopping monitor = new Stopping();
        String message = assertThrows(MirageException.class, () -> library.export(out.resolve("web.qcow2")).preset(Presets.named("kvm").orElseThrow())
                .customising(MadeSteps.of(Map.of(), "put file /etc/new\n  text\n  | x\n")).call(monitor)).getMessage();
        assertEquals(there + " exists already; say that it shall be overwritten, or choose another name", message);
        assertEquals(List.of("Applying the change sets"), monitor.tasks());
        assertEquals(List.of("web.xml"), TestLibrary.names(out));
    }

    /** Counts the machines whose writing began. */
    private static final class Begun implements InstanceListener {

        private int rows;

        @Override
        public void begun(int row) {
            rows++;
        }
    }
}
