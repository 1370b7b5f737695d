// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.UpdateReport;
import org.mirage.engine.UpdateVersions;
import org.mirage.engine.UpdatedVersion;
import org.mirage.engine.UpdatedVersion.State;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.applying.UpdateOrigin;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.TestImages;

/** A change set whose edits partly run in the machine is applied in its order, or not at all. */
@Tag("full")
class UpdateByRunsTest {

    private static final String CHANGES = """
            mirage changes 1
            title "Greet people"
            parameter who
              default world

            put file /etc/greeting
              expect absent
              template
              | hello ${who}
            run-script
              argument ${who}
              about "greet"
              text
              | set -e
              | cat /etc/greeting > /etc/greeted
              | test "$1" != nobody
            install-packages
              file from disk mirage-small_2.0_all.deb
            set /etc/greeted
              mode 0600
            end
            """;

    @TempDir
    Path folder;

    @Test
    void editsAndRunsFollowEachOther() throws IOException {
        try (TestLibrary library = new TestLibrary(folder.resolve("library"))) {
            library.add(TestImages.get("debian"), "web");
            GivenChanges changes = GivenChanges.read(CHANGES.getBytes(StandardCharsets.UTF_8), "greet.changes", TestImages.get("packages"));
            UpdateVersions update = new UpdateVersions(library.library(), changes).targets(List.of(VersionName.parse("web")));
            assertEquals(State.APPLIES, update.check(Monitor.NONE).versions().getFirst().state());

            String message = assertThrows(MirageException.class, () -> update.parameters(Map.of("who", bytes("nobody"))).call(Monitor.NONE))
                    .getMessage();
            assertTrue(message.contains("greet in web@2 ended with exit status 1"), message);
            assertEquals(1, library.library().image("web").versions().size());

            UpdateReport report = update.parameters(Map.of()).call(Monitor.NONE);

            VersionName last = new VersionName("web", report.versions().getFirst().made().number());
            VersionFiles files = new OpenVersion(library.library(), last).call(Monitor.NONE);
            MachineEntry greeted = files.find(bytes("/etc/greeted"));
            assertEquals("hello world\n", new String(files.open(greeted).readAllBytes(), StandardCharsets.UTF_8));
            assertEquals(0600, greeted.entry().permissions());
            assertEquals("2.0\n", new String(files.open(files.find(bytes("/usr/share/mirage-small/version"))).readAllBytes(),
                    StandardCharsets.UTF_8));
            assertEquals(report.batch(), UpdateOrigin.of(files.record()).orElseThrow().batch());
            assertEquals("Greet people (part 3 of 3)", files.summary().message());
            // the edits, what ran, the edits behind it
            assertEquals(4, library.library().image("web").versions().size());
        }
    }

    /** Whether it fits is known after the run only. */
    @Test
    void itEndsWhereAnEditBehindARunDoesNotFit() throws IOException {
        try (TestLibrary library = new TestLibrary(folder.resolve("library"))) {
            library.add(TestImages.get("debian"), "web");
            library.add(TestImages.get("debian"), "shop");
            new UpdateVersions(library.library(), GivenChanges.read(bytes("mirage changes 1\nhost-name shop\nend\n"), "name.changes", folder))
                    .targets(List.of(VersionName.parse("shop"))).call(Monitor.NONE);
            GivenChanges changes = GivenChanges.read(bytes("""
                    mirage changes 1
                    run-script
                      text
                      | cp /etc/hostname /etc/copied
                    remove /etc/copied
                      expect content sha256:%s
                    end
                    """.formatted(hostName(library, "shop"))), "copied.changes", folder);
            UpdateVersions update = new UpdateVersions(library.library(), changes)
                    .targets(List.of(VersionName.parse("web"), VersionName.parse("shop")));

            UpdateReport ended = update.call(Monitor.NONE);
            assertEquals(List.of(State.CONFLICTS), ended.versions().stream().map(UpdatedVersion::state).toList());
            assertEquals(1, library.library().image("web").versions().size());
            assertEquals(2, library.library().image("shop").versions().size());

            UpdateReport skipping = update.skipConflicts(true).call(Monitor.NONE);
            assertEquals(List.of(State.CONFLICTS, State.APPLIES), skipping.versions().stream().map(UpdatedVersion::state).toList());
            assertEquals(1, library.library().image("web").versions().size());
            assertEquals(4, library.library().image("shop").versions().size());
        }
    }

    private static String hostName(TestLibrary library, String image) throws IOException {
        VersionFiles files = new OpenVersion(library.library(), VersionName.parse(image)).call(Monitor.NONE);
        return files.find(bytes("/etc/hostname")).entry().content().toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
