// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.mirage.engine.made.MadeVolume;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/**
 * Debian's own ifupdown, netplan, NetworkManager and systemd-networkd read what was written for them, in a network of their own
 * with one card, and do what was meant.
 */
@Tag("full")
class NetworkTruthTest extends ReadyLibrary {

    private static final String[] BOTH = {"address=192.0.2.7/25,2001:db8::7/64", "gateway=192.0.2.1,2001:db8::1", "dns=192.0.2.53",
        "search=example.org"};

    /** What a command prints that runs in the root of a Debian, with a network card eth0, once files of the newest version are in it. */
    private String inDebian(String command, String... paths) throws IOException {
        assumeTrue(LoopMount.possible());
        Path files = Files.createDirectory(folder.resolve("files" + System.nanoTime()));
        for (String path : paths) {
            Path file = files.resolve(path.substring(1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, read(path));
            Tools.run("chmod", Integer.toOctalString(find(path).entry().permissions()), file.toString());
        }
        Path script = folder.resolve("script.sh");
        Path root = Files.createTempDirectory(folder, "root");
        Files.writeString(script, """
                set -euo pipefail
                mount -t tmpfs none '%s'; cd '%s'; mkdir upper work root
                mount -t overlay overlay -o lowerdir='%s',upperdir=upper,workdir=work root
                cp -a '%s'/. root/
                mount -t proc none root/proc; mount -t sysfs -o ro none root/sys; mount --bind /dev root/dev; mount -t tmpfs none root/run
                ip link set lo up; ip link add eth0 type veth peer name other; ip link set other up
                chroot root sh -ec '%s'
                """.formatted(root, root, TestImages.get("network"), files, command));
        return Tools.run("unshare", "--net", "--mount", "bash", script.toString());
    }

    private static MadeVolume with(String... paths) {
        MadeVolume machine = machine();
        for (String path : paths) {
            machine.file(path, "x");
        }
        return machine;
    }

    @Test
    void ifupdownSetsTheCardUp() throws IOException {
        add(with("sbin/ifup", "sbin/resolvconf").directory("etc/network"));
        apply(changes("static-network", BOTH));
        String shown = inDebian("ifup -a >&2; ip -o addr show eth0; ip route; ip -6 route", "/etc/network/interfaces");
        assertTrue(shown.contains("inet 192.0.2.7/25 ") && shown.contains("inet6 2001:db8::7/64 "), shown);
        assertTrue(shown.contains("default via 192.0.2.1 dev eth0") && shown.contains("default via 2001:db8::1 dev eth0"), shown);
    }

    @Test
    void netplanWritesForBothOfItsRenderers() throws IOException {
        add(with("usr/sbin/netplan"));
        apply(changes("static-network", BOTH));
        String shown = inDebian("netplan generate; cat /run/systemd/network/*.network", "/etc/netplan/60-mirage.yaml");
        assertTrue(shown.contains("Name=e*\n"), shown);
        for (String line : List.of("Address=192.0.2.7/25", "Address=2001:db8::7/64", "DNS=192.0.2.53", "Domains=example.org",
                "Gateway=192.0.2.1", "Gateway=2001:db8::1")) {
            assertTrue(shown.lines().anyMatch(line::equals), line + "\n" + shown);
        }
        shown = inDebian("sed -i \"s/version: 2/version: 2\\n  renderer: NetworkManager/\" /etc/netplan/60-mirage.yaml; netplan generate; "
                + "cat /run/NetworkManager/system-connections/*", "/etc/netplan/60-mirage.yaml");
        assertTrue(shown.contains("interface-name=e*;") && shown.contains("192.0.2.7/25") && shown.contains("2001:db8::7/64"), shown);
    }

    @Test
    void networkManagerReadsTheKeyfile() throws IOException {
        add(with("usr/sbin/NetworkManager"));
        apply(changes("static-network", BOTH));
        String file = "/etc/NetworkManager/system-connections/mirage.nmconnection";
        String shown = inDebian("nmcli --offline connection modify connection.zone checked < " + file, file);
        for (String line : List.of("id=mirage", "type=ethernet", "zone=checked", "address1=192.0.2.7/25,192.0.2.1",
                "address1=2001:db8::7/64,2001:db8::1", "dns=192.0.2.53;", "dns-search=example.org;", "method=manual")) {
            assertTrue(shown.lines().anyMatch(line::equals), line + "\n" + shown);
        }
        assertEquals(2, shown.lines().filter("method=manual"::equals).count());
    }

    @Test
    void networkdTakesAllOfIt() throws IOException {
        add(with("lib/systemd/systemd-networkd"));
        apply(changes("static-network", "tool=systemd-networkd", BOTH[0], BOTH[1], BOTH[2]));
        String shown = inDebian("mkdir -p /run/systemd/netif/links; chown -R systemd-network /run/systemd/netif; "
                + "SYSTEMD_LOG_LEVEL=debug timeout 5 /lib/systemd/systemd-networkd 2>&1 || true", "/etc/systemd/network/00-mirage.network");
        assertTrue(shown.contains("eth0: found matching network"), shown);
        assertTrue(shown.contains("Requesting static address (n/a): 192.0.2.7/25"), shown);
        assertTrue(shown.contains("Requesting static address (n/a): 2001:db8::7/64"), shown);
        assertFalse(shown.contains("00-mirage.network:"), shown);
    }
}
