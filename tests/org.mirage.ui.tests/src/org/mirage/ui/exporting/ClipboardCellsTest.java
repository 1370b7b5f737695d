// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

/** What spreadsheets and editors put into the clipboard becomes cells. */
class ClipboardCellsTest {

    @Test
    void spreadsheetHasTabsAndQuotesWhatNeedsIt() {
        assertEquals(List.of(List.of("web-1", "Hello, you", "two\nlines"), List.of("web-2", "5\" disk", "")),
                ClipboardCells.read("web-1\tHello, you\t\"two\nlines\"\r\nweb-2\t5\" disk\t\r\n"));
    }

    @Test
    void quoteThatIsNeverClosedIsACharacter() {
        assertEquals(List.of(List.of("\"a", "b"), List.of("\"c\" d", "e\"")), ClipboardCells.read("\"a\tb\n\"c\" d\t\"e\"\"\""));
    }

    @Test
    void linesOfCsvAreCells() {
        assertEquals(List.of(List.of("name", "address"), List.of("web-1", "10.0.0.1")), ClipboardCells.read("name,address\nweb-1,10.0.0.1\n"));
        assertEquals(List.of(List.of("name", "load"), List.of("web-1", "0,5")), ClipboardCells.read("\uFEFFname;load\nweb-1;0,5\n"));
    }

    @Test
    void singleLineWithoutTabsIsOneCell() {
        assertEquals(List.of(List.of("Hello, you; there")), ClipboardCells.read("Hello, you; there\n"));
    }
}
