// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.resizing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.engine.ExportForm;
import org.mirage.engine.ExportInstances;
import org.mirage.engine.ExportReport;
import org.mirage.engine.InstancesReport;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.customising.InstanceTable;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.MadeSteps;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.Tools;

/** Machines of a table that are thin, with disks of another size: their base has it, too. */
@Tag("full")
@Timeout(900)
class ResizedMachinesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {200, 40})
    void baseAndThinOnesHaveTheSize(long mib) throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        try (TestLibrary library = new TestLibrary(folder.resolve("library"))) {
            library.add(MadeDisk.by(folder, "disk.raw", SizedDisk.GPT), "web");

            InstancesReport report = new ExportInstances(library.library(), new VersionName("web", 0),
                    InstanceTable.of("name,host\none,first\ntwo,second\n", "web.csv")).folder(out)
                    .form(ExportForm.PLAIN.diskSize(mib << 20)).thin(true).baseName("base")
                    .customising(MadeSteps.of(Map.of(), "remove /etc/f9\n",
                            "parameter host\nput file /etc/name\n  template\n  | ${host}\n")).call(Monitor.NONE);

            assertEquals(List.of("base.qcow2", "one.qcow2", "two.qcow2"), TestLibrary.names(out));
            assertEquals(List.of("", "first\n", "second\n"), namesIn(report, mib));
        }
    }

    /** What stands in the file of each one's name, the base first, after each was looked at. */
    private List<String> namesIn(InstancesReport report, long mib) throws IOException {
        List<Path> files = new ArrayList<>(report.base());
        report.instances().stream().map(ExportReport::file).forEach(files::add);
        List<String> names = new ArrayList<>();
        Path raw = folder.resolve("read.raw");
        for (Path file : files) {
            assertTrue(Tools.run("qemu-img", "check", file.toString()).contains("No errors were found"), file.toString());
            String size = Tools.bash("qemu-img info --output=json '" + file + "' | jq '.\"virtual-size\"'").strip();
            assertEquals(mib << 20, Long.parseLong(size));
            Tools.run("qemu-img", "convert", "-O", "raw", file.toString(), raw.toString());
            assertEquals(mib << 20, Files.size(raw));
            assertTrue(Tools.run("sfdisk", "--verify", raw.toString()).contains("No errors detected"), file.toString());
            String root = raw + "?offset=" + SizedDisk.ROOT;
            Tools.run("e2fsck", "-fn", root);
            long bytes = Long.parseLong(Tools.bash("dumpe2fs -h '" + root + "' 2> /dev/null "
                    + "| awk '/^Block (count|size)/ { n = n ? n * $3 : $3 } END { print n }'").strip());
            assertTrue(bytes > mib - 5 << 20 && bytes < mib << 20, file + " has a root of " + bytes);
            assertEquals("file 77\n", cat(root, "/etc/f77"));
            assertEquals("", cat(root, "/etc/f9"));
            names.add(cat(root, "/etc/name"));
        }
        return names;
    }

    private static String cat(String volume, String path) throws IOException {
        return Tools.bash("debugfs -R 'cat " + path + "' '" + volume + "' 2> /dev/null");
    }
}
