// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.disk.DiskFormat;
import org.mirage.engine.CancelledException;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ExportReport;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.ExportFixture;
import org.mirage.engine.made.QuietMonitor;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.LoopMount;
import org.mirage.testing.Tools;

@Timeout(300)
class ExportTest extends ExportFixture {

    private void assertRefused(ExportDisk verb, String... words) throws IOException {
        List<String> before = TestLibrary.files(out);
        MirageException refusal = assertThrows(MirageException.class, () -> verb.call(Monitor.NONE));
        for (String word : words) {
            assertTrue(refusal.getMessage().contains(word), refusal.getMessage());
        }
        assertEquals(before, TestLibrary.files(out));
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw", "img", "qcow2", "vmdk", "vdi", "vhd", "vhdx"})
    void everyFormatHoldsTheDisk(String ending) throws IOException {
        ExportReport report = export("web." + ending).call(Monitor.NONE);
        String format = report.format().toolName();
        library.compare(format, report.file());
        String info = Tools.run("qemu-img", "info", "-f", format, "--output=json", report.file().toString());
        assertTrue(info.contains("\"virtual-size\": " + Files.size(library.expected())), info);
        assertEquals(Files.size(library.expected()), report.virtualSize());
        assertEquals(List.of("web." + ending), TestLibrary.names(out));
        if (format.equals("qcow2")) {
            Tools.run("qemu-img", "check", "-f", "qcow2", report.file().toString());
        }
    }

    @Test
    void aRawFileHasHolesWhereTheDiskIsFree() throws IOException {
        ExportReport report = export("web.raw").call(Monitor.NONE);
        long occupied = Long.parseLong(Tools.run("stat", "-c", "%b", report.file().toString()).strip()) * 512;
        assertTrue(occupied < Files.size(library.expected()) / 2, occupied + " bytes");
        assertTrue(Math.abs(occupied - report.fileBytes()) < 1 << 20, occupied + " and " + report.fileBytes());
    }

    @Test
    void whatIsThereIsReplacedOnlyWhenAsked() throws IOException {
        Files.writeString(out.resolve("web.qcow2"), "precious");
        assertRefused(export("web.qcow2"), "web.qcow2", "exists");
        assertEquals("precious", Files.readString(out.resolve("web.qcow2")));
        export("web.qcow2").overwrite(true).call(Monitor.NONE);
        library.compare("qcow2", out.resolve("web.qcow2"));
    }

    @Test
    void whatCannotBeIsRefused() throws IOException {
        assertRefused(export("web.doc"), "web.doc", ".qcow2");
        assertRefused(export("web"), "format");
        assertRefused(export("web.dmg"), "DMG");
        assertRefused(export("none/web.raw"), "none");
        Files.createDirectory(out.resolve("folder.raw"));
        assertRefused(export("folder.raw"), "folder.raw", "folder");
        assertRefused(export("web.raw").disk(1), "no disk 1");
        assertThrows(NotFoundException.class, () -> new ExportDisk(library.library(), new VersionName("web", 7))
                .target(out.resolve("web.raw")).call(Monitor.NONE));
        assertThrows(NotFoundException.class, () -> new ExportDisk(library.library(), new VersionName("nobody", 0))
                .target(out.resolve("web.raw")).call(Monitor.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw", "qcow2", "vmdk", "vdi", "vhd", "vhdx"})
    void aFullDiskIsSaidAndNothingLeft(String ending) throws IOException {
        assumeTrue(Tools.attempt("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", out.toString()).code() == 0, "only root can mount");
        try {
            assertRefused(export("web." + ending), "no space left", "web." + ending);
        } finally {
            LoopMount.unmount(out);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw", "qcow2"})
    void cancelLeavesNothing(String ending) throws IOException {
        assertThrows(CancelledException.class, () -> export("web." + ending).call(new Cancelling(0)));
        assertEquals(List.of(), TestLibrary.names(out));
    }

    @Test
    void progressReachesItsEnd() throws IOException {
        for (DiskFormat format : List.of(DiskFormat.RAW, DiskFormat.QCOW2)) {
            long[] sums = new long[2];
            export("web").format(format).overwrite(true).call(new QuietMonitor() {
                @Override
                public void begin(String task, long total) {
                    sums[0] = total;
                }

                @Override
                public synchronized void worked(long units) {
                    sums[1] += units;
                }
            });
            assertEquals(Files.size(library.expected()), sums[0]);
            assertEquals(sums[0], sums[1], format.toString());
        }
    }
}
