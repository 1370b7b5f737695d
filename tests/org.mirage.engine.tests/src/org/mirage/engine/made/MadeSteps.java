// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.made;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.customising.Customising;
import org.mirage.engine.customising.CustomisingStep;
import org.mirage.engine.customising.WrittenStep;

/** Change sets for an export, as they would be written into files. */
public final class MadeSteps {

    private MadeSteps() {
    }

    /** Steps called {@code step-1.changes} and so on, each of the edits of one text, with values for their parameters. */
    public static Customising of(Map<String, String> values, String... edits) throws IOException {
        List<CustomisingStep> steps = new ArrayList<>();
        for (String one : edits) {
            byte[] text = ("mirage changes 1\n" + one + "end\n").getBytes(StandardCharsets.UTF_8);
            String name = "step-" + (steps.size() + 1) + ".changes";
            steps.add(WrittenStep.of(name, GivenChanges.read(text, name, Path.of("/"))));
        }
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        values.forEach((name, value) -> bytes.put(name, value.getBytes(StandardCharsets.UTF_8)));
        return new Customising(steps, bytes);
    }
}
