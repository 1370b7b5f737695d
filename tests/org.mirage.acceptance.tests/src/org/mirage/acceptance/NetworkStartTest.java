// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.customising.Customising;
import org.mirage.engine.customising.CustomisingStep;
import org.mirage.engine.customising.ReadyMadeStep;
import org.mirage.engine.readymade.ReadyMadeSets;

/** Machines that were given an address on their way out start, and the program that sets up their network gives it to the card. */
@Tag("full")
class NetworkStartTest {

    private static final String SCRIPT = """
            #!/bin/sh
            for i in $(seq 300); do
                ip -o addr | grep -q 10.9.8.7 && ip -o addr | grep -q 2001:db8::7 && ip route | grep -q default && break
                sleep 1
            done
            {
                ip -o addr | grep -v ' lo ' | sed 's/^/seen address: /'
                ip -o route | sed 's/^/seen route: /'
                sed 's/^/seen resolver: /' /etc/resolv.conf
                ifquery --state | sed 's/^/seen ifupdown: /'
                ls /run/systemd/network | sed 's/^/seen netplan: /'
                nmcli -t -f NAME,DEVICE,STATE connection show --active | sed 's/^/seen manager: /'
                echo seen all
            } > /dev/ttyS0 2> /dev/null
            """;

    private static final String SEEN = "seen ";

    @TempDir
    Path folder;

    private static Customising customising() {
        List<CustomisingStep> steps = Stream.of("static-network", "first-boot")
                .map(name -> (CustomisingStep) new ReadyMadeStep(ReadyMadeSets.named(name).orElseThrow())).toList();
        Map<String, byte[]> values = new LinkedHashMap<>();
        Map.of("address", "10.9.8.7/24,2001:db8::7/64", "gateway", "10.9.8.1", "dns", "10.9.8.53", "script", SCRIPT)
                .forEach((name, value) -> values.put(name, value.getBytes(StandardCharsets.US_ASCII)));
        return new Customising(steps, values);
    }

    @ParameterizedTest
    @CsvSource({"network-ifupdown, ifupdown: e\\w+=mirage", "network-netplan, netplan: 10-netplan-mirage.network",
        "network-manager, manager: mirage:e\\w+:activated"})
    void theCardHasTheAddress(String recipe, String byWhom) throws IOException {
        Path disk = new ExportDisk(ImportedImages.with(recipe), new VersionName(recipe, 0)).target(folder.resolve("web.qcow2"))
                .customising(customising()).call(Monitor.NONE).file();

        String console = SerialConsole.untilAll(List.of("seen all"), disk, "qcow2", "-netdev", "user,id=net", "-device", "virtio-net-pci,netdev=net");

        // the prompt to log in may have come just before
        List<String> seen = console.lines().filter(line -> line.contains(SEEN)).map(line -> line.substring(line.indexOf(SEEN) + SEEN.length())
                .strip()).toList();
        assertTrue(seen.contains("all"), console);
        for (String line : List.of("address: \\d+: e\\w+ +inet 10\\.9\\.8\\.7/24 .*", "address: \\d+: e\\w+ +inet6 2001:db8::7/64 .*",
                "route: default via 10\\.9\\.8\\.1 dev e\\w+.*",
                "resolver: nameserver 10\\.9\\.8\\.53", byWhom)) {
            assertTrue(seen.stream().anyMatch(one -> one.matches(line)), line + "\n" + console);
        }
        // of DHCP, which the machine had before, nothing is left
        assertEquals(List.of(), seen.stream().filter(line -> line.contains("10.0.2.")).toList());
    }
}
