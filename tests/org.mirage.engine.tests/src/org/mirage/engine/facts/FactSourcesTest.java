// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirage.engine.made.MadeVolume;

/** What is read of files, subject by subject. */
class FactSourcesTest {

    @TempDir
    Path folder;
    @AutoClose
    private MadeFacts made;

    @BeforeEach
    void make() {
        made = new MadeFacts(folder);
    }

    /** Subject; files as {@code path=content}, links as {@code path>target}; facts. */
    static Stream<Arguments> cases() {
        return Stream.of(
                with("users", List.of("root = uid 0, gid 0, name root, home /root, shell /bin/sh, password none needed"),
                        "etc/passwd=root:x:0:0:root:/root:/bin/sh\n", "etc/shadow=root::19000:0:99999:7:::\n"),
                with("users", List.of("ann = uid 1, gid 2, password set", "bob = uid 3, gid 4, password locked",
                        "eve = uid 5, gid 6, password locked, but kept, expires 2024-10-04"),
                        "etc/passwd=eve:x:5:6:::\nbob:x:3:4:::\nann:x:1:2\n",
                        "etc/shadow=ann:$y$abc:1\nbob:!*:\neve:!$6$x$y:1:2:3:4:5:20000:\n"),
                with("users", List.of("old = uid 1, gid 1, password set", "star = uid 2, gid 2, password locked"),
                        "etc/passwd=old:abJnggxhB/yWI:1:1:::\nstar:*:2:2:::\n"),
                with("users", List.of("root = uid 0, gid 0, shell /a", "root (2) = uid 0, gid 0, shell /b"),
                        "etc/passwd=root:x:0:0:::/a\nroot:x:0:0:::/b\n"),
                with("users", List.of("caf\u00e9 = uid 1, gid 1", "esc\\x1b[31m = uid 2, gid 2",
                        "m\\xff = uid 3, gid 3, name a\\x00b"),
                        "etc/passwd=caf\u00c3\u00a9:x:1:1:::\nesc\u001b[31m:x:2:2:::\nm\u00ff:x:3:3:a\0b::\n"),
                with("users", List.of("good = uid 4294967295, gid 0"),
                        "etc/passwd=\n:x:1:1:::\n# c:x:1:1:::\nshort:x:1\nbad:x:one:1:::\nneg:x:-1:1:::\n"
                                + "long:x:12345678901:1:::\ngood:x:4294967295:0:::\n"),
                with("groups", List.of("empty = gid 2", "wheel = gid 10, members ann, bob"),
                        "etc/group=wheel:x:10:bob,ann,,bob\nempty:x:2:\nbad:x:\nworse\n"),
                with("mounts", List.of("/ = source UUID=a, type ext4, options ro",
                        "/mnt/a b = source LABEL=x y, type ext4, options defaults",
                        "/srv = source /dev/a, type xfs", "/srv (2) = source /dev/b, type xfs",
                        "swap = source UUID=s, type swap, options sw"),
                        "etc/fstab=# c\nUUID=a / ext4 ro 0 1\nUUID=s none swap sw\n/dev/a /srv xfs\n/dev/b /srv xfs\n"
                                + "broken line\n"
                                + "LABEL=\"x\\040y\" /mnt/a\\040b ext4 defaults\n"),
                with("boot", List.of("GRUB_CMDLINE_LINUX = quiet console=ttyS0,115200",
                        "GRUB_CMDLINE_LINUX (50-cloud.cfg) = $GRUB_CMDLINE_LINUX net",
                        "GRUB_DISTRIBUTOR = `lsb_release -i`", "GRUB_TIMEOUT = 5", "kernel command line = root=/dev/vda1 ro"),
                        "etc/default/grub=GRUB_TIMEOUT=9\nGRUB_TIMEOUT=5 # short\n#GRUB_GFXMODE=1\nOTHER=1\n"
                                + "GRUB_CMDLINE_LINUX=\"quiet console=ttyS0,115200\"\n"
                                + "GRUB_DISTRIBUTOR=`lsb_release -i`\nGRUB_EMPTY=\"\"\n",
                        "etc/default/grub.d/50-cloud.cfg=export GRUB_CMDLINE_LINUX='$GRUB_CMDLINE_LINUX net'\n",
                        "etc/default/grub.d/readme=GRUB_X=1\n", "etc/kernel/cmdline=root=/dev/vda1 ro\n"),
                with("host", List.of("host name = web", "keyboard = keymap de, layout de", "locale = LANG de_DE.UTF-8, LC_TIME C",
                        "machine id = 0123", "time zone = Europe/Berlin"),
                        "etc/hostname=# name\nweb\n", "etc/machine-id=0123\n",
                        "etc/localtime>../usr/share/zoneinfo/Europe/Berlin",
                        "etc/locale.conf=LC_TIME=C\nLANG=de_DE.UTF-8\nLC_EVIL=x\n",
                        "etc/vconsole.conf=KEYMAP=de\nXKBLAYOUT='de'\n",
                        "etc/default/keyboard=XKBLAYOUT=us\n"),
                with("host", List.of("time zone = Asia/Tokyo"), "etc/localtime=TZif2", "etc/timezone=Asia/Tokyo\n"),
                with("host", List.of("time zone = as the file /etc/localtime has it"), "etc/localtime=TZif2"),
                with("host", List.of("keyboard = layout fr, variant oss, model pc105, options grp:alt", "locale = LANG C"),
                        "etc/default/locale=LANG=C\n", "etc/default/keyboard=XKBMODEL=pc105\nXKBLAYOUT=fr\nXKBVARIANT=oss\n"
                                + "XKBOPTIONS=grp:alt\n"),
                with("network", List.of("/etc/netplan/50.yaml = 3 B", "/etc/netplan/60.yaml = link to /run/x",
                        "/etc/network/interfaces = 2 B",
                        "host 10.0.0.1 = db db.local extra", "name resolution = nameserver 10.0.0.53, ::1, search a b"),
                        "etc/resolv.conf=nameserver 10.0.0.53\nnameserver\t::1\nsearch a b\nnonsense\n",
                        "etc/hosts=10.0.0.1\tdb  db.local # c\n#1.1.1.1 x\n10.0.0.1 extra\n",
                        "etc/network/interfaces=ab", "etc/netplan/50.yaml=abc", "etc/netplan/60.yaml>/run/x"),
                with("network", List.of("name resolution = link to ../run/systemd/resolve/stub-resolv.conf"),
                        "etc/resolv.conf>../run/systemd/resolve/stub-resolv.conf"),
                with("system", List.of("Debian release = 12.5", "architecture = aarch64", "id = debian",
                        "name = Debian \"12\"", "version = 12",
                        "version id = 12"),
                        "usr/lib/os-release=PRETTY_NAME=\"Debian \\\"12\\\"\"\nID=debian\nVERSION_ID=12\n",
                        "etc/os-release>../usr/lib/os-release",
                        "etc/debian_version=12.5\n", "bin/sh>dash", "bin/dash=\177ELF\2\1\1\0\0\0\0\0\0\0\0\0\2\0\u00b7\0rest"),
                with("services", List.of("alias.service = enabled, also named other.service", "b.service = masked",
                        "c.service = masked",
                        "d.service = enabled, wanted by graphical.target, multi-user.target, required by x.target",
                        "default target = rescue.target",
                        "e@1.service = enabled, upheld by y.service", "own.service = linked, unit file /opt/own.service",
                        "z.service = masked, wanted by multi-user.target"),
                        "usr/lib/systemd/systemd=elf", "usr/lib/systemd/system/default.target>graphical.target",
                        "etc/systemd/system/default.target>/lib/systemd/system/rescue.target",
                        "etc/systemd/system/b.service>/dev/null",
                        "etc/systemd/system/c.service=", "etc/systemd/system/local.service=[Service]",
                        "etc/systemd/system/own.service>/opt/own.service",
                        "etc/systemd/system/other.service>/lib/systemd/system/alias.service",
                        "etc/systemd/system/multi-user.target.wants/d.service>/x",
                        "etc/systemd/system/graphical.target.wants/d.service>/x",
                        "etc/systemd/system/x.target.requires/d.service>/x",
                        "etc/systemd/system/y.service.upholds/e@1.service>/x",
                        "etc/systemd/system/d.service.d/override.conf=[Service]", "etc/systemd/system/z.service>/dev/null",
                        "etc/systemd/system/multi-user.target.wants/z.service>/x", "etc/rc2.d/S01not>../init.d/not"),
                with("services", List.of("default run level = 3", "net = starts in default", "ssh = starts in 2, 3, stops in 0"),
                        "etc/inittab=# c\nid:3:initdefault:\n", "etc/rc2.d/S01ssh>../init.d/ssh",
                        "etc/rc3.d/S02ssh>../init.d/ssh",
                        "etc/rc0.d>rc.d/rc0.d", "etc/rc.d/rc0.d/K01ssh>x", "etc/rc2.d/README=x",
                        "etc/runlevels/default/net>/etc/init.d/net",
                        "etc/systemd/system/multi-user.target.wants/d.service>/x"),
                with("kernels", List.of("default = vmlinuz-6.10",
                        "kernel 6.2 = image /boot/vmlinuz-6.2, modules /lib/modules/6.2",
                        "kernel 6.9 = modules /lib/modules/6.9",
                        "kernel 6.10 = image /boot/vmlinuz-6.10, build #1 SMP x, initial RAM disk /boot/initrd.img-6.10"),
                        "boot/vmlinuz-6.2=plain", "boot/vmlinuz-6.10=" + image("6.10 (a@b) #1 SMP x\0junk"),
                        "boot/initrd.img-6.10=i", "boot/vmlinuz-=",
                        "lib/modules/6.2/a=", "lib/modules/6.9/a=", "lib/modules/file=", "vmlinuz>boot/vmlinuz-6.10"),
                with("kernels", List.of("default = vmlinuz-b"),
                        "boot/grub/grub.cfg=if x ; then\nset default=\"${next_entry}\"\nelse\n  set default=\"0\"\nfi\n"
                                + "menuentry 'a' {\n\tlinux\t/boot/vmlinuz-b ro\n}\n"
                                + "menuentry 'c' {\nlinux /boot/vmlinuz-c\n}\n", "vmlinuz>boot/vmlinuz-old"),
                with("kernels", List.of("default = vmlinuz-f"),
                        "boot/grub2/grub.cfg=set default=\"${saved_entry}\"\nblscfg\n",
                        "boot/grub2/grubenv=# GRUB\nsaved_entry=id-f\n####\n",
                        "boot/loader/entries/id-f.conf=title F\nlinux /vmlinuz-f\n",
                        "boot/loader/entries/id-e.conf=linux /vmlinuz-e\n"),
                with("kernels", List.of(), "boot/grub/grub.cfg=set default=\"gnulinux>../../../etc/passwd\"\n"
                                + "linux /boot/vmlinuz-c\n",
                        "vmlinuz>boot/vmlinuz-c"));
    }

    private static Arguments with(String id, List<String> facts, String... files) {
        return Arguments.of(id, facts, List.of(files));
    }

    /** An image of the x86 boot protocol that says a version. */
    private static String image(String version) {
        byte[] head = new byte[0x300];
        System.arraycopy("HdrS".getBytes(StandardCharsets.ISO_8859_1), 0, head, 0x202, 4);
        head[0x20f] = 1;
        return new String(head, StandardCharsets.ISO_8859_1) + version;
    }

    static MadeVolume machine(List<String> files) {
        MadeVolume machine = MadeFacts.machine();
        for (String file : files) {
            int sign = 0;
            while (file.charAt(sign) != '=' && file.charAt(sign) != '>') {
                sign++;
            }
            String rest = file.substring(sign + 1);
            if (file.charAt(sign) == '=') {
                machine.file(file.substring(0, sign), rest);
            } else {
                machine.link(file.substring(0, sign), rest);
            }
        }
        return machine;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void factsAreAsTheFilesSay(String id, List<String> facts, List<String> files) throws IOException {
        assertEquals(String.join("\n", facts), String.join("\n", made.of(id, machine(files))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatChangesFactsChangesTheIdentityOfTheirPaths(String id, List<String> facts, List<String> files) throws IOException {
        FactSource source = FactSources.ALL.stream().filter(one -> one.id().equals(id)).findAny().orElseThrow();
        FactFiles full = new FactFiles(made.version(machine(files)));

        for (String file : files) {
            List<String> fewer = new ArrayList<>(files);
            fewer.remove(file);
            FactFiles part = new FactFiles(made.version(machine(fewer)));
            if (full.identity(source.paths()).equals(part.identity(source.paths()))) {
                assertEquals(String.join("\n", facts), String.join("\n", made.of(id, machine(fewer))), file);
            }
        }
    }

    @Test
    void disksAndVolumesComeFromTheRecord() throws IOException {
        MadeVolume left = new MadeVolume(0, 1, "0000").label("a b");
        MadeVolume right = new MadeVolume(0, 2, "0000").label("\u00ff").partUuid("p");

        assertEquals(List.of("disk 0, partition 1 | holds ext4, name part 0000, size 1.0 MiB, offset 1.0 MiB | null | REMOVED",
                "disk 0, partition 2 | null | holds ext4, name part 0000, size 1.0 MiB, offset 2.0 MiB, UUID p | ADDED",
                "sda1 | type ext4, label a b, UUID 0000, size 1.0 MiB, block size 4.0 KiB | null | REMOVED",
                "sda2 | null | type ext4, label \\xff, UUID 0000, size 1.0 MiB, block size 4.0 KiB | ADDED"),
                made.difference(left, right));
    }
}
