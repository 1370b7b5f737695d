// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.mirage.engine.ExportDisk;
import org.mirage.engine.ImportDisks;
import org.mirage.engine.Monitor;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.RealiseVersions;
import org.mirage.engine.UpdateReport;
import org.mirage.engine.UpdateVersions;
import org.mirage.engine.UpdatedVersion;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.customising.Customising;
import org.mirage.engine.customising.ReadyMadeStep;
import org.mirage.engine.made.TestLibrary;
import org.mirage.engine.view.MachineWalk;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/** A Debian with traces in every place that virt-sysprep looks at, sanitised beside virt-sysprep: nothing that it removes is left. */
@Tag("full")
class SanitiseTruthTest {

    private static final String MARKER = "planted-7f3a91c2e5";
    private static final long ROOT = 2048 * 512;
    private static final List<String> PLANTED = List.of("var/spool/abrt/a/b", "etc/x.bak", "srv/deep/er/y~", "var/lib/z.bak", "root/.bash_history",
            "home/anna/.bash_history", "home/bert/.bash_history", "home/anna/.ssh/id_rsa", "home/bert/.ssh/authorized_keys", "root/.ssh/known_hosts",
            "etc/blkid.tab", "etc/blkid/blkid.tab.old", "var/crash/dump/vmcore", "var/log/dump/d", "var/spool/cron/crontabs/anna",
            "var/spool/cron/atjobs/a0001", "var/spool/cron/atspool/s", "var/spool/at/a2", "var/lib/dhclient/x.lease",
            "var/lib/dhcp/dhclient.eth0.leases", "var/lib/dhcpd/dhcpd.leases", "var/lib/dovecot/instances", "etc/ipa/ca.crt", "etc/ipa/default.conf",
            "var/lib/ipa-client/sysrestore/s", "var/lib/ipa-client/pki/p", "etc/krb5.keytab",
            "var/spool/mail/anna", "var/mail/bert", "var/log/account/pacct.0", "var/cache/apt/archives/x_1_all.deb",
            "var/cache/apt/archives/partial/y.deb", "run/console/c", "run/faillock/anna", "etc/passwd-", "etc/shadow-", "etc/group-",
            "etc/gshadow-", "etc/subuid-", "etc/subgid-", "var/log/puppet/p.log", "var/lib/puppet/a/b", "var/lib/puppet/a/b2/c",
            "var/lib/samba/private/secrets.tdb", "var/lib/samba/x.tdb", "var/log/samba/old/o", "etc/smolt/uuid", "etc/sysconfig/hw-uuid",
            "etc/ssh/ssh_host_rsa_key", "etc/ssh/ssh_host_ed25519_key.pub", "var/log/sssd/s.log", "var/lib/sss/db/cache.ldb", "tmp/.hidden/t",
            "tmp/plain", "var/tmp/v/w", "etc/udev/rules.d/70-persistent-net.rules", "run/utmp", "var/lib/systemd/random-seed", "var/log/syslog",
            "var/log/syslog.1", "var/log/auth.log", "var/log/messages", "var/log/journal/0f0f/system.journal", "var/log/apt/history.log",
            "var/log/wtmp", "var/log/btmp.1", "var/log/lastlog", "var/log/faillog", "var/log/installer/syslog", "var/log/cups/access_log",
            "var/log/apache2/error_log", "var/log/exim4/mainlog", "var/log/audit/audit.log", "var/log/mail/m", "var/log/ntpstats/loopstats",
            "var/log/libvirt/qemu/vm.log", "var/log/lightdm/l", "var/log/debug", "var/log/dmesg.0", "var/cache/man/index.db",
            "var/cache/fontconfig/f", "var/lib/logrotate.status", "var/lib/fprint/anna/f", "var/lib/AccountService/users/anna",
            "root/anaconda-ks.cfg", "root/install.log", "etc/Pegasus/p.pem", "home/anna/document");

    @TempDir
    private Path folder;

    private Path used() throws IOException {
        Path disk = folder.resolve("used.raw");
        Tools.run("cp", "--sparse=always", TestImages.get("debian").toString(), disk.toString());
        Files.write(folder.resolve("planted"), PLANTED);
        try (LoopMount mount = LoopMount.open(disk, ROOT, "rw")) {
            Tools.bash("""
                    cd '%s'
                    for path in $(cat '%s'); do
                        mkdir -p "${path%%/*}"; printf '%s in %%s\\n' "$path" > "$path"
                    done
                    printf '0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f\\n' > etc/machine-id
                    printf '00007\\n' > var/spool/cron/atjobs/.SEQ
                    printf 'anna:x:1000:1000::/home/anna:/bin/sh\\nbert:x:1001:1001::/home/bert:/bin/sh\\n' >> etc/passwd
                    printf 'anna:%s:1::::::\\nbert:*:1::::::\\n' >> etc/shadow
                    printf 'anna:x:1000:\\nbert:x:1001:\\n' >> etc/group
                    chown -R 1000:1000 home/anna; chown -R 1001:1001 home/bert
                    for line in $(seq 20000); do echo '%s once'; done > home/deleted
                    """.formatted(mount.folder(), folder.resolve("planted"), MARKER, MARKER, MARKER));
        }
        try (LoopMount mount = LoopMount.open(disk, ROOT, "rw")) {
            Files.delete(mount.folder().resolve("home/deleted"));
        }
        return disk;
    }

    private static Set<String> paths(Path disk) throws IOException {
        try (LoopMount mount = LoopMount.open(disk, ROOT, "ro,noload")) {
            return new TreeSet<>(List.of(Tools.run("find", mount.folder().toString(), "-mindepth", "1", "-printf", "/%P\\0").split("\0")));
        }
    }

    private static String read(VersionFiles files, String path) throws IOException {
        try (var in = files.open(files.resolve(path.getBytes(StandardCharsets.US_ASCII)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void nothingThatVirtSysprepRemovesIsLeft() throws IOException {
        assumeTrue(LoopMount.possible() && Tools.attempt("which", "virt-sysprep").code() == 0, "needs root and virt-sysprep");
        Path disk = used();
        Set<String> before = paths(disk);
        try (TestLibrary library = new TestLibrary(folder.resolve("library"))) {
            library.add(disk, "used");
            new ImportDisks(library.library()).files(List.of(disk)).image("kept").keepFreeSpace(true).call(Monitor.NONE);
            UpdateReport report = new UpdateVersions(library.library(), ReadyMadeSets.get("sanitise"))
                    .targets(List.of(VersionName.parse("used"))).parameters(Map.of("remove-users", "all".getBytes(StandardCharsets.US_ASCII)))
                    .call(Monitor.NONE);
            assertEquals(1, report.count(UpdatedVersion.State.APPLIES), report.versions().getFirst().conflicts().toString());
            VersionFiles files = new OpenVersion(library.library(), VersionName.parse("used@2")).call(Monitor.NONE);
            Set<String> ours = new TreeSet<>();
            new MachineWalk(files, Monitor.NONE).walk(files.root(), entry -> {
                ours.add(RawPath.of(entry.path()));
                return true;
            });

            Tools.bash("""
                    export LIBGUESTFS_BACKEND=direct
                    [ -w /dev/kvm ] && grep -qE '^flags.* (vmx|svm)' /proc/cpuinfo || export LIBGUESTFS_BACKEND_SETTINGS=force_tcg
                    virt-sysprep -q --format raw -a '%s' --operations defaults,user-account,-lvm-uuids
                    """.formatted(disk));
            Set<String> theirs = paths(disk);
            Set<String> left = new TreeSet<>(before);
            left.removeAll(theirs);
            assertTrue(left.size() > PLANTED.size() / 2, left.toString());
            left.retainAll(ours);
            assertEquals(Set.of(), left);
            // the other way round: what only Mirage removes is what the documentation marks
            Set<String> more = new TreeSet<>(theirs);
            more.removeAll(ours);
            more.removeIf(path -> !before.contains(path));
            assertEquals(Set.of(), more.stream().filter(path -> !path.matches("/var/cache/apt/[a-z]+\\.bin|/var/lib/systemd/random-seed"
                    + "|/var/log/samba/.*|/var/lib/puppet/.*|/var/lib/samba/.*")).collect(Collectors.toSet()));
            assertEquals("", read(files, "/etc/machine-id"));
            assertEquals("00000\n", read(files, "/var/spool/cron/atjobs/.SEQ"));
            try (LoopMount mount = LoopMount.open(disk, ROOT, "ro,noload")) {
                assertEquals(Files.readString(mount.folder().resolve("etc/passwd")), read(files, "/etc/passwd"));
                assertEquals(Files.readString(mount.folder().resolve("etc/group")), read(files, "/etc/group"));
                assertEquals(Files.readString(mount.folder().resolve("etc/shadow")), read(files, "/etc/shadow"));
            }
            nothingIsFoundOnTheDisk(library);
            nothingIsFoundInAnExport(library);
        }
    }

    private void nothingIsFoundOnTheDisk(TestLibrary library) throws IOException {
        Path before = library.raw("used@1", folder.resolve("before.raw"));
        assertTrue(found(before) >= PLANTED.size());
        Files.delete(before);
        new RealiseVersions(library.library(), List.of(VersionName.parse("used@2"))).call(Monitor.NONE);
        Path after = library.raw("used@2", folder.resolve("after.raw"));
        assertEquals(0, found(after));
        Tools.bash("dd if='" + after + "' of='" + folder + "/root.fs' bs=1M skip=1 conv=sparse status=none; e2fsck -fn '" + folder + "/root.fs'");
    }

    /** Not even of what was deleted before the import, which was asked to keep it. */
    private void nothingIsFoundInAnExport(TestLibrary library) throws IOException {
        Path before = library.raw("kept", folder.resolve("before.raw"));
        assertTrue(found(before) >= PLANTED.size() + 20000);
        Files.delete(before);
        Path made = new ExportDisk(library.library(), VersionName.parse("kept")).target(folder.resolve("kept.qcow2"))
                .customising(new Customising(List.of(new ReadyMadeStep(ReadyMadeSets.get("sanitise"))),
                        Map.of("remove-users", "all".getBytes(StandardCharsets.US_ASCII)))).call(Monitor.NONE).file();
        assertEquals(0, found(made));
        Path raw = folder.resolve("kept.raw");
        Tools.run("qemu-img", "convert", "-O", "raw", made.toString(), raw.toString());
        assertEquals(0, found(raw));
        Tools.bash("dd if='" + raw + "' of='" + folder + "/kept.fs' bs=1M skip=1 conv=sparse status=none; e2fsck -fn '" + folder + "/kept.fs'");
        // nothing but what was free is different from the version that is sanitised in the library
        try (LoopMount ours = LoopMount.open(raw, ROOT, "ro,noload"); LoopMount other = LoopMount.open(folder.resolve("after.raw"), ROOT, "ro,noload")) {
            assertEquals("", Tools.bash("diff -r --no-dereference '" + ours.folder() + "' '" + other.folder() + "' 2>&1 | grep -v 'special file' || true"));
        }
    }

    /** Lines of a disk in which the marker is, free space included. */
    private static int found(Path disk) throws IOException {
        return Integer.parseInt(Tools.bash("tr -s '\\0' '\\n' < '" + disk + "' | { grep -ac '" + MARKER + "' || true; }").strip());
    }
}
