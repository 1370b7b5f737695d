// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.engine.MirageException;

/** The table of an export that is done again. */
class RepeatedTableTest {

    private static final String WHOLE = "name,password,address\nred,r,10.0.0.1\nblue,b,10.0.0.2\n";

    private static LoggedTable kept(String table) throws MirageException {
        return LoggedTable.of(InstanceTable.of(table, "web.csv"), List.of("password", "token"), false, null, false);
    }

    private static List<List<String>> texts(InstanceTable table) {
        return table.rows().stream().map(row -> row.stream().map(CsvText.Cell::text).toList()).toList();
    }

    @Test
    void secretColumnsAreTakenFromTheOtherTable() throws MirageException {
        LoggedTable kept = kept(WHOLE);
        assertEquals(List.of("password"), kept.secrets());
        assertEquals(kept, LoggedTable.of(kept.toMap()));
        InstanceTable table = RepeatedTable.of(kept, InstanceTable.of("password;name\nx;blue\ny;red\n", "again.csv"));
        assertEquals(List.of("name", "address", "password"), table.columns());
        assertEquals(List.of(List.of("red", "10.0.0.1", "y"), List.of("blue", "10.0.0.2", "x")), texts(table));
        assertEquals("web.csv", table.name());
        assertEquals(new CsvText.Cell("y", 2, 3), table.rows().getFirst().get(2));
    }

    @Test
    void machinesWithoutNamesAreKnownByTheirFiles() throws MirageException {
        LoggedTable kept = kept("file,password\nred.raw,r\n");
        assertEquals(List.of(List.of("red.raw", "x")), texts(RepeatedTable.of(kept, InstanceTable.of("file,password\nred.raw,x\n", "again.csv"))));
        assertTrue(assertThrows(MirageException.class, () -> RepeatedTable.of(kept, InstanceTable.of("name,password\nred,x\n", "again.csv")))
                .getMessage().contains("there is no column file"));
    }

    @Test
    void namesThatAreThereTwiceAreNotWhatTellsMachines() throws MirageException {
        LoggedTable kept = kept("name,file,password\nshop,a.raw,r\nshop,b.raw,s\n");
        assertEquals(List.of(List.of("shop", "a.raw", "1"), List.of("shop", "b.raw", "2")), texts(RepeatedTable.of(kept,
                InstanceTable.of("file,password\nb.raw,2\na.raw,1\n", "again.csv"))));
        assertEquals(List.of("shop", "shop"), kept.table().machines());
    }

    @Test
    void aTableWithoutSecretsIsAsItWas() throws MirageException {
        LoggedTable kept = kept("name,address\nred,10.0.0.1\n");
        assertEquals(List.of(List.of("red", "10.0.0.1")), texts(RepeatedTable.of(kept, null)));
        assertThrows(MirageException.class, () -> RepeatedTable.of(kept, InstanceTable.of("name,address\nred,10.0.0.2\n", "again.csv")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "name\\nred\\nblue\\n|line 1: there is no column password",
        "name,password,address\\nred,x,1\\nblue,y,2\\n|line 1, column 3: the column \"address\" is none of name, password",
        "name,password\\nred,x\\nblue,\\n|line 3, column 2: \"blue\" has no value of password",
        "name,password\\nred,x\\nblue,y\\ngreen,z\\n|line 4, column 1: web.csv had no machine called \"green\"",
        "name,password\\nred,x\\nred,y\\n|line 3, column 1: there is a row for \"red\" before it already"})
    void whatDoesNotGoTogetherIsTold(String table, String message) throws MirageException {
        InstanceTable given = InstanceTable.of(table.replace("\\n", "\n"), "again.csv");
        String told = assertThrows(InvalidTableException.class, () -> RepeatedTable.of(kept(WHOLE), given)).getMessage();
        assertTrue(told.startsWith("again.csv, " + message), told);
    }

    @Test
    void everyMachineMustBeThere() throws MirageException {
        InstanceTable given = InstanceTable.of("name,password\nred,x\n", "again.csv");
        assertEquals("again.csv has no row for \"blue\", which is in web.csv",
                assertThrows(MirageException.class, () -> RepeatedTable.of(kept(WHOLE), given)).getMessage());
    }

    @Test
    void columnsWhoseNamesWereNotNotedYetAreTaken() throws MirageException {
        LoggedTable known = kept(WHOLE);
        LoggedTable older = new LoggedTable(known.name(), known.columns(), List.of(), known.rows(), false, "", false);
        assertEquals(List.of(List.of("red", "10.0.0.1", "y"), List.of("blue", "10.0.0.2", "x")),
                texts(RepeatedTable.of(older, InstanceTable.of("password,name\nx,blue\ny,red\n", "again.csv"))));
    }

    @Test
    void withoutTheOtherTableItIsToldWhatIsMissing() throws MirageException {
        String told = assertThrows(MirageException.class, () -> RepeatedTable.of(kept(WHOLE), null)).getMessage();
        assertTrue(told.contains("its own value of password") && told.contains("the columns name, password"), told);
    }
}
