// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done with the table of machines. */
class GridActionsTest {

    @ParameterizedTest
    @CsvSource({"/home/ann/machines, /home/ann/machines.csv", "/home/ann/machines.txt, /home/ann/machines.txt",
        "/home/ann.lee/tables/machines, /home/ann.lee/tables/machines.csv"})
    void namesWithoutAnEndingGetOne(String chosen, String named) {
        assertEquals(named, GridActions.named(chosen).toString());
    }
}
