// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.readymade.ReadyMadeSets;

/** Single values of a table of machines are looked at before any machine is. */
class ValueFaultsTest {

    private static final String CHANGES = """
            mirage changes 1
            parameter host
            parameter domain
              default example.org
            parameter user

            host-name ${host}.${domain}

            put file /home/${user}/.motd
              text
              | hello
            end
            """;

    private static String fault(CustomisingStep step, Map<String, String> shared, String parameter, String... own) {
        return new Customising(List.of(step), bytes(shared)).fault(parameter, bytes(pairs(own)));
    }

    private static Map<String, String> pairs(String... own) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String each : own) {
            pairs.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
        }
        return pairs;
    }

    private static Map<String, byte[]> bytes(Map<String, String> texts) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        texts.forEach((name, text) -> bytes.put(name, text.getBytes(UTF_8)));
        return bytes;
    }

    @ParameterizedTest
    @CsvSource({"address, 192.0.2.300/24, 192.0.2.300", "address, 192.0.2.7, no address with its network", "gateway, 10.0.0.1, not in the network",
            "gateway, router, no IP address", "dns, 2001:db8::1, without an address of its kind", "search, a..b, no such domain",
            "interface, lo, no name of a network card"})
    void wrongValueOfANetworkIsTold(String parameter, String value, String reason) {
        ReadyMadeStep network = new ReadyMadeStep(ReadyMadeSets.named("static-network").orElseThrow());
        String told = fault(network, Map.of("address", "192.0.2.7/24"), parameter, parameter + "=" + value);
        assertTrue(told != null && told.contains(reason), told);
    }

    @ParameterizedTest
    @CsvSource({"address, '192.0.2.7/24, 2001:db8::7/64'", "gateway, 192.0.2.1", "gateway, ''", "dns, ''", "interface, ens3"})
    void rightValueOfANetworkIsNot(String parameter, String value) {
        ReadyMadeStep network = new ReadyMadeStep(ReadyMadeSets.named("static-network").orElseThrow());
        assertNull(fault(network, Map.of("address", "192.0.2.7/24"), parameter, parameter + "=" + value));
    }

    @ParameterizedTest
    @CsvSource({"host-name, web 1, name of a host", "user, Anna, name of a new user", "ssh-key, AAAA, no public key", "address, 192.0.2.7, no address with",
        "gateway, 192.0.2.1, says nothing without an address", "user-data, x, what ssh-key would"})
    void wrongValueOfASeedDiskIsTold(String parameter, String value, String reason) {
        String key = "ssh-key=ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ3cT5sWcVnOG4hkqDIzPS1cGJ6TtXzTzpIhVfDPMWvO";
        String told = fault(new SeedStep(), Map.of(), parameter, parameter.equals("user-data") ? key : "user=anna", parameter + "=" + value);
        assertTrue(told != null && told.contains(reason), told);
        assertNull(fault(new SeedStep(), Map.of(), parameter, parameter + "="));
        assertNull(fault(new SeedStep(), Map.of(), "ssh-key", key));
    }

    @Test
    void gatewayIsNotToBlameForAWrongAddress() {
        ReadyMadeStep network = new ReadyMadeStep(ReadyMadeSets.named("static-network").orElseThrow());
        assertNull(fault(network, Map.of(), "gateway", "address=nothing", "gateway=192.0.2.1"));
        assertNull(fault(network, Map.of(), "gateway", "gateway=192.0.2.1"));
    }

    @Test
    void valuesInNamesAndPathsOfAWrittenChangeSetAreLookedAt() throws IOException {
        WrittenStep step = WrittenStep.of("greet.changes", GivenChanges.read(CHANGES.getBytes(UTF_8), "greet.changes", null));
        assertNull(fault(step, Map.of(), "host", "host=web-1"));
        assertTrue(fault(step, Map.of(), "host", "host=web 1").contains("name of a host"));
        assertTrue(fault(step, Map.of(), "host", "host=web-1", "domain=-").contains("name of a host"));
        assertTrue(fault(step, Map.of(), "user", "user=../../etc").contains("is no path"));
        assertNull(fault(step, Map.of(), "user", "user=ann"));
        assertNull(fault(step, Map.of(), "user"));
    }

    @Test
    void otherReadyMadeOnesLookAtWhatTheyCan() {
        CustomisingStep settings = new ReadyMadeStep(ReadyMadeSets.named("time-locale-keyboard").orElseThrow());
        assertNull(fault(settings, Map.of(), "time-zone"));
        assertTrue(fault(settings, Map.of(), "time-zone", "time-zone=Europe Berlin").contains("time zone"));
        CustomisingStep script = new ReadyMadeStep(ReadyMadeSets.named("first-boot").orElseThrow());
        assertNull(fault(script, Map.of(), "script-name", "script-name=hello"));
        assertTrue(fault(script, Map.of(), "script-name", "script-name=../x").contains("name of a script"));
        assertNull(fault(script, Map.of(), "name", "name=web"));
    }
}
