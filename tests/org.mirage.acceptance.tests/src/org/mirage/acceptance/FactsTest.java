// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.engine.facts.CompareFacts;
import org.mirage.engine.facts.FactGroup;
import org.mirage.engine.facts.FactRow;
import org.mirage.engine.facts.MachineFacts;
import org.mirage.engine.facts.ShowFacts;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/** Facts of real machines are what their own tools say, and differ where these tools changed something. */
class FactsTest {

    @TempDir
    Path folder;

    @BeforeAll
    static void mounting() throws IOException {
        assumeTrue(LoopMount.possible(), "mounting needs root");
    }

    @ParameterizedTest
    @ValueSource(strings = {"debian", "debian-plus", "debian-edited", "debian-bullseye"})
    void factsAreWhatTheToolsSay(String recipe) throws IOException {
        Path disk = TestImages.get(recipe);
        Map<String, Map<String, String>> shown = new TreeMap<>();
        for (MachineFacts facts : new ShowFacts(open(ImportedImages.with(recipe), recipe)).call(Monitor.NONE)) {
            shown.put(facts.id(), new TreeMap<>(facts.facts()));
        }
        try (LoopMount mount = LoopMount.open(disk, ImportedImages.VOLUME, "ro,noload")) {
            FactsTruth truth = new FactsTruth(disk, mount);

            assertEquals(truth.disks(), shown.get("disks"));
            assertEquals(truth.volumes(), shown.get("volumes"));
            assertEquals(truth.system(), shown.get("system"));
            assertEquals(truth.platform(), shown.get("platform"));
            assertEquals(truth.kernels(), shown.get("kernels"));
            assertEquals(truth.mounts(), shown.get("mounts"));
            assertEquals(truth.users(), shown.get("users"));
            assertEquals(truth.groups(), shown.get("groups"));
            assertEquals(truth.services(), states(shown.get("services")));
        }
    }

    /** As systemctl lists them: templates for their instances, aliases of what is enabled beside it. */
    private static SortedMap<String, String> states(Map<String, String> services) {
        SortedMap<String, String> states = new TreeMap<>();
        services.forEach((name, text) -> states.put(name.replaceAll("@[^.]+\\.", "@."), text.replaceAll(",.*", "")));
        return states;
    }

    @Test
    void whatToolsChangedDiffers() throws IOException {
        Path disk = folder.resolve("worked-on.raw");
        Tools.run("cp", "--sparse=always", TestImages.get("debian").toString(), disk.toString());
        Tools.run("sfdisk", "--quiet", "--disk-id", disk.toString(), "0x12345678");
        String build;
        try (LoopMount mount = LoopMount.open(disk, ImportedImages.VOLUME, "rw")) {
            Tools.run("tune2fs", "-L", "system", mount.device());
            Tools.bash("cd '" + mount.folder() + "'\n" + """
                    exec > /dev/null 2>&1
                    chroot . useradd -u 1000 -U -m -s /bin/bash -c 'Ann Example' ann
                    chroot . usermod -p "$(openssl passwd -6 secret)" ann
                    chroot . usermod -a -G sudo,adm ann
                    chroot . groupadd -g 1500 crew
                    chroot . usermod -s /bin/sh -e 2030-01-02 backup
                    chroot . userdel irc
                    chroot . passwd -d sync
                    systemctl --root="$PWD" disable fstrim.timer
                    systemctl --root="$PWD" mask apt-daily.timer
                    systemctl --root="$PWD" set-default multi-user.target
                    echo web-1 > etc/hostname
                    ln -sf /usr/share/zoneinfo/Europe/Berlin etc/localtime
                    sed -i 's/GRUB_TIMEOUT=5/GRUB_TIMEOUT=1/; s/="quiet"/="quiet splash"/' etc/default/grub
                    echo 'LABEL=data /srv/data ext4 noatime 0 2' >> etc/fstab
                    echo 'nameserver 192.0.2.1' > etc/resolv.conf
                    echo '192.0.2.7 db.example db' > etc/hosts
                    cp boot/vmlinuz-* boot/vmlinuz-9.9-test
                    """);
            build = Tools.bash("file -b '" + mount.folder() + "'/boot/vmlinuz-9.9-test | sed 's/.*) #/#/; s/, RO-.*//'")
                    .strip();
        }
        Library library = ImportedImages.with("debian");
        ImportedImages.importOnce(library, "worked-on", disk);

        List<FactGroup> found = new CompareFacts(null, open(library, "debian"), open(library, "worked-on")).call(Monitor.NONE);

        assertEquals("""
                disks: disk 0: id: 4d697261 -> 12345678
                disks: disk 0, partition 1: UUID: 4d697261-01 -> 12345678-01
                volumes: sda1: label: root -> system
                mounts: /srv/data: null -> source LABEL=data, type ext4, options noatime
                kernels: kernel 9.9-test: null -> image /boot/vmlinuz-9.9-test, build %s
                boot: GRUB_CMDLINE_LINUX_DEFAULT: quiet -> quiet splash
                boot: GRUB_TIMEOUT: 5 -> 1
                host: host name: mirage-test -> web-1
                host: time zone: Etc/UTC -> Europe/Berlin
                network: host 192.0.2.7: null -> db.example db
                network: name resolution: nameserver: 10.255.255.53 -> 192.0.2.1
                users: ann: null -> uid 1000, gid 1000, name Ann Example, home /home/ann, shell /bin/bash, password set
                users: backup: shell: /usr/sbin/nologin -> /bin/sh
                users: backup: expires: null -> 2030-01-02
                users: irc: uid 39, gid 39, name ircd, home /run/ircd, shell /usr/sbin/nologin, password locked -> null
                users: sync: password: locked -> none needed
                groups: adm: members: null -> ann
                groups: ann: null -> gid 1000
                groups: crew: null -> gid 1500
                groups: irc: gid 39 -> null
                groups: sudo: members: null -> ann
                services: apt-daily.timer: enabled -> masked
                services: default target: graphical.target -> multi-user.target
                services: fstrim.timer: enabled, wanted by timers.target -> null
                """.formatted(build), text(found));
    }

    @Test
    void sameMachinesDoNotDiffer() throws IOException {
        VersionFiles debian = open(ImportedImages.with("debian"), "debian");

        assertEquals("", text(new CompareFacts(null, debian, open(ImportedImages.with("debian-plus"), "debian-plus"))
                .call(Monitor.NONE)));
    }

    private static VersionFiles open(Library library, String image) throws IOException {
        return new OpenVersion(library, new VersionName(image, 0)).call(Monitor.NONE);
    }

    private static String text(List<FactGroup> groups) {
        StringBuilder text = new StringBuilder();
        for (FactGroup group : groups) {
            for (FactRow row : group.rows()) {
                text.append(group.id()).append(": ").append(row.name()).append(": ").append(row.left()).append(" -> ")
                        .append(row.right()).append('\n');
            }
        }
        return text.toString();
    }
}
