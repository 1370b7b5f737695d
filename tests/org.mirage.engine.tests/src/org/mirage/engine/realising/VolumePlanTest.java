// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.mirage.engine.MirageException;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;

/** What a plan says is to be done, and that it is found in time and memory by what differs, whatever an image is like. */
@Timeout(60)
class VolumePlanTest {

    private static final String LARGE = "x".repeat(300 << 10);

    @TempDir
    private Path folder;
    @AutoClose
    private MadeLibrary made;

    @BeforeEach
    void open() throws IOException {
        made = new MadeLibrary(folder.resolve("library"));
    }

    private static MadeVolume volume() {
        return new MadeVolume(0, 1, "one").directory("etc");
    }

    private VolumePlan plan(MadeVolume before, MadeVolume after) throws IOException {
        made.add("before", "2026-01-01T00:00:00Z", before);
        made.add("after", "2026-01-01T00:00:00Z", after);
        return VolumePlan.of(tree("before"), tree("after"));
    }

    private VolumeTree tree(String image) throws IOException {
        return new VolumeTree(made.library().record(made.library().image(image).newest()).volumes().getFirst(), made.library().store());
    }

    @Test
    void whatMovesAmongManyThatAreEqual() throws IOException {
        MadeVolume before = volume();
        MadeVolume after = volume();
        Set<String> files = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            before.file("old/large" + i, LARGE).file("old/folder" + i + "/a/b", "same");
            // what is in folders that move goes from the list of what is made, which must not make others come twice
            after.file("new" + i % 7 + "/large" + i, LARGE).file("new" + i % 7 + "/folder" + i + "/a/b", "same");
            files.add("old/large" + i);
            files.add("old/folder" + i);
        }

        VolumePlan plan = plan(before, after);

        assertEquals(2000, plan.moved().size());
        assertEquals(files, new HashSet<>(plan.moved().values()));
        assertEquals(Set.of("old"), plan.removed());
        assertTrue(plan.made().values().stream().allMatch(entry -> entry.subtree() != null), "nothing is made but folders");
    }

    @Test
    void aFileOfVeryManyNames() throws IOException {
        MadeVolume before = volume();
        MadeVolume after = volume();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            names.add("names/n" + i);
        }
        names.forEach(name -> before.file(name, "x"));
        before.linked(names.toArray(String[]::new));
        names.forEach(name -> after.file(name, "y"));
        after.linked(names.toArray(String[]::new));

        VolumePlan plan = plan(before, after);

        assertEquals(19_999, plan.links().size());
        assertEquals(20_000, plan.removed().size());
    }

    @Test
    void foldersDeeperThanAnyPath() throws IOException {
        String deep = "d/".repeat(2300);
        VolumePlan removing = plan(volume().file(deep + "f", "x"), volume());
        made.add("changed", "2026-01-01T00:00:00Z", volume().file(deep + "f", "y"));

        assertEquals(Set.of("d"), removing.removed());
        for (String before : List.of("before", "after")) {
            MirageException refused = assertThrows(MirageException.class, () -> VolumePlan.of(tree(before), tree("changed")));
            assertEquals("/" + deep.substring(0, 100) + "… cannot be changed: its path is longer than Linux takes at once",
                    refused.getMessage());
        }
    }
}
