// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.engine.MirageException;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.changes.Value;
import org.mirage.engine.customising.Customising;
import org.mirage.engine.customising.Instance;
import org.mirage.engine.customising.ReadyMadeStep;
import org.mirage.engine.customising.WrittenStep;
import org.mirage.engine.readymade.ReadyMadeSets;

/** The table of machines: what is pasted, loaded and saved, and what is wrong with its cells. */
class InstanceGridTest {

    private static final Parameter ADDRESS = new Parameter("address", null, "", false, List.of());
    private static final Parameter GREETING = new Parameter("greeting", Value.of("Hello".getBytes(StandardCharsets.UTF_8)), "", false,
            List.of());

    private final InstanceGrid grid = new InstanceGrid();

    @BeforeEach
    void addColumns() {
        grid.setColumn("address", true);
        grid.setColumn("greeting", true);
    }

    private String csv() {
        return grid.csv(Set.of()).replace("\r\n", "\n");
    }

    @Test
    void cellsArePastedWhereOneLooksAndRowsAreAdded() {
        grid.add("web-1");
        grid.paste(0, 1, List.of(List.of("10.0.0.1", "Hi", ""), List.of("10.0.0.2")));
        grid.paste(1, 0, List.of(List.of("web-2")));
        assertEquals("name,address,greeting\nweb-1,10.0.0.1,Hi\nweb-2,10.0.0.2,\n", csv());
    }

    @Test
    void tableWithNamesOfColumnsIsKnownByThem() {
        Set<String> known = Set.of("address", "greeting");
        assertTrue(InstanceGrid.isHeader(List.of("greeting", " name"), known));
        assertTrue(InstanceGrid.isHeader(List.of("name", "colour"), known));
        assertFalse(InstanceGrid.isHeader(List.of("greeting", "colour"), known));
        assertFalse(InstanceGrid.isHeader(List.of("name", ""), known));
        assertFalse(InstanceGrid.isHeader(List.of("name", "name"), known));
        grid.load(List.of(List.of("greeting", " name"), List.of("Hi, \"you\"", "web-1"), List.of("short")));
        assertEquals("greeting,name\n\"Hi, \"\"you\"\"\",web-1\nshort,\n", csv());
    }

    @Test
    void duplicateHasNoNameOfItsOwnYet() {
        InstanceGrid.Row first = grid.add("web-1");
        grid.set(first, 1, "10.0.0.1");
        grid.add("web-2");
        InstanceGrid.Row copy = grid.duplicate(first);
        assertEquals("name,address,greeting\nweb-1,10.0.0.1,\n,10.0.0.1,\nweb-2,,\n", csv());
        grid.remove(List.of(copy));
        assertEquals("name,address,greeting\nweb-1,10.0.0.1,\nweb-2,,\n", csv());
    }

    @Test
    void whatIsSecretIsNotSaved() {
        grid.add("web-1");
        assertEquals("name,greeting\r\nweb-1,\r\n", grid.csv(Set.of("address")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".hidden", "a/b", "a\\b", "a\tb", "WEB-1"})
    void nameThatIsNoneIsRefusedAsTheEngineDoes(String name) {
        grid.paste(0, 0, List.of(List.of("web-1", "10.0.0.1"), List.of(name, "10.0.0.2")));
        assertNotNull(problems().of(grid.rows().get(1), 0));
        assertThrows(MirageException.class, this::instances);
    }

    @Test
    void longNameIsRefusedAsTheEngineDoes() throws MirageException {
        grid.paste(0, 0, List.of(List.of("\u00e4".repeat(100), "10.0.0.1")));
        assertNull(problems().first());
        assertEquals(1, instances().size());
        grid.set(grid.rows().getFirst(), 0, "\u00e4".repeat(100) + "b");
        assertNotNull(problems().first());
        assertThrows(MirageException.class, this::instances);
    }

    @Test
    void emptyCellIsWrongWhereThereIsNoInitialValue() throws MirageException {
        grid.paste(0, 0, List.of(List.of("web-1", "10.0.0.1"), List.of("web-2")));
        assertNotNull(problems().of(grid.rows().get(1), 1));
        assertNull(problems().of(grid.rows().get(1), 2));
        assertTrue(problems().first().startsWith("Row 2:"), problems().first());
        assertThrows(MirageException.class, this::instances);
        grid.set(grid.rows().get(1), 1, "10.0.0.2");
        assertNull(problems().first());
        List<Instance> instances = instances();
        assertEquals("web-2.qcow2", instances.get(1).file());
        assertEquals(Set.of("address"), instances.get(1).values().keySet());
    }

    @Test
    void columnThatNoParameterIsForIsToldAtItsCells() {
        grid.load(List.of(List.of("name", "address", "colour"), List.of("web-1", "10.0.0.1", "red")));
        assertNull(problems().of(grid.rows().getFirst(), 1));
        assertTrue(problems().of(grid.rows().getFirst(), 2).contains("parameter colour"));
        assertThrows(MirageException.class, this::instances);
        grid.keepColumns(Set.of("address"));
        assertEquals("name,address,colour\nweb-1,10.0.0.1,red\n", csv());
        grid.set(grid.rows().getFirst(), 2, "");
        grid.keepColumns(Set.of("address"));
        assertEquals("name,address\nweb-1,10.0.0.1\n", csv());
    }

    @Test
    void valuesThatAChangeSetCannotTakeAreToldAtTheirCells() throws IOException {
        String text = "mirage changes 1\nparameter host\nhost-name ${host}\nend\n";
        Customising customising = new Customising(List.of(new ReadyMadeStep(ReadyMadeSets.get("static-network")),
                WrittenStep.of("host.changes", GivenChanges.read(text.getBytes(StandardCharsets.UTF_8), "host.changes", null))),
                Map.of("gateway", "10.0.0.254".getBytes(StandardCharsets.UTF_8)));
        grid.load(List.of(List.of("name", "address", "host"), List.of("web-1", "10.0.0.1/24", "web-1"), List.of("web-2", "10.0.0.999/24", "web 2"),
                List.of("web-3", "10.0.1.1/24", "web-3")));
        CellProblems problems = CellProblems.of(grid, customising);
        assertNull(problems.of(grid.rows().getFirst(), 1));
        assertNull(problems.of(grid.rows().getFirst(), 2));
        assertTrue(problems.of(grid.rows().get(1), 1).contains("10.0.0.999"));
        assertTrue(problems.of(grid.rows().get(1), 2).contains("name of a host"));
        assertTrue(problems.first().startsWith("Row 2:"), problems.first());
    }

    private CellProblems problems() {
        return CellProblems.of(grid, customising());
    }

    private static Customising customising() {
        String text = "mirage changes 1\nparameter address\nparameter greeting\n  default Hello\nend\n";
        try {
            return new Customising(List.of(WrittenStep.of("a.changes",
                    GivenChanges.read(text.getBytes(StandardCharsets.UTF_8), "a.changes", null))), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Instance> instances() throws MirageException {
        return grid.table("machines").instances(List.of(ADDRESS, GREETING), List.of(), "qcow2");
    }
}
