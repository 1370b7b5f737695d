// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.resizing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.disk.BlockDevice;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionDisks;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;
import org.mirage.store.PackSession;
import org.mirage.store.VersionRecord;
import org.mirage.testing.Tools;

/** What an appliance would write is taken in, checked and cut. The programs of this machine write it, into overlays that qemu-img makes. */
@Timeout(300)
class ResizeDiskTest {

    @TempDir
    Path folder;

    /** Resizes; the script changes the file system in the file "after" besides, that is "volume" while it runs. */
    private ResizedMachine resize(TestLibrary library, PackSession session, boolean gpt, long size, String script) throws IOException {
        library.add(MadeDisk.by(folder, "disk.raw", gpt ? SizedDisk.GPT : SizedDisk.MBR), "a");
        VersionSummary version = library.library().version(new VersionName("a", 0));
        VersionRecord record = library.library().record(version);
        int root = record.volumes().size() - 1;
        ResizePlan plan = ResizePlan.of(record, root, size);
        ResizeDisk resize = new ResizeDisk(version, record, List.of(VersionDisks.open(library.library(), version, 0)), session, folder);
        List<BlockDevice> below = resize.below(plan);
        Path before = SizedDisk.write(below.getFirst(), folder.resolve("before"));
        Tools.run("cp", "--sparse=always", before.toString(), folder.resolve("after").toString());
        SizedDisk.resize(folder.resolve("after"), plan.length());
        Tools.bash("cd '" + folder + "'; dd if=after of=volume bs=1M skip=2 conv=sparse status=none; " + script
                + "; dd if=volume of=after bs=1M seek=2 conv=notrunc status=none; "
                + "qemu-img convert -f raw -O qcow2 -B before -F raw after overlay.qcow2");
        return resize.takeIn(List.of(folder.resolve("overlay.qcow2")), below, plan, Monitor.NONE);
    }

    @ParameterizedTest
    @CsvSource({"true, 200", "false, 200", "true, 40", "false, 40"})
    void filesStayAndTheDiskFollows(boolean gpt, long mib) throws IOException {
        try (TestLibrary library = new TestLibrary(folder.resolve("library")); PackSession session = library.library().store().beginTemporary()) {
            ResizedMachine made = resize(library, session, gpt, mib << 20, "true");

            assertEquals(mib << 20, made.disks().getFirst().size());
            assertEquals(mib << 20, made.record().disks().getFirst().size());
            Path file = SizedDisk.write(made.disks().getFirst(), folder.resolve("made"));
            assertTrue(Tools.run("sfdisk", "--verify", file.toString()).contains("No errors detected"));
            Tools.run("e2fsck", "-fn", file + "?offset=" + SizedDisk.ROOT);
            String blocks = Tools.bash("dumpe2fs -h '" + file + "?offset=" + SizedDisk.ROOT + "' 2> /dev/null | grep -E '^Block (count|size)' | tr -dc '0-9\\n'");
            long bytes = Long.parseLong(blocks.split("\n")[0]) * Long.parseLong(blocks.split("\n")[1]);
            assertEquals(made.record().volumes().getLast().size(), bytes);
            assertTrue(bytes > (mib - 5 << 20), "bytes " + bytes);
            assertEquals(library.library().record(library.library().version(new VersionName("a", 0))).volumes().getLast().root(),
                    made.record().volumes().getLast().root());
        }
    }

    @Test
    void aFileThatChangedIsToldAndNothingIsMade() throws IOException {
        try (TestLibrary library = new TestLibrary(folder.resolve("library")); PackSession session = library.library().store().beginTemporary()) {
            assertEquals("The files of a@1 are not the same after its disk was given another size: /etc/f7: not there",
                    assertThrows(MirageException.class, () -> resize(library, session, true, 200 << 20,
                            "debugfs -w -R 'rm etc/f7' volume 2> /dev/null")).getMessage());
        }
    }
}
