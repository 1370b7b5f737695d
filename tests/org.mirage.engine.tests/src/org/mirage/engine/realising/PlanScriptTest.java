// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;
import org.mirage.store.ContentReader;
import org.mirage.store.VolumeRecord;
import org.mirage.testing.LoopMount;
import org.mirage.testing.MountedTruth;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;
import org.mirage.testing.Truth;

/** The script that makes the files of one version those of another, run by this machine's own shell on a mounted copy. */
class PlanScriptTest {

    @TempDir
    Path folder;

    @Test
    void everyKindOfEdit() throws IOException {
        Path before = MadeDisk.by(folder, "before.raw", EditedDisks.FILES
                + "truncate -s 96M \"$out\"; mke2fs -q -F -t ext4 \"$out\"; cp -r \"$work\" \"$out.files\"\n");
        try (LoopMount mount = LoopMount.open(before, 0, "rw")) {
            Tools.bash("folder='" + mount.folder() + "'; cp -a '" + before + ".files/.' \"$folder\"\n" + EditedDisks.PREPARE);
        }
        Path after = folder.resolve("after.raw");
        Files.copy(before, after);
        try (LoopMount mount = LoopMount.open(after, 0, "rw")) {
            Tools.bash("folder='" + mount.folder() + "'\n" + EditedDisks.EDITS);
        }
        assertEquals(Map.of("srv/away/to/there", "tree", "srv/away/big", "big", "nest-stays", "nest/inner/stays"),
                check(before, after, 0).moved());
    }

    @Test
    @Tag("full")
    void awkwardImages() throws IOException {
        check(TestImages.get("awkward"), TestImages.get("awkward-edited"), 1 << 20);
    }

    @Test
    @Tag("full")
    void debian() throws IOException {
        check(TestImages.get("debian"), TestImages.get("debian-edited"), 1 << 20);
    }

    private VolumePlan check(Path before, Path after, long offset) throws IOException {
        Path work = Files.createDirectory(folder.resolve("work"));
        Path disk = folder.resolve("written.raw");
        Tools.run("cp", "--sparse=always", before.toString(), disk.toString());
        VolumePlan plan;
        try (TestLibrary library = new TestLibrary(folder.resolve("library"))) {
            library.add(before, "before");
            library.add(after, "after");
            VolumeRecord old = volume(library.library(), "before");
            plan = VolumePlan.of(new VolumeTree(old, library.library().store()),
                    new VolumeTree(volume(library.library(), "after"), library.library().store()));
            PlanScript script = PlanScript.of(plan, old.type());
            Files.write(work.resolve("script"), script.text());
            try (InputStream in = script.input(new ContentReader(library.library().store()), Monitor.NONE)) {
                Files.copy(in, work.resolve("input"));
            }
        }
        try (LoopMount mount = LoopMount.open(disk, offset, "rw")) {
            Tools.bash("cd '" + mount.folder() + "'; export LC_ALL=C WORK='" + work + "'; cat \"$WORK/input\" | sh \"$WORK/script\" 2>&1"
                    + " || { echo failed; exit 1; }");
        }
        assertEquals(truth(after, offset), truth(disk, offset));
        return plan;
    }

    private static VolumeRecord volume(Library library, String image) throws IOException {
        return library.record(library.image(image).newest()).volumes().getFirst();
    }

    /** What the kernel says of the files, without what no version knows of. */
    static Map<String, String> truth(Path disk, long offset) throws IOException {
        try (LoopMount mount = LoopMount.open(disk, offset, "ro")) {
            Map<String, String> shown = new TreeMap<>();
            Map<Long, String> names = new TreeMap<>();
            for (Truth truth : MountedTruth.walk(mount.folder()).values()) {
                boolean directory = truth.type() == 0040000;
                // the first name of a file stands for its inode
                String first = names.computeIfAbsent(truth.inode(), inode -> truth.path());
                // extents, indexes of directories and data within inodes are no flags of an entry
                long flags = truth.flags() & ~(0x80000 | 0x1000 | 0x10000000);
                shown.put(truth.path(), String.join(" ", Integer.toOctalString(truth.mode()), truth.owner() + ":" + truth.group(),
                        directory ? "" : truth.size() + " " + truth.links(), truth.nanoseconds().toString(), truth.target(),
                        truth.major() + ":" + truth.minor(), first, new TreeMap<>(truth.attributes()).toString(), flags + "",
                        truth.sha256()));
            }
            return shown;
        }
    }
}
