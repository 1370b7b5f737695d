// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.ExportForm;
import org.mirage.engine.ExportInstances;
import org.mirage.engine.ExportReport;
import org.mirage.engine.InstanceListener;
import org.mirage.engine.InstancesReport;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.customising.Customising;
import org.mirage.engine.customising.CustomisingStep;
import org.mirage.engine.customising.InstanceTable;
import org.mirage.engine.customising.ReadyMadeStep;
import org.mirage.engine.customising.WrittenStep;
import org.mirage.engine.moving.BootCheck;
import org.mirage.engine.moving.CheckBoot;
import org.mirage.engine.moving.CheckInstances;
import org.mirage.engine.moving.CheckedInstance;
import org.mirage.engine.output.Output;
import org.mirage.engine.output.OutputFormats;
import org.mirage.engine.readymade.ReadyMadeSets;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/** Fifty real machines of a table, thin and whole: each is as its row says, none is another one, and those that are started ask for a login. */
@Tag("full")
class FiftyMachinesTest {

    private static final int MACHINES = 50;
    /** The rows whose machines are started. */
    private static final List<Integer> STARTED = List.of(0, 12, 24, 36, 49);
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final String COMMON = "put file /etc/motd\n  text\n  | Welcome.\nremove-tree /usr/share/doc\n";
    private static final String OWN = """
            parameter host
            parameter key
            parameter greeting
            host-name ${host}
            add-ssh-key root
              key ${key}
            put file /etc/greeting
              template
              | ${greeting}
            """;

    @TempDir
    static Path folder;
    private static final List<String> KEYS = new ArrayList<>();
    private static Library library;

    @BeforeAll
    static void make() throws IOException {
        assumeTrue(LoopMount.possible(), "mounting needs root");
        Path raw = folder.resolve("debian.raw");
        Tools.run("cp", "--sparse=always", TestImages.get("debian").toString(), raw.toString());
        try (LoopMount mount = LoopMount.open(raw, ImportedImages.VOLUME, "rw")) {
            Tools.bash("cd '" + mount.folder() + "'; mkdir -p etc/ssh var/lib/dbus; echo " + ID + " > etc/machine-id; cp etc/machine-id var/lib/dbus/; "
                    + "for kind in rsa ecdsa ed25519; do ssh-keygen -q -t $kind -N '' -C root@debian -f etc/ssh/ssh_host_${kind}_key; done");
        }
        Tools.bash("cd '" + folder + "'; for i in $(seq " + MACHINES + "); do ssh-keygen -q -t ed25519 -N '' -C user-$i -f key-$i; done");
        for (int i = 0; i < MACHINES; i++) {
            KEYS.add(Files.readString(folder.resolve("key-" + (i + 1) + ".pub")).strip());
        }
        library = Library.open(folder.resolve("library"));
        ImportedImages.importOnce(library, "debian", raw);
        Files.delete(raw);
    }

    @AfterAll
    static void close() {
        if (library != null) {
            library.close();
        }
    }

    private static String host(int row) {
        return "host-" + (row + 1);
    }

    private static String address(int row) {
        return "10.1." + row + ".7/24";
    }

    private static String gateway(int row) {
        return "10.1." + row + ".1";
    }

    private static String greeting(int row) {
        return "Say \"hello\" to number " + (row + 1) + ", please; gr\u00fc\u00dfe";
    }

    private static InstanceTable table() throws IOException {
        StringBuilder text = new StringBuilder("name,host,address,gateway,key,greeting\r\n");
        for (int row = 0; row < MACHINES; row++) {
            text.append("m-").append(row + 1).append(',').append(host(row)).append(',').append(address(row)).append(',').append(gateway(row)).append(',').append(KEYS.get(row))
                    .append(",\"").append(greeting(row).replace("\"", "\"\"")).append("\"\r\n");
        }
        return InstanceTable.of(text.toString(), "machines.csv");
    }

    private static ExportInstances export(Path target) throws IOException {
        List<CustomisingStep> steps = new ArrayList<>();
        for (String edits : List.of(COMMON, OWN)) {
            byte[] text = ("mirage changes 1\n" + edits + "end\n").getBytes(StandardCharsets.UTF_8);
            String name = "step-" + (steps.size() + 1) + ".changes";
            steps.add(WrittenStep.of(name, GivenChanges.read(text, name, null)));
        }
        steps.add(new ReadyMadeStep(ReadyMadeSets.named("static-network").orElseThrow()));
        return new ExportInstances(library, VersionName.parse("debian"), table()).folder(target).customising(new Customising(steps, Map.of()));
    }

    private static String sum(Path file) throws IOException {
        return Tools.run("sha256sum", file.toString()).split(" ")[0];
    }

    /** Reads one machine back as Linux mounts it, and its identity into a set of those that there are. */
    private static void assertIsAsItsRowSays(int row, Path raw, Set<String> identities) throws IOException {
        try (LoopMount mount = LoopMount.open(raw, ImportedImages.VOLUME, "ro,noload")) {
            Path root = mount.folder();
            assertEquals(host(row) + "\n", Files.readString(root.resolve("etc/hostname")));
            assertEquals("[Match]\nName=e*\n\n[Network]\nDHCP=no\nAddress=" + address(row) + "\nGateway=" + gateway(row) + "\n",
                    Files.readString(root.resolve("etc/systemd/network/00-mirage.network")));
            assertTrue(Files.isSymbolicLink(root.resolve("etc/systemd/system/multi-user.target.wants/systemd-networkd.service")));
            assertEquals(greeting(row) + "\n", Files.readString(root.resolve("etc/greeting")));
            assertEquals(KEYS.get(row) + "\n", Files.readString(root.resolve("root/.ssh/authorized_keys")));
            assertEquals("700 600\n", Tools.bash("stat -c %a '" + root + "/root/.ssh' '" + root + "/root/.ssh/authorized_keys' | xargs"));
            assertEquals("Welcome.\n", Files.readString(root.resolve("etc/motd")));
            assertTrue(Files.notExists(root.resolve("usr/share/doc")));
            String id = Files.readString(root.resolve("etc/machine-id"));
            assertTrue(id.matches("[0-9a-f]{32}\n") && identities.add(id), id);
            assertEquals(id, Files.readString(root.resolve("var/lib/dbus/machine-id")));
            for (String kind : List.of("rsa", "ecdsa", "ed25519")) {
                String key = Tools.run("ssh-keygen", "-y", "-f", root.resolve("etc/ssh/ssh_host_" + kind + "_key").toString()).split(" ")[1];
                assertTrue(identities.add(key.strip()), key);
            }
        }
    }

    @Test
    void thinOnesThatStart() throws IOException {
        Path target = Files.createDirectory(folder.resolve("thin"));
        String[] baseSum = new String[1];
        Starts starts = new Starts();
        InstancesReport report = export(target).thin(true).baseName("base").listener(new InstanceListener() {
            @Override
            public void begun(int row) {
                try {
                    baseSum[0] = baseSum[0] == null ? sum(target.resolve("base.qcow2")) : baseSum[0];
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }).call(starts);

        assertEquals(MACHINES, report.instances().size());
        assertEquals(2, starts.count, "one for the base, one for all machines");
        Set<String> identities = new HashSet<>(Set.of(ID + "\n"));
        Path raw = folder.resolve("thin.raw");
        for (int row = 0; row < MACHINES; row++) {
            Path file = report.instances().get(row).file();
            assertTrue(Files.size(file) < 16 << 20, file + " has " + Files.size(file));
            assertTrue(Tools.run("qemu-img", "check", file.toString()).contains("No errors were found"));
            Tools.run("qemu-img", "convert", "-O", "raw", file.toString(), raw.toString());
            assertIsAsItsRowSays(row, raw, identities);
        }
        Files.delete(raw);
        List<CheckedInstance> started = new CheckInstances(report, null).most(STARTED.size()).call(Monitor.NONE);
        assertEquals(STARTED, started.stream().map(CheckedInstance::row).toList());
        for (CheckedInstance one : started) {
            assertTrue(one.boot().started(), one.boot().toString());
            assertEquals(host(one.row()) + " login:", one.boot().line());
        }
        assertEquals(baseSum[0], sum(report.base().getFirst()));
    }

    @Test
    void wholeOnes() throws IOException {
        Path target = Files.createDirectory(folder.resolve("whole"));
        Set<String> identities = new HashSet<>(Set.of(ID + "\n"));
        Starts starts = new Starts();
        List<Integer> started = new ArrayList<>();
        InstancesReport report = export(target).form(ExportForm.PLAIN.output(Output.of(OutputFormats.named("raw").orElseThrow(), Map.of())))
                .listener(new InstanceListener() {
                    @Override
                    public void done(int row, ExportReport machine) {
                        try {
                            assertIsAsItsRowSays(row, machine.file(), identities);
                            if (STARTED.contains(row)) {
                                BootCheck boot = new CheckBoot(machine, null).call(Monitor.NONE);
                                assertTrue(boot.started(), boot.toString());
                                assertEquals(host(row) + " login:", boot.line());
                                started.add(row);
                            }
                            // fifty of them need more room than many a disk has
                            Files.delete(machine.file());
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                }).call(starts);

        assertEquals(MACHINES, report.instances().size());
        assertEquals(1, starts.count);
        assertEquals(1 + 4 * MACHINES, identities.size());
        assertEquals(STARTED, started);
    }

    /** Counts how often an appliance is started. */
    private static final class Starts implements Monitor {

        private int count;

        @Override
        public void begin(String task, long total) {
            count += task.equals("Starting the libguestfs appliance") ? 1 : 0;
        }

        @Override
        public void worked(long units) {
            // nobody looks
        }

        @Override
        public void note(String fact) {
            // nobody looks
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
