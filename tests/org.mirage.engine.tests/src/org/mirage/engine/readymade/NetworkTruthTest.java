// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.mirage.engine.made.MadeVolume;

/**
 * Debian's own ifupdown, netplan, NetworkManager and systemd-networkd read what was written for them, in a network of their own
 * with one card, and do what was meant.
 */
@Tag("full")
class NetworkTruthTest extends ReadyLibrary {

    private static final String[] BOTH = {"address=192.0.2.7/25,2001:db8::7/64", "gateway=192.0.2.1,2001:db8::1", "dns=192.0.2.53",
        "search=example.org"};

    /** What a command prints in a Debian that has files of the newest version. */
    private String inDebian(String command, String path) throws IOException {
        return new DebianPrograms(folder).with(path, find(path).entry().permissions(), read(path).getBytes(StandardCharsets.UTF_8))
                .run(command);
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
        add(with("lib/systemd/systemd-networkd").link("etc/systemd/system/multi-user.target.wants/systemd-networkd.service", "x"));
        apply(changes("static-network", BOTH[0], BOTH[1], BOTH[2]));
        String shown = inDebian("mkdir -p /run/systemd/netif/links; chown -R systemd-network /run/systemd/netif; "
                + "SYSTEMD_LOG_LEVEL=debug timeout 5 /lib/systemd/systemd-networkd 2>&1 || true", "/etc/systemd/network/00-mirage.network");
        assertTrue(shown.contains("eth0: found matching network"), shown);
        assertTrue(shown.contains("Requesting static address (n/a): 192.0.2.7/25"), shown);
        assertTrue(shown.contains("Requesting static address (n/a): 2001:db8::7/64"), shown);
        assertFalse(shown.contains("00-mirage.network:"), shown);
    }
}
