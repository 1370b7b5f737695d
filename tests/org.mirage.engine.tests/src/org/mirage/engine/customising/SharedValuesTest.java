// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.readymade.ReadyMadeSets;

/** What machines are known by is one's alone, and whoever gives it to two is told. */
class SharedValuesTest {

    private static List<String> shared(String table, Map<String, byte[]> values, CustomisingStep... steps) throws IOException {
        Customising customising = new Customising(List.of(steps), values);
        return SharedValues.of(customising, InstanceTable.of(table, "web.csv").instances(customising.parameters(), values.keySet(), "raw"));
    }

    private static CustomisingStep network() throws IOException {
        return new ReadyMadeStep(ReadyMadeSets.get("static-network"));
    }

    private static CustomisingStep written(String edits) throws IOException {
        return WrittenStep.of("own", GivenChanges.read(("mirage changes 1\n" + edits + "end\n").getBytes(StandardCharsets.UTF_8), "own", null));
    }

    private static Map<String, byte[]> value(String name, String value) {
        return Map.of(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void addressesWhateverTheirNetwork() throws IOException {
        assertEquals(List.of("a and c have the same address, 192.0.2.1", "b and d have the same address, 2001:db8::1"),
                shared("name,address\na,192.0.2.1/24\nb,2001:DB8::1/64\nc,\"192.0.2.9/24, 192.0.2.1/16\"\nd,2001:db8::1/64\n", Map.of(), network()));
        assertEquals(List.of(), shared("name,address,gateway\na,192.0.2.1/24,192.0.2.254\nb,192.0.2.2/24,192.0.2.254\n", Map.of(), network()));
    }

    @Test
    void whatIsTheSameForAll() throws IOException {
        assertEquals(List.of("a, b, c and 2 more have the same address, 192.0.2.1"),
                shared("name\na\nb\nc\nd\ne\n", value("address", "192.0.2.1/24"), network()));
        assertEquals(List.of(), shared("name\na\n", value("address", "192.0.2.1/24"), network()));
    }

    /** In a written change set it is what the name is made of, whatever the parameter is called. */
    @Test
    void namesThatAWrittenSetGives() throws IOException {
        CustomisingStep own = written("parameter who\nparameter greeting\nhost-name ${who}.example.org\nput file /etc/motd\n  template\n  | ${greeting}\n");
        assertEquals(List.of("a and b have the same who, web"), shared("name,who,greeting\na,web,hi\nb,WEB,hi\nc,db,hi\n", Map.of(), own));
        CustomisingStep usual = written("parameter who\n  default web\nhost-name ${who}\n");
        assertEquals(List.of("a and c have the same who, web"), shared("name,who\na,\nb,db\nc,\n", Map.of(), usual));
    }

    @Test
    void seedsHaveThemToo() throws IOException {
        assertEquals(List.of("a and b have the same host-name, web", "a and b have the same instance-id, 1"),
                shared("name,host-name,instance-id\na,web,1\nb,web,1\n", Map.of(), new SeedStep()));
    }

    @Test
    void noMoreThanAPersonReads() throws IOException {
        StringBuilder table = new StringBuilder("name,address\n");
        for (int i = 0; i < 20; i++) {
            table.append("m").append(i).append(",192.0.2.").append(1 + i / 2).append("/24\n");
        }
        List<String> said = shared(table.toString(), Map.of(), network());
        assertEquals(6, said.size(), said.toString());
        assertEquals("there are 5 more values that several machines share", said.getLast());
    }
}
