// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ListExports;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.Names;
import org.mirage.engine.UpdatePreview;
import org.mirage.engine.compare.CompareProfile;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.made.MadeSteps;
import org.mirage.engine.made.WebLibrary;

/** What a customised export would make of the files is told without writing anything. */
class ExportPreviewTest {

    @TempDir
    Path folder;

    @Test
    void changesOfAllStepsAreShown() throws IOException {
        try (WebLibrary library = new WebLibrary(folder)) {
            ExportDisk export = library.export(folder.resolve("out.qcow2"));
            String[] steps = {"parameter host\nput file /etc/made\n  template\n  | ${host}\n", "set /etc/made\n  mode 0600\n"};
            export.customising(MadeSteps.of(Map.of(), steps));
            assertTrue(assertThrows(MirageException.class, () -> export.preview(Monitor.NONE)).getMessage().contains("host"));
            UpdatePreview preview = export.customising(MadeSteps.of(Map.of("host", "shop"), steps)).preview(Monitor.NONE);
            MachineEntry made = preview.after().find("/etc/made".getBytes(StandardCharsets.US_ASCII));
            assertEquals(0600, made.entry().permissions() & 07777);
            assertEquals("shop\n".length(), made.entry().size());
            List<Difference> differences = preview.compare(CompareProfile.EVERYTHING, Monitor.NONE).root().children(Monitor.NONE);
            assertEquals(List.of("/etc"), differences.stream().map(one -> Names.show(one.path())).toList());
            assertEquals(List.of(), new ListExports(library.library()).call(Monitor.NONE));
        }
    }
}
