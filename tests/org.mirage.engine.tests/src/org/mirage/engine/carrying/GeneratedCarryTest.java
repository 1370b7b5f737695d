// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.CarriedTarget;
import org.mirage.engine.CarryChange;
import org.mirage.engine.CarryReport;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/**
 * A package with a module, a library, a page of the manual and something for the initial RAM disk, the boot menu, the certificates and
 * other lists that programs make, one that was brought up to date, and one that makes a certificate are carried to a machine that has
 * others of the first kind. Its own programs, run once in an appliance, make what they would have made had these been installed there;
 * what that is, the same programs in a machine in which they were tell.
 */
@Tag("full")
class GeneratedCarryTest {

    private static final String CERTIFICATE = "/etc/ssl/certs/ssl-cert-snakeoil.pem";
    private static final String KEY = "/etc/ssl/private/ssl-cert-snakeoil.key";
    private static final String FINGERPRINT = "openssl x509 -noout -fingerprint -sha256 -in " + CERTIFICATE;
    private static final String MANUAL = "what the package man-db makes of files of others";
    /** In whatever order. */
    private static final Set<String> ANY = Set.of(MANUAL, "the certificate \"snakeoil\" of this machine", "the bundle of certificates",
            "the database of MIME types", "compiled settings schemas", "the database of hardware", "the cache of icons",
            "the list of applications", "the catalog of messages");
    /** Those of them that the machine would make itself some time. */
    private static final Set<String> SOON = Set.of(MANUAL, "the cache of icons", "the list of applications", "the catalog of messages");
    private static final List<String> COMMANDS = List.of("ldconfig -p", "lsinitramfs /boot/initrd.img-* | sort", "whatis one other",
            "cd /usr/lib/modules/*; sha256sum modules.*", "cd /usr/lib/modules/*; sort modules.dep",
            "modprobe --show-depends -S $(ls /usr/lib/modules) one; modinfo -k $(ls /usr/lib/modules) -F filename other",
            "dpkg-query -W aged ssl-cert; cat /etc/aged.conf; ls /usr/share/aged", "dpkg-statoverride --list",
            "stat -c '%a %U:%G' /etc/ssl/private " + KEY, "dpkg --audit", "dpkg --verify; true", "cat /etc/hostname",
            // by which name the disk is known there is no matter of the menu
            "grep -E '^(menuentry|submenu|[[:space:]]*(linux|initrd|menuentry)) ' /boot/grub/grub.cfg | sed 's/ root=[^ ]*//'",
            "grub-script-check /boot/grub/grub.cfg",
            "sha256sum < /etc/ssl/certs/ca-certificates.crt", "find /etc/ssl/certs -type l -printf '%f %l\\n' | grep -E '(one|other)[.]' | sort",
            "cd /usr/share/mime; sort globs2 types aliases subclasses", "gsettings list-schemas | sort",
            "systemd-hwdb query mirage:one:; systemd-hwdb query mirage:other:", "ls /etc/udev /usr/lib/udev",
            "cd /usr/share/icons/hicolor; gtk-update-icon-cache --validate .; grep -aoE 'one|other' icon-theme.cache | sort",
            "sort /usr/share/applications/mimeinfo.cache", "journalctl --list-catalog 2> /dev/null | sort");
    /** What shows that those above tell of both packages, and so mean something. */
    private static final Map<String, String> BOTH = new TreeMap<>(Map.of("/boot/grub/grub.cfg", "%s=1", "/usr/share/mime/globs2", "*.%s",
            "/usr/share/glib-2.0/schemas/gschemas.compiled", "org.example.%s", "/usr/share/icons/hicolor/icon-theme.cache", "%s",
            "/usr/share/applications/mimeinfo.cache", "application/x-%s=", "/var/lib/systemd/catalog/database", "about %s"));

    @TempDir
    private static Path folder;
    private static TestLibrary library;

    @BeforeAll
    static void open() throws IOException {
        library = new TestLibrary(folder.resolve("library"));
        Path images = TestImages.get("generated");
        library.add(images.resolve("base.raw"), "base");
        library.add(images.resolve("run.raw"), "base");
        library.add(images.resolve("sibling.raw"), "sibling");
    }

    @AfterAll
    static void close() {
        if (library != null) {
            library.close();
        }
    }

    private static CarryChange carry() {
        return new CarryChange(library.library(), new VersionName("base", 2), List.of(new VersionName("sibling", 1)));
    }

    @Test
    void itIsMadeAsInAMachineInWhichItWasInstalled() throws IOException {
        CarryResult refused = carry().check(Monitor.NONE).targets().getFirst().result();
        assertEquals(CarryResult.State.REFUSED, refused.state());
        assertEquals(ANY.size() - SOON.size() + 4, refused.problems().size(), refused.problems().toString());

        CarryReport report = carry().generating(true).call(Monitor.NONE);

        CarriedTarget target = report.targets().getFirst();
        assertEquals(CarryResult.State.CARRIED, target.result().state(), target.result().problems().toString());
        List<String> made = target.result().generations().stream().map(Generation::what).toList();
        assertEquals(ANY.size() + 4, made.size(), made.toString());
        assertEquals("the cache of shared libraries", made.get(0));
        assertTrue(made.get(1).startsWith("the lists of modules of Linux 6.1."), made.get(1));
        assertEquals(ANY, Set.copyOf(made.subList(2, made.size() - 2)));
        assertTrue(made.get(made.size() - 2).startsWith("the initial RAM disk of Linux 6.1."), made.toString());
        assertEquals("the menu of GRUB", made.getLast());
        assertEquals(SOON, target.result().generations().stream().filter(one -> !one.awaited() && one.isRun()).map(Generation::what)
                .collect(Collectors.toSet()));
        assertEquals(List.of(1, 2, 3), library.library().image("sibling").versions().stream().map(VersionSummary::number).toList());
        assertEquals(3, target.made().number());
        compare(library.raw("sibling@3", folder.resolve("made.raw")), TestImages.get("generated").resolve("alone.raw"));
    }

    private static void compare(Path made, Path alone) throws IOException {
        try (LoopMount found = LoopMount.open(made, 0, "ro,noload"); LoopMount expected = LoopMount.open(alone, 0, "ro,noload")) {
            for (String command : COMMANDS) {
                assertEquals(in(expected, command), in(found, command), command);
            }
            for (Map.Entry<String, String> file : BOTH.entrySet()) {
                for (String name : List.of("one", "other")) {
                    in(found, "grep -aqF '" + file.getValue().formatted(name) + "' " + file.getKey());
                }
            }
            assertEquals("version=2.0\nsince-2.0\n", in(found, "cat /etc/aged.conf; ls /usr/share/aged"));
            String disk = in(found, "lsinitramfs /boot/initrd.img-*");
            for (String path : List.of("/extra/one.ko\n", "/extra/other.ko\n", "usr/share/one/version\n")) {
                assertTrue(disk.contains(path), path);
            }
            assertTrue(in(found, "ldconfig -p").contains("libq.so.1 ") && in(found, "whatis one").contains("made for tests"));
            assertEquals("", in(found, "cat /var/lib/dpkg/triggers/Unincorp"));
            assertFalse(in(found, "cat /var/lib/dpkg/status").contains("triggers-"));
            Tools.run("e2fsck", "-fn", found.device());
            assertOwnCertificate(found, in(expected, FINGERPRINT));
        }
    }

    /** One that belongs to its key, is found where certificates are looked for, and is neither that of the run nor another one. */
    private static void assertOwnCertificate(LoopMount found, String other) throws IOException {
        try (LoopMount run = LoopMount.open(TestImages.get("generated").resolve("run.raw"), 0, "ro,noload")) {
            assertEquals(3, new HashSet<>(List.of(in(run, FINGERPRINT), in(found, FINGERPRINT), other)).size());
        }
        assertEquals(in(found, "openssl pkey -pubout -in " + KEY), in(found, "openssl x509 -noout -pubkey -in " + CERTIFICATE));
        assertEquals(CERTIFICATE + ": OK\n", in(found, "openssl verify -no-CAfile -CApath /etc/ssl/certs " + CERTIFICATE));
        assertEquals("1\n", in(found, "find /etc/ssl/certs -lname '*snakeoil.pem' | wc -l"));
    }

    private static String in(LoopMount mount, String command) throws IOException {
        return Tools.run("chroot", mount.folder().toString(), "/bin/sh", "-c", command);
    }
}
