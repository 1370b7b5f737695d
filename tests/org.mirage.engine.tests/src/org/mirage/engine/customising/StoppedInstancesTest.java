// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mirage.engine.CancelledException;
import org.mirage.engine.ExportInstances;
import org.mirage.engine.ImageSummary;
import org.mirage.engine.InstanceListener;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.made.ExportFixture;
import org.mirage.engine.made.MadeSteps;
import org.mirage.engine.made.QuietMonitor;
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

    /** Machines called m-1 and so on that are thin, each with a greeting of its row and a megabyte that the base has not. */
    private ExportInstances greeting(int machines) throws IOException {
        Path noise = folder.resolve("noise");
        Tools.bash("head -c 1000000 /dev/urandom > '" + noise + "'");
        StringBuilder table = new StringBuilder("name,greeting\n");
        for (int i = 1; i <= machines; i++) {
            table.append("m-").append(i).append(",I am number ").append(i).append('\n');
        }
        String own = "parameter greeting\nput file /etc/greeting\n  template\n  | ${greeting}.\n"
                + "put file /etc/noise\n  from disk " + noise + "\n";
        return machines(table.toString()).thin(true).baseName("base").customising(MadeSteps.of(Map.of(), own));
    }

    /** The base and so many machines are all that is there, and whole. */
    private void assertComplete(int machines) throws IOException {
        List<String> expected = new ArrayList<>(List.of("base.qcow2"));
        for (int i = 1; i <= machines; i++) {
            expected.add("m-" + i + ".qcow2");
        }
        assertEquals(expected.stream().sorted().toList(), TestLibrary.names(out));
        library.compare("qcow2", out.resolve("base.qcow2"));
        Path raw = folder.resolve("read.raw");
        for (int i = 1; i <= machines; i++) {
            String file = out.resolve("m-" + i + ".qcow2").toString();
            assertTrue(Tools.run("qemu-img", "check", file).contains("No errors were found"), file);
            Tools.run("qemu-img", "convert", "-O", "raw", file, raw.toString());
            Tools.run("e2fsck", "-fn", raw + "?offset=1048576");
            assertEquals("I am number " + i + ".\n", cat(raw, "/etc/greeting"));
            assertEquals("file 77\n", cat(raw, "/etc/f77"));
        }
    }

    private static String cat(Path disk, String path) throws IOException {
        return Tools.bash("debugfs -R 'cat " + path + "' '" + disk + "?offset=1048576' 2> /dev/null");
    }

    /** The library has what it had before, and of what was done no more than the note of it. */
    private void assertOnlyNoted(List<ImageSummary> images, long bytes) throws IOException {
        assertEquals(images, library.library().images());
        assertTrue(library.packBytes() - bytes < 10_000, "bytes more: " + (library.packBytes() - bytes));
        assertEquals("", Tools.bash("find '" + folder + "/library/tmp' -mindepth 1"));
    }

    @Test
    @Tag("full")
    void whoStopsWhileTheTwentiethIsWrittenHasNineteen() throws IOException {
        List<ImageSummary> images = library.library().images();
        long bytes = library.packBytes();
        Within monitor = new Within("Writing m-20.qcow2");

        String message = assertThrows(CancelledException.class, () -> greeting(50).call(monitor)).getMessage();

        assertEquals("cancelled; complete are m-1.qcow2, m-2.qcow2, m-3.qcow2, m-4.qcow2, m-5.qcow2 and 14 more, "
                + "the other 31 of 50 were not made", message);
        assertEquals(1, monitor.starts);
        assertTrue(monitor.written > 0 && monitor.written < monitor.whole, monitor.written + " of " + monitor.whole);
        assertTrue(monitor.there.stream().anyMatch(name -> name.matches("\\.m-20\\.qcow2\\..*part")), monitor.there.toString());
        assertComplete(19);
        assertOnlyNoted(images, bytes);
    }

    @Test
    @Tag("full")
    void aFullFolderHasTheThinOnesThatAreComplete() throws IOException {
        assumeTrue(Tools.attempt("mount", "-t", "tmpfs", "-o", "size=14m", "tmpfs", out.toString()).code() == 0, "only root can mount");
        try {
            List<ImageSummary> images = library.library().images();
            long bytes = library.packBytes();

            String message = assertThrows(MirageException.class, () -> greeting(20).call(Monitor.NONE)).getMessage();

            int complete = TestLibrary.names(out).size() - 1;
            assertTrue(complete > 1 && complete <= 5, TestLibrary.names(out).toString());
            List<String> names = TestLibrary.names(out).subList(1, complete + 1);
            assertEquals("There is no space left for " + out.resolve("m-" + (complete + 1) + ".qcow2")
                    + "; free some or choose another folder; complete are " + String.join(", ", names) + ", the other " + (20 - complete) + " of 20 were not made", message);
            assertComplete(complete);
            assertOnlyNoted(images, bytes);
        } finally {
            LoopMount.unmount(out);
        }
    }

    /** Stops as soon as something of one part of the work is done, and looks what is there then. */
    private final class Within extends QuietMonitor {

        private final String task;
        private int starts;
        private boolean inTask;
        private long whole;
        private long written;
        private List<String> there = List.of();

        Within(String task) {
            this.task = task;
        }

        @Override
        public void begin(String begun, long total) {
            starts += begun.equals("Starting the libguestfs appliance") ? 1 : 0;
            inTask = begun.equals(task);
            whole = inTask ? total : whole;
        }

        @Override
        public void worked(long units) {
            if (inTask && written == 0) {
                written = units;
                try {
                    there = TestLibrary.names(out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        @Override
        public boolean cancelled() {
            return written > 0;
        }
    }
}
