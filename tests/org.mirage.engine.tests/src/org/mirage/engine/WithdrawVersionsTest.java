// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;

/** Of what was made on the way all goes that can go, and what stays is told beside the failure. */
class WithdrawVersionsTest {

    @TempDir
    Path folder;

    private static VersionSummary next(TestLibrary library, int from) throws IOException {
        String text = "mirage changes 1\ntitle \"t\"\n\nput file /part" + from + "\n  expect absent\n  text\n  | x\nend\n";
        GivenChanges changes = GivenChanges.read(text.getBytes(StandardCharsets.UTF_8), "t.changes", null);
        return new UpdateVersions(library.library(), changes).targets(List.of(new VersionName("web", from))).call(Monitor.NONE)
                .versions().getFirst().made();
    }

    @Test
    void oneThatCannotGoKeepsNoOther() throws IOException {
        try (TestLibrary library = new TestLibrary(folder.resolve("library"))) {
            library.add(MadeDisk.small(folder, "web.raw"), "web");
            List<VersionSummary> made = List.of(next(library, 1), next(library, 2), next(library, 3));
            // as when somebody else was quicker
            new DeleteVersion(library.library(), new VersionName("web", 4)).call(Monitor.NONE);
            Cancelling monitor = new Cancelling(Integer.MAX_VALUE);
            IOException failure = new IOException("the part failed");
            new WithdrawVersions(library.library(), made).after(failure, monitor);

            assertEquals(List.of(1), library.library().image("web").versions().stream().map(VersionSummary::number).toList());
            assertEquals("the part failed", failure.getMessage());
            assertEquals(1, failure.getSuppressed().length);
            assertTrue(failure.getSuppressed()[0].getMessage().startsWith("web@4 was made on the way, and could not be deleted again: "));
            assertEquals(List.of(failure.getSuppressed()[0].getMessage()), monitor.notes());
        }
    }
}
