// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.CancelledException;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ExportForm;
import org.mirage.engine.ExportInstances;
import org.mirage.engine.ExportReport;
import org.mirage.engine.InstanceListener;
import org.mirage.engine.InstancesReport;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.MadeSteps;
import org.mirage.engine.made.Stopping;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.LoopMount;
import org.mirage.testing.Tools;

/** Machines of a table, thin and whole, as Linux mounts them. */
@Tag("full")
@Timeout(900)
class CustomisedMachinesTest {

    private static final String MARKER = "What nobody else is to see: 7f3b1c55";
    private static final String MAKE = MadeDisk.FILES + """
            mkdir -p "$work/etc/ssh" "$work/var/lib/dbus" "$work/root"
            echo web > "$work/etc/hostname"; printf '127.0.0.1 localhost\\n127.0.1.1 web\\n' > "$work/etc/hosts"
            echo 0123456789abcdef0123456789abcdef | tee "$work/etc/machine-id" > "$work/var/lib/dbus/machine-id"
            for kind in rsa ed25519; do ssh-keygen -q -t $kind -N '' -C root@web -f "$work/etc/ssh/ssh_host_${kind}_key"; done
            for i in $(seq 5000); do echo 'MARKER'; done > "$work/root/.bash_history"
            truncate -s 80M "$out"
            printf 'label: dos\\nstart=2048, type=83\\n' | sfdisk -q "$out"
            mke2fs -q -t ext4 -E offset=1048576 -d "$work" "$out" 79M
            """.replace("MARKER", MARKER);
    private static final String COMMON = "title \"Nothing of the old machine\"\nremove /root/.bash_history\nput file /etc/motd\n  text\n  | Welcome.\n";
    private static final String OWN = """
            parameter host
            parameter address
            parameter password
              secret
            host-name ${host}
            put file /etc/address
              template
              | ${address}
            put file /etc/password
              template
              | ${password}
            remove /random
            """;
    private static final String SECRET = "nobody-keeps-2c7e1d";
    private static final String TABLE = "name,host,address,password\nweb-1,one,10.0.0.1,S-1\nweb-2,two,10.0.0.2,S-2\n"
            .concat("web-3,three,\"10.0.0.3, and more\",S-3\n").replace("S-", SECRET + "-");

    @TempDir
    static Path folder;
    @AutoClose
    private static TestLibrary library;
    private static InstancesReport thin;
    private static InstancesReport whole;
    private static String baseSum;

    @BeforeAll
    static void make() throws IOException {
        library = new TestLibrary(folder.resolve("library"));
        library.add(MadeDisk.by(folder, "web.raw", MAKE), "web");
        Path first = Files.createDirectory(folder.resolve("thin"));
        thin = export(first).thin(true).baseName("base").listener(new InstanceListener() {
            @Override
            public void begun(int row) {
                baseSum = baseSum == null ? sum(first.resolve("base.qcow2")) : baseSum;
            }
        }).call(Monitor.NONE);
        whole = export(Files.createDirectory(folder.resolve("whole"))).call(Monitor.NONE);
    }

    private static ExportInstances export(Path target) throws IOException {
        return new ExportInstances(library.library(), new VersionName("web", 0), InstanceTable.of(TABLE, "web.csv")).folder(target)
                .customising(MadeSteps.of(Map.of(), COMMON, OWN));
    }

    private static String sum(Path file) {
        try {
            return Tools.run("sha256sum", file.toString()).split(" ")[0];
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path raw(ExportReport report) throws IOException {
        Path raw = Path.of(report.file() + ".raw");
        if (!Files.exists(raw)) {
            Tools.run("qemu-img", "convert", "-O", "raw", report.file().toString(), raw.toString());
        }
        return raw;
    }

    private static List<ExportReport> all() {
        List<ExportReport> all = new ArrayList<>(thin.instances());
        all.addAll(whole.instances());
        return all;
    }

    @Test
    void eachIsAsItsRowSays() throws IOException {
        List<String> hosts = List.of("one", "two", "three", "one", "two", "three");
        List<String> addresses = List.of("10.0.0.1", "10.0.0.2", "10.0.0.3, and more", "10.0.0.1", "10.0.0.2", "10.0.0.3, and more");
        for (int i = 0; i < hosts.size(); i++) {
            Path raw = raw(all().get(i));
            try (LoopMount mount = LoopMount.open(raw, 1 << 20, "ro,noload")) {
                assertEquals(hosts.get(i) + "\n", Files.readString(mount.folder().resolve("etc/hostname")));
                assertEquals("127.0.0.1 localhost\n127.0.1.1 " + hosts.get(i) + "\n", Files.readString(mount.folder().resolve("etc/hosts")));
                assertEquals(addresses.get(i) + "\n", Files.readString(mount.folder().resolve("etc/address")));
                assertEquals(SECRET + "-" + (i % 3 + 1) + "\n", Files.readString(mount.folder().resolve("etc/password")));
                assertEquals("Welcome.\n", Files.readString(mount.folder().resolve("etc/motd")));
                assertTrue(Files.notExists(mount.folder().resolve("root/.bash_history")));
                assertEquals("file 77\n", Files.readString(mount.folder().resolve("etc/f77")));
            }
            Tools.bash("e2fsck -fn '" + raw + "?offset=1048576'");
        }
    }

    @Test
    void noTwoShareAnIdentity() throws IOException {
        Set<String> ids = new HashSet<>(Set.of("0123456789abcdef0123456789abcdef\n"));
        Set<String> keys = new HashSet<>();
        for (ExportReport report : all()) {
            try (LoopMount mount = LoopMount.open(raw(report), 1 << 20, "ro,noload")) {
                String id = Files.readString(mount.folder().resolve("etc/machine-id"));
                assertTrue(ids.add(id), id);
                assertEquals(id, Files.readString(mount.folder().resolve("var/lib/dbus/machine-id")));
                for (String kind : List.of("rsa", "ed25519")) {
                    Path key = mount.folder().resolve("etc/ssh/ssh_host_" + kind + "_key");
                    assertEquals("600 0 0\n", Tools.run("stat", "-c", "%a %u %g", key.toString()));
                    String open = Tools.run("ssh-keygen", "-y", "-f", key.toString()).split(" ")[1];
                    assertTrue(keys.add(open.strip()), open);
                    assertEquals(open.strip(), Files.readString(Path.of(key + ".pub")).split(" ")[1]);
                }
            }
        }
        assertEquals(12, keys.size());
    }

    @Test
    void thinOnesAreThinOverABaseThatNobodyChanged() throws IOException {
        Path base = thin.base().getFirst();
        assertEquals(baseSum, sum(base));
        for (ExportReport report : thin.instances()) {
            assertTrue(Tools.run("qemu-img", "check", report.file().toString()).contains("No errors were found"));
            assertTrue(Files.size(report.file()) < 4 << 20, report.file() + " has " + Files.size(report.file()));
            String info = Tools.run("qemu-img", "info", "--output=json", report.file().toString());
            assertTrue(info.contains("\"backing-filename\": \"base.qcow2\""), info);
        }
        assertEquals(baseSum, sum(base));
    }

    @Test
    void whatWasRemovedIsNowhereOnTheDisks() throws IOException {
        assertTrue(Tools.attempt("grep", "-aqF", MARKER, folder.resolve("web.raw").toString()).code() == 0);
        List<Path> files = new ArrayList<>(thin.base());
        for (ExportReport report : all()) {
            files.add(report.file());
            files.add(raw(report));
        }
        for (Path file : files) {
            assertEquals(1, Tools.attempt("grep", "-aqF", MARKER, file.toString()).code(), file.toString());
        }
    }

    @Test
    void theLibraryHasNothingOfThem() throws IOException {
        assertEquals(1, library.library().image("web").versions().size());
        try (var left = Files.list(folder.resolve("library/tmp"))) {
            assertEquals(List.of(), left.toList());
        }
        requireNoSecret();
    }

    /** Neither in the bytes of any file nor in what is packed in it; the names beside are, or nothing would have been looked at. */
    private static void requireNoSecret() throws IOException {
        assertTrue(library.holds("web-3"));
        assertFalse(library.holds(SECRET));
        assertEquals(1, Tools.attempt("grep", "-raqF", SECRET, folder.resolve("library").toString()).code());
    }

    @Test
    void aTableOfMachinesWithLargerDisks() throws IOException {
        Path out = Files.createDirectory(folder.resolve("larger"));
        InstancesReport report = export(out).form(ExportForm.PLAIN.diskSize(200 << 20)).call(Monitor.NONE);
        List<String> hosts = List.of("one", "two", "three");
        for (int i = 0; i < hosts.size(); i++) {
            ExportReport one = report.instances().get(i);
            assertEquals(200 << 20, one.virtualSize());
            Path raw = raw(one);
            Tools.bash("e2fsck -fn '" + raw + "?offset=1048576'");
            long blocks = Long.parseLong(Tools.bash("dumpe2fs -h '" + raw + "?offset=1048576' 2> /dev/null | sed -n 's/^Block count: *//p'").strip());
            long size = Long.parseLong(Tools.bash("dumpe2fs -h '" + raw + "?offset=1048576' 2> /dev/null | sed -n 's/^Block size: *//p'").strip());
            assertEquals(199L << 20, blocks * size);
            try (LoopMount mount = LoopMount.open(raw, 1 << 20, "ro,noload")) {
                assertEquals(hosts.get(i) + "\n", Files.readString(mount.folder().resolve("etc/hostname")));
            }
        }
    }

    @Test
    void oneMachineAloneAndOneThatHasNoRoom() throws IOException {
        Path out = Files.createDirectory(folder.resolve("one"));
        ExportDisk verb = new ExportDisk(library.library(), new VersionName("web", 0)).target(out.resolve("one.raw"));
        verb.customising(MadeSteps.of(Map.of("host", "alone", "address", "::1", "password", SECRET), OWN)).call(Monitor.NONE);
        try (LoopMount mount = LoopMount.open(out.resolve("one.raw"), 1 << 20, "ro,noload")) {
            assertEquals("alone\n", Files.readString(mount.folder().resolve("etc/hostname")));
            assertEquals(SECRET + "\n", Files.readString(mount.folder().resolve("etc/password")));
            assertEquals("0123456789abcdef0123456789abcdef\n", Files.readString(mount.folder().resolve("etc/machine-id")));
        }
        requireNoSecret();
        Path large = folder.resolve("large");
        Tools.bash("head -c 90000000 /dev/urandom > '" + large + "'");
        verb.target(out.resolve("two.raw")).customising(MadeSteps.of(Map.of(), "put file /large\n  from disk " + large + "\n"));
        String message = assertThrows(MirageException.class, () -> verb.call(Monitor.NONE)).getMessage();
        assertTrue(message.matches("The files of web@1 cannot be written on sda1: its file system is full: what is to be written needs 85\\.8 MiB, "
                + "and \\d\\d\\.\\d MiB are free\\. Export with a larger disk \\(--disk-size\\), or remove files .*"), message);
        assertTrue(Files.notExists(out.resolve("two.raw")));
        // what the message says helps
        verb.diskSize(240 << 20).call(Monitor.NONE);
        assertEquals(240 << 20, Files.size(out.resolve("two.raw")));
        Tools.bash("e2fsck -fn '" + out.resolve("two.raw") + "?offset=1048576'");
        try (LoopMount mount = LoopMount.open(out.resolve("two.raw"), 1 << 20, "ro,noload")) {
            assertEquals(sum(large), sum(mount.folder().resolve("large")));
        }
    }

    @Test
    void whoStopsWhileFilesAreWrittenHasNothing() throws IOException {
        Path out = Files.createDirectory(folder.resolve("stopped"));
        Stopping monitor = new Stopping("Writing the files of ");
        assertThrows(CancelledException.class, () -> export(out).thin(true).call(monitor));
        assertTrue(monitor.cancelled());
        try (var left = Files.list(out)) {
            assertEquals(List.of(), left.toList());
        }
    }
}
