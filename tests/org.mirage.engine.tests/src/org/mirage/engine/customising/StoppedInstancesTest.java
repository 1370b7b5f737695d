// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mirage.engine.CancelledException;
import org.mirage.engine.ExportInstances;
import org.mirage.engine.InstanceListener;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.made.ExportFixture;
import org.mirage.engine.made.Stopping;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.LoopMount;
import org.mirage.testing.Tools;

/** What is there when an export of a table is stopped, or the disk is full. */
@Timeout(300)
class StoppedInstancesTest extends ExportFixture {

    private static final String THREE = "name\nweb-1\nweb-2\nweb-3\n";

    @Test
    void whoStopsAtTheSecondHasTheFirst() throws IOException {
        for (boolean thin : new boolean[] {false, true}) {
            List<Integer> begun = new ArrayList<>();
            Stopping monitor = new Stopping();
            ExportInstances verb = machines(THREE).thin(thin).listener(new InstanceListener() {
                @Override
                public void begun(int row) {
                    begun.add(row);
                    if (row == 1) {
                        monitor.stop();
                    }
                }
            });
            String message = assertThrows(CancelledException.class, () -> verb.call(monitor)).getMessage();
            assertEquals("cancelled; complete is web-1.qcow2, the other 2 of 3 were not made", message);
            assertEquals(List.of(0, 1), begun);
            assertEquals(thin ? List.of("web-1-base.qcow2", "web-1.qcow2") : List.of("web-1.qcow2"), TestLibrary.names(out));
            for (String name : TestLibrary.names(out)) {
                Files.delete(out.resolve(name));
            }
        }
    }

    @Test
    void whoStopsAtTheTwentiethHasNineteen() throws IOException {
        StringBuilder table = new StringBuilder("name\n");
        for (int i = 1; i <= 50; i++) {
            table.append("m-").append(i).append('\n');
        }
        Stopping monitor = new Stopping();
        ExportInstances verb = machines(table.toString()).thin(true).baseName("base").listener(new InstanceListener() {
            @Override
            public void begun(int row) {
                if (row == 19) {
                    monitor.stop();
                }
            }
        });
        assertEquals("cancelled; complete are m-1.qcow2, m-2.qcow2, m-3.qcow2, m-4.qcow2, m-5.qcow2 and 14 more, the other 31 of 50 were not made",
                assertThrows(CancelledException.class, () -> verb.call(monitor)).getMessage());
        List<String> whole = TestLibrary.names(out);
        assertEquals(20, whole.size(), whole.toString());
        for (int i = 1; i < 20; i++) {
            assertTrue(whole.contains("m-" + i + ".qcow2"), whole.toString());
            library.compare("qcow2", out.resolve("m-" + i + ".qcow2"));
        }
    }

    @Test
    void whoStopsAtTheFirstHasNothing() throws IOException {
        Stopping monitor = new Stopping();
        ExportInstances verb = machines(THREE).thin(true).listener(new InstanceListener() {
            @Override
            public void begun(int row) {
                monitor.stop();
            }
        });
        assertEquals("cancelled; nothing was changed", assertThrows(CancelledException.class, () -> verb.call(monitor)).getMessage());
        assertEquals(List.of(), TestLibrary.names(out));
    }

    @Test
    void aFullFolderLeavesWhatIsComplete() throws IOException {
        assumeTrue(Tools.attempt("mount", "-t", "tmpfs", "-o", "size=14m", "tmpfs", out.toString()).code() == 0, "only root can mount");
        try {
            String message = assertThrows(MirageException.class, () -> machines(THREE).call(Monitor.NONE)).getMessage();
            assertTrue(message.contains("There is no space left for " + out.resolve("web-2.qcow2")), message);
            assertTrue(message.endsWith("complete is web-1.qcow2, the other 2 of 3 were not made"), message);
            assertEquals(List.of("web-1.qcow2"), TestLibrary.names(out));
            library.compare("qcow2", out.resolve("web-1.qcow2"));
        } finally {
            LoopMount.unmount(out);
        }
    }
}
