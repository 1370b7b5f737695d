// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mirage.engine.MirageException;
import org.mirage.engine.UpdatedVersion;
import org.mirage.engine.made.MadeVolume;

/** The network is written for the program that sets it up in the image; what is no network is refused. */
class StaticNetworkTest extends ReadyLibrary {

    private static final String[] FOUR = {"address=192.0.2.7/24", "gateway=192.0.2.1", "dns=192.0.2.53, 192.0.2.54",
        "search=example.org"};
    private static final String UNITS = "etc/systemd/system/multi-user.target.wants/";

    private static MadeVolume ifupdown() {
        return machine().file("sbin/ifup", "x").file("etc/network/interfaces", """
                source /etc/network/interfaces.d/*

                auto lo eth0
                iface lo inet loopback
                # the first card
                allow-hotplug eth0
                iface eth0 inet dhcp
                    mtu 1400
                iface eth1 inet static
                    address 198.51.100.3
                """).file("etc/network/interfaces.d/50-cloud-init", "auto eth0\niface eth0 inet dhcp\n")
                .file("etc/network/interfaces.d/more", "iface eth2 inet dhcp\niface eth0 inet6 auto\n").file("etc/resolv.conf", "old\n");
    }

    @Test
    void ifupdownKeepsOtherCards() throws IOException {
        add(ifupdown());
        apply(changes("static-network", "address=192.0.2.7/25", "gateway=192.0.2.1", "interface=eth0", "dns=192.0.2.53"));
        assertEquals("""
                source /etc/network/interfaces.d/*

                auto lo
                iface lo inet loopback
                # the first card
                iface eth1 inet static
                    address 198.51.100.3

                auto eth0
                iface eth0 inet static
                    address 192.0.2.7
                    netmask 255.255.255.128
                    gateway 192.0.2.1
                    dns-nameservers 192.0.2.53
                """, read("/etc/network/interfaces"));
        assertNull(find("/etc/network/interfaces.d/50-cloud-init"));
        assertEquals("iface eth2 inet dhcp\n", read("/etc/network/interfaces.d/more"));
        assertEquals("nameserver 192.0.2.53\n", read("/etc/resolv.conf"));
        assertEquals(1, apply(changes("static-network", "address=192.0.2.7/25", "gateway=192.0.2.1", "interface=eth0",
                "dns=192.0.2.53")).count(UpdatedVersion.State.ALREADY_THERE));
    }

    @Test
    void withoutACardItIsTheFirstOne() throws IOException {
        add(ifupdown().file("usr/bin/cloud-init", "x").file("etc/cloud/cloud.cfg", "x").directory("etc/cloud/cloud.cfg.d"));
        apply(changes("static-network", FOUR));
        String text = read("/etc/network/interfaces");
        assertTrue(text.contains("auto /e*/1=mirage\niface mirage inet static\n"), text);
        assertFalse(text.contains("eth"), text);
        assertNull(find("/etc/network/interfaces.d/more"));
        assertEquals("network:\n  config: disabled\n", read("/etc/cloud/cloud.cfg.d/99_mirage-network.cfg"));
    }

    @Test
    void netplanIsOneFile() throws IOException {
        add(machine().file("usr/sbin/netplan", "x").file("etc/netplan/50-cloud-init.yaml", "network: {ethernets: {ens3: {dhcp4: yes}}}\n")
                .file("etc/netplan/01-nm.yaml", "# ethernets are elsewhere\nnetwork:\n  renderer: NetworkManager\n")
                .file("usr/sbin/NetworkManager", "x").link(UNITS + "NetworkManager.service", "/x"));
        apply(changes("static-network", FOUR));
        assertNull(find("/etc/netplan/50-cloud-init.yaml"));
        assertEquals("# ethernets are elsewhere\nnetwork:\n  renderer: NetworkManager\n", read("/etc/netplan/01-nm.yaml"));
        assertEquals("""
                network:
                  version: 2
                  renderer: NetworkManager
                  ethernets:
                    mirage:
                      match:
                        name: "e*"
                      dhcp4: false
                      dhcp6: false
                      addresses:
                        - "192.0.2.7/24"
                      routes:
                        - to: "0.0.0.0/0"
                          via: "192.0.2.1"
                      nameservers:
                        addresses:
                          - "192.0.2.53"
                          - "192.0.2.54"
                        search:
                          - "example.org"
                """, read("/etc/netplan/60-mirage.yaml"));
        assertEquals(0600, find("/etc/netplan/60-mirage.yaml").entry().permissions());
    }

    @Test
    void networkManagerHasAKeyfile() throws IOException {
        add(machine().file("usr/sbin/NetworkManager", "x").link(UNITS + "NetworkManager.service", "/x"));
        apply(changes("static-network", FOUR));
        String text = read("/etc/NetworkManager/system-connections/mirage.nmconnection");
        assertTrue(text.contains("\n[ipv4]\nmethod=manual\naddress1=192.0.2.7/24,192.0.2.1\ndns=192.0.2.53;192.0.2.54;\n"), text);
        assertTrue(text.contains("\n[ipv6]\nmethod=auto\n"), text);
        assertEquals(0600, find("/etc/NetworkManager/system-connections/mirage.nmconnection").entry().permissions());
    }

    @Test
    void networkdHasAFileBeforeAllOthers() throws IOException {
        add(machine().file("usr/lib/systemd/systemd-networkd", "x").link(UNITS + "systemd-networkd.service", "/x")
                .link("etc/resolv.conf", "../run/systemd/resolve/stub-resolv.conf").file("sbin/ifup", "x").directory("etc/network"));
        apply(changes("static-network", "tool=systemd-networkd", "address=2001:db8::7/64,192.0.2.7/24", "gateway=2001:db8::1",
                "interface=enp1s0", "dns=192.0.2.53"));
        assertEquals("[Match]\nName=enp1s0\n\n[Network]\nDHCP=no\nAddress=2001:db8::7/64\nAddress=192.0.2.7/24\nGateway=2001:db8::1\n"
                + "DNS=192.0.2.53\n", read("/etc/systemd/network/00-mirage.network"));
        assertEquals("[Resolve]\nDNS=192.0.2.53\nDomains=\n", read("/etc/systemd/resolved.conf.d/mirage.conf"));
    }

    @Test
    void networkdIsSwitchedOnWhereNothingElseIs() throws IOException {
        add(machine().file("usr/lib/systemd/systemd-networkd", "x").directory("etc/systemd/system")
                .file("usr/lib/systemd/system/systemd-networkd.service", "[Unit]\n[Install]\nWantedBy=multi-user.target\n"));
        apply(changes("static-network", FOUR));
        assertTrue(read("/etc/systemd/network/00-mirage.network").contains("Address=192.0.2.7/24\n"));
        assertEquals("search example.org\nnameserver 192.0.2.53\nnameserver 192.0.2.54\n", read("/etc/resolv.conf"));
        assertNotNull(find("/" + UNITS + "systemd-networkd.service"));
    }

    @Test
    void aMachineWithoutAnyOfThemIsRefused() throws IOException {
        add(machine());
        assertTrue(assertThrows(MirageException.class, () -> changes("static-network", FOUR)).getMessage().contains("netplan, ifupdown"));
        assertTrue(assertThrows(MirageException.class, () -> changes("static-network", "address=192.0.2.7/24", "tool=netplan"))
                .getMessage().contains("netplan is not in made@1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"address=192.0.2.7|no address with its network", "address=192.0.2.777/24|no IP address",
        "address=192.0.2.7/33|no address with its network", "address=192.0.2.7/0|no address with its network",
        "address=example.org/24|no IP address", "address=1.2/8|no IP address", "address=fe80::1%eth0/64|no IP address",
        "address=192.0.2.7/24 gateway=192.0.3.1|not in the network", "address=192.0.2.7/24 gateway=2001:db8::1|not in the network",
        "address=192.0.2.7/24 dns=ns|no IP address", "address=192.0.2.7/24 dns=::1|cannot be asked", "address=192.0.2.7/24 interface=lo|no name of a network card",
        "address=192.0.2.7/24 interface=../x|no name of a network card", "address=192.0.2.7/24 search=a..b|no such domain",
        "address=192.0.2.7/24 tool=x|one of netplan", "dns=192.0.2.1|no value"})
    void whatIsNoNetworkIsRefused(String values, String reason) throws IOException {
        add(ifupdown());
        String message = assertThrows(MirageException.class, () -> changes("static-network", values.split(" "))).getMessage();
        assertTrue(message.contains(reason), message);
    }
}
