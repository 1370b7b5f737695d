// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.engine.CancelledException;
import org.mirage.engine.ExportAgain;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ExportForm;
import org.mirage.engine.ExportInstances;
import org.mirage.engine.ExportReport;
import org.mirage.engine.InstanceListener;
import org.mirage.engine.InstancesReport;
import org.mirage.engine.ListExports;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.ExportFixture;
import org.mirage.engine.made.Stopping;
import org.mirage.engine.made.TestLibrary;
import org.mirage.engine.output.Output;
import org.mirage.engine.output.OutputFormats;
import org.mirage.engine.presets.Presets;
import org.mirage.testing.Tools;

/** Seed disks beside exported machines, as blkid, isoinfo and the hypervisors' own readers see them. */
@Timeout(300)
class SeededExportTest extends ExportFixture {

    private static final String KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ3cT5sWcVnOG4hkqDIzPS1cGJ6TtXzTzpIhVfDPMWvO anna@home";
    private static final String TABLE = """
            name,host-name,address,ssh-key
            red,red.example.org,192.0.2.7/24,%s
            blue,blue,,
            """.formatted(KEY);

    private static Customising seed(String... values) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        for (String value : values) {
            bytes.put(value.substring(0, value.indexOf('=')), value.substring(value.indexOf('=') + 1).getBytes(StandardCharsets.UTF_8));
        }
        return new Customising(List.of(new SeedStep()), bytes);
    }

    private ExportDisk one(String file, String... values) {
        return export(file).customising(seed(values));
    }

    private ExportInstances many(String table, String... values) throws MirageException {
        return machines(table).customising(seed(values));
    }

    private String told(String disk, String file) throws IOException {
        return Tools.run("isoinfo", "-J", "-i", out.resolve(disk).toString(), "-x", "/" + file);
    }

    @Test
    void libvirtIsToldOfBothDisks() throws IOException {
        Cancelling monitor = new Cancelling(Integer.MAX_VALUE);
        ExportReport report = one("web.qcow2", "host-name=web-7", "user=anna", "ssh-key=" + KEY + "\n\n" + KEY + "\n")
                .preset(Presets.named("kvm").orElseThrow()).call(monitor);
        assertEquals(List.of(out.resolve("web.qcow2"), out.resolve("web-seed.iso"), out.resolve("web.xml")), report.files());
        assertEquals(List.of("web-seed.iso", "web.qcow2", "web.xml"), TestLibrary.names(out));
        assertEquals("cidata\n", Tools.run("blkid", "-p", "-o", "value", "-s", "LABEL", out.resolve("web-seed.iso").toString()));
        assertEquals("#cloud-config\nuser:\n  name: \"anna\"\nssh_authorized_keys:\n  - \"" + KEY + "\"\n  - \"" + KEY + "\"\n",
                told("web-seed.iso", "user-data"));
        assertTrue(told("web-seed.iso", "meta-data").endsWith("\nlocal-hostname: \"web-7\"\n"));
        String domain = out.resolve("web.xml").toString();
        Tools.run("virt-xml-validate", domain, "domain");
        assertEquals(out.resolve("web-seed.iso") + "\n", Tools.run("xmllint", "--xpath", "string(//disk[2][readonly]/source/@file)", domain));
        library.compare("qcow2", report.file());
        assertTrue(monitor.notes().contains("web@1 does not look at its seed disk: cloud-init is not in it"), monitor.notes().toString());
    }

    @Test
    void eachRowHasItsOwnAndTheListKnowsThem() throws IOException {
        InstancesReport report = many(TABLE, "gateway=").thin(true).call(Monitor.NONE);
        List<String> names = List.of("blue-seed.iso", "blue.qcow2", "red-seed.iso", "red.qcow2", "web-1-base.qcow2");
        assertEquals(names, TestLibrary.names(out));
        assertEquals(List.of(out.resolve("red.qcow2"), out.resolve("red-seed.iso")), report.instances().getFirst().files());
        String number = told("red-seed.iso", "meta-data");
        assertTrue(number.matches("instance-id: \"[0-9a-f-]{36}\"\nlocal-hostname: \"red.example.org\"\n"), number);
        assertTrue(told("red-seed.iso", "user-data").contains(KEY));
        assertTrue(told("red-seed.iso", "network-config").contains("addresses:\n      - \"192.0.2.7/24\"\n"));
        assertEquals("#cloud-config\n", told("blue-seed.iso", "user-data"));
        assertEquals("", Tools.bash("isoinfo -J -f -i '" + out.resolve("blue-seed.iso") + "' | grep network || true"));

        LoggedExport noted = new ListExports(library.library()).call(Monitor.NONE).getLast().export();
        assertEquals(List.of("red.qcow2", "red-seed.iso", "blue.qcow2", "blue-seed.iso"),
                noted.files().stream().map(file -> Path.of(file).getFileName().toString()).toList());
        out = Files.createDirectory(folder.resolve("again"));
        new ExportAgain(library.library(), 1).target(out).call(Monitor.NONE);
        assertEquals(names, TestLibrary.names(out));
        assertTrue(told("red-seed.iso", "user-data").contains(KEY));
    }

    @Test
    void whatIsWrongIsSaidBeforeAnythingIsMade() throws IOException {
        for (String[] wrong : new String[][] {
            {"name,host-name\na,ok\nb,not ok\n", "web.csv, line 3: seed: the parameter host-name: \"not ok\" is no name of a host"},
            {"name,address\na,192.0.2.7\n", "web.csv, line 2: seed: the parameter address: \"192.0.2.7\" is no address with its network"},
            {"name,ssh-key\na,secret\n", "web.csv, line 2: seed: secret is no public key of SSH"},
            {"name,dns\na,192.0.2.1\n", "web.csv, line 2: seed: the parameter dns says nothing without an address"},
            {"name,user,user-data\na,anna,#!/bin/sh\n", "web.csv, line 2: seed: the parameter user-data says what user would"},
            {"name,colour\na,red\n", "none of the change sets has a parameter \"colour\""}}) {
            String message = assertThrows(MirageException.class, () -> many(wrong[0]).call(Monitor.NONE)).getMessage();
            assertTrue(message.contains(wrong[1]), message);
        }
        assertEquals(List.of(), TestLibrary.names(out));
        Files.writeString(out.resolve("blue-seed.iso"), "precious");
        assertTrue(assertThrows(MirageException.class, () -> many(TABLE).call(Monitor.NONE)).getMessage()
                .startsWith("web.csv, line 3: " + out.resolve("blue-seed.iso") + " exists already"));
        assertTrue(assertThrows(MirageException.class, () -> one("blue.qcow2").call(Monitor.NONE)).getMessage()
                .startsWith(out.resolve("blue-seed.iso") + " exists already"));
        assertEquals(List.of("blue-seed.iso"), TestLibrary.names(out));
        ExportForm raw = ExportForm.PLAIN.output(Output.of(OutputFormats.named("raw").orElseThrow(), Map.of()));
        assertTrue(assertThrows(MirageException.class, () -> many("file\na.raw\na-seed.iso\n").form(raw).call(Monitor.NONE)).getMessage()
                .contains("line 3: a-seed.iso is made for web.csv, line 2, too"));
        assertTrue(assertThrows(MirageException.class, () -> one("a.vhd").preset(Presets.named("azure").orElseThrow()).call(Monitor.NONE)).getMessage()
                .contains("gives a machine no seed disk"));
    }

    @Test
    void whoStopsAtTheSecondHasNoSeedOfIt() throws IOException {
        Stopping monitor = new Stopping();
        ExportInstances verb = many(TABLE).listener(new InstanceListener() {
            @Override
            public void begun(int row) {
                if (row == 1) {
                    monitor.stop();
                }
            }
        });
        assertThrows(CancelledException.class, () -> verb.call(monitor));
        assertEquals(List.of("red-seed.iso", "red.qcow2"), TestLibrary.names(out));
    }

    @ParameterizedTest
    @CsvSource({"workstation, web.vmdk, ide1:0.fileName = \"web-seed.iso\", web.vmx", "xen, web.qcow2, 'vdev=xvdb, access=ro, target=/', web.cfg",
        "hyperv, web.vhdx, Add-VMDvdDrive -VMName,", "proxmox, web.qcow2, 'qm set ID --scsi1 STORAGE:0,import-from=/',",
        "virtualbox, web.ova, --type dvddrive --medium /,", "esxi, web.ova, web-seed.iso as a CD,"})
    void everyHypervisorIsToldOfIt(String preset, String file, String part, String beside) throws IOException {
        ExportReport report = one(file, "host-name=web-7").preset(Presets.named(preset).orElseThrow()).call(Monitor.NONE);
        assertEquals("cidata\n", Tools.run("blkid", "-p", "-o", "value", "-s", "LABEL", out.resolve("web-seed.iso").toString()));
        String text = beside == null ? String.join("\n", report.advice()) : Files.readString(out.resolve(beside));
        assertTrue(text.contains(part) && text.contains("web-seed.iso"), text);
    }
}
