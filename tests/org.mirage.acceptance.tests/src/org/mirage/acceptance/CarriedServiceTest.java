// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.DiskFormat;
import org.mirage.engine.CarriedTarget;
import org.mirage.engine.CarryChange;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.RealiseReport;
import org.mirage.engine.RealiseVersions;
import org.mirage.engine.VersionName;
import org.mirage.engine.carrying.CarryResult;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/** Siblings that an installation was carried to, in which it never ran, start and run its services. */
@Tag("full")
class CarriedServiceTest {

    /** One in which the numbers that the run took are taken, and one with packages and choices of its own; by what they are called. */
    private static final Map<String, String> HOSTS = new TreeMap<>(Map.of("sibling-2", "db-2", "sibling-7", "edit-7"));

    @TempDir
    Path folder;

    @Test
    void twoSiblingsServe() throws IOException {
        assumeTrue(LoopMount.possible(), "mounting needs root");
        Path images = TestImages.get("siblings");
        // the siblings have no kernel
        try (LoopMount debian = LoopMount.open(TestImages.get("debian"), ImportedImages.VOLUME, "ro,noload")) {
            Tools.bash("cp '" + debian.folder() + "'/boot/vmlinuz-* '" + folder + "/kernel'; cp '" + debian.folder() + "'/boot/initrd.img-* '" + folder
                    + "/initrd'");
        }
        try (Library library = Library.open(folder.resolve("library"))) {
            ImportedImages.importOnce(library, "base", images.resolve("base.raw"));
            ImportedImages.importOnce(library, "base", images.resolve("run.raw"));
            for (String sibling : HOSTS.keySet()) {
                ImportedImages.importOnce(library, sibling, images.resolve(sibling + ".raw"));
            }
            for (CarriedTarget target : new CarryChange(library, new VersionName("base", 2),
                    HOSTS.keySet().stream().map(name -> new VersionName(name, 0)).toList()).call(Monitor.NONE).targets()) {
                assertEquals(CarryResult.State.CARRIED, target.result().state(), target.result().problems().toString());
            }
            List<VersionName> made = HOSTS.keySet().stream().map(name -> new VersionName(name, 2)).toList();
            for (RealiseReport report : new RealiseVersions(library, made).call(Monitor.NONE)) {
                assertNull(report.failure());
            }
            for (VersionName version : made) {
                Path raw = folder.resolve(version.image() + ".raw");
                new ExportDisk(library, version).disk(0).target(raw).format(DiskFormat.RAW).call(Monitor.NONE);
                assertServes(raw, HOSTS.get(version.image()));
            }
        }
    }

    private void assertServes(Path disk, String host) throws IOException {
        Tools.run("e2fsck", "-fn", disk.toString());
        List<Pattern> signs = List.of(Pattern.compile(Pattern.quote(host + " login:")), SerialConsole.started("ssh.service"),
                SerialConsole.started("dbus.service"));
        String console = SerialConsole.untilFound(signs, disk, "raw", "-kernel", folder.resolve("kernel").toString(), "-initrd",
                folder.resolve("initrd").toString(), "-append", "root=/dev/vda rw console=ttyS0 systemd.show_status=1");
        for (Pattern sign : signs) {
            // the manager waits for both services to say that they are ready
            assertTrue(sign.matcher(console).find(), console);
        }
    }
}
