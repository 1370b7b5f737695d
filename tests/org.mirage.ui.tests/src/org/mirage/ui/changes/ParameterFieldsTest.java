// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.changes.Value;
import org.mirage.ui.robot.Ui;

/** What is typed into the fields of parameters. */
class ParameterFieldsTest {

    private static final byte[] AWKWARD = {'a', '\n', (byte) 0xff, '\\'};

    private static Parameter parameter(String name, byte[] initial) {
        return new Parameter(name, initial == null ? null : Value.of(initial), "", false, List.of());
    }

    private static Map<String, byte[]> values(Map<String, String> typed) {
        return Ui.get(() -> {
            Shell shell = new Shell();
            ParameterFields fields = new ParameterFields(shell, List.of(parameter("user", null), parameter("share",
                    "\\\\host\\new".getBytes(StandardCharsets.UTF_8)), parameter("bytes", AWKWARD)), "test.", () -> { });
            fields.fill(typed);
            Map<String, byte[]> values = fields.values();
            shell.dispose();
            return values;
        });
    }

    @Test
    void whatIsTypedIsMeantAsItStands() {
        Map<String, byte[]> values = values(Map.of("user", "CORP\\nadmin", "bytes", "EX\\x41"));
        assertEquals("CORP\\nadmin", new String(values.get("user"), StandardCharsets.UTF_8));
        assertEquals("\\\\host\\new", new String(values.get("share"), StandardCharsets.UTF_8));
        assertEquals("EX\\x41", new String(values.get("bytes"), StandardCharsets.UTF_8));
    }

    @Test
    void whatNoFieldCanShowStaysUnlessItIsWrittenOver() {
        assertArrayEquals(AWKWARD, values(Map.of()).get("bytes"));
    }
}
