// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.mirage.engine.MirageException;
import org.mirage.engine.customising.InstanceTable;
import org.mirage.engine.customising.LoggedTable;

/** Secret columns that are filled again, and cells that have no room. */
class SecretCellsTest {

    private static SecretCells cells() throws MirageException {
        return new SecretCells(LoggedTable.of(InstanceTable.of("address,pin,name,token\n1,a,red,x\n2,b,blue,y\n", "web.csv"),
                List.of("pin", "token"), false, null, false));
    }

    private static String csv(SecretCells cells) {
        return cells.grid().csv(Set.of()).replace("\r\n", "|");
    }

    @Test
    void machinesAreThereAndNothingElse() throws MirageException {
        assertEquals("name,pin,token|red,,|blue,,|", csv(cells()));
    }

    @Test
    void aTableIsTakenByNames() throws MirageException {
        SecretCells cells = cells();
        assertNull(cells.take(List.of(List.of("token", "colour", " name"), List.of("t2", "-", "blue"), List.of("t1", "-", "red")), 0, 0));
        assertEquals("name,pin,token|red,,t1|blue,,t2|", csv(cells));
        assertNotNull(cells.take(List.of(List.of("token", "name"), List.of("t3", "blue"), List.of("t4")), 0, 0));
        assertNotNull(cells.take(List.of(List.of("name", "pin"), List.of("blue", "p", "too wide")), 0, 0));
        assertNotNull(cells.take(List.of(List.of("name", "pin"), List.of("blue", "p"), List.of("blue", "q")), 0, 0));
        assertNotNull(cells.take(List.of(List.of("pin"), List.of("p")), 0, 1));
        assertNotNull(cells.takeTable(List.of(List.of("machine", "code"), List.of("blue", "p"))));
        assertEquals("name,pin,token|red,,t1|blue,,t2|", csv(cells));
    }

    @Test
    void cellsArePastedWhereOneLooksAndNamesStay() throws MirageException {
        SecretCells cells = cells();
        assertNull(cells.take(List.of(List.of("p1"), List.of("p2")), 0, 0));
        assertNull(cells.take(List.of(List.of("t2", "")), 1, 2));
        assertEquals("name,pin,token|red,p1,|blue,p2,t2|", csv(cells));
        assertNotNull(cells.take(List.of(List.of("q1", "u1", "v1")), 0, 1));
        assertNotNull(cells.take(List.of(List.of("q1"), List.of("q2")), 1, 1));
        assertEquals("name,pin,token|red,p1,|blue,p2,t2|", csv(cells));
    }

    @Test
    void moreMachinesThanThereMayBeAreNotTaken() {
        List<List<String>> most = Collections.nCopies(InstanceTable.MOST_ROWS, List.of("x"));
        assertNull(CellFit.cells(most, 0, 0, 1));
        assertNotNull(CellFit.cells(most, 1, 0, 1));
        assertNotNull(CellFit.table(Collections.nCopies(InstanceTable.MOST_ROWS + 2, List.of("x"))));
        assertNull(CellFit.table(Collections.nCopies(InstanceTable.MOST_ROWS + 1, List.of("x"))));
    }
}
