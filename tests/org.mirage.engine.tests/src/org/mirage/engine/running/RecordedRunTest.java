// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.DeleteVersion;
import org.mirage.engine.LibraryChange;
import org.mirage.engine.ListRuns;
import org.mirage.engine.ListedRun;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.applying.UpdateOrigin;
import org.mirage.engine.catalog.Actions;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;
import org.mirage.store.ContentWriter;
import org.mirage.store.FrameWriter;
import org.mirage.store.Hash;
import org.mirage.store.ObjectKind;
import org.mirage.store.VersionRecord;

/** Versions that runs made are listed, and a run is done again only when what was kept of it says all. */
class RecordedRunTest {

    private static final String SCRIPT = "run-script\n  about \"greet\"\n  text\n  | true\n";

    @TempDir
    private Path folder;
    @AutoClose
    private MadeLibrary made;

    @BeforeEach
    void open() throws IOException {
        made = new MadeLibrary(folder.resolve("library"));
        made.add("web", "2026-01-01T00:00:00Z", new MadeVolume(0, 1, "one").file("etc/motd", "one\n"));
    }

    /** Adds a version that says that a run made it of the first one, by a change set, which is kept unless it is null. */
    private VersionName run(String changes, Map<String, byte[]> values) throws IOException {
        VersionSummary first = made.library().version(VersionName.parse("web@1"));
        VersionRecord before = made.library().record(first);
        try (LibraryChange change = LibraryChange.begin(made.library(), "made", Monitor.NONE)) {
            FrameWriter frames = change.session().frames();
            ContentWriter contents = new ContentWriter(change.session(), frames);
            Hash text = changes == null ? null : contents.small(bytes("mirage changes 1\n" + changes + "end\n")).hash();
            byte[] log = bytes("done\n");
            StoredLog stored = new StoredLog(contents.small(log), log.length, List.of("greet", "install game"));
            frames.flush();
            Map<String, Object> extra = new HashMap<>(new UpdateOrigin(UUID.randomUUID(), values).fields(before));
            extra.put(StoredLog.FIELD, stored.fields());
            int number = change.list().image("web").orElseThrow().nextNumber();
            VersionRecord record = new VersionRecord(before.image(), number, List.of(first.record()), "made", "a run", change.time(),
                    before.volumes(), before.disks(), before.system(), text, extra);
            change.log(Actions.ADD_VERSION, Map.of(Actions.VERSION, change.session().put(ObjectKind.VERSION, record.encode()).bytes(),
                    Actions.SOURCES, List.of()));
            change.commit();
            return new VersionName("web", number);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Optional<RecordedRun> recorded(String changes, Map<String, byte[]> values) throws IOException {
        return RecordedRun.of(made.library(), run(changes, values), Monitor.NONE);
    }

    @Test
    void runsAreListedLatestFirstWithWhatTheyBeganWith() throws IOException {
        assertEquals(List.of(), new ListRuns(made.library()).call(Monitor.NONE));
        run(null, Map.of());
        run(SCRIPT, Map.of());
        List<ListedRun> runs = new ListRuns(made.library()).call(Monitor.NONE);
        assertEquals(List.of("web@3", "web@2"), runs.stream().map(run -> run.version().label()).toList());
        assertEquals("web@1", runs.getFirst().parent().label());
        assertEquals(List.of("greet", "install game"), runs.getFirst().steps());
    }

    @Test
    void parentThatIsGoneIsNone() throws IOException {
        run(null, Map.of());
        new DeleteVersion(made.library(), VersionName.parse("web@1")).call(Monitor.NONE);
        assertNull(new ListRuns(made.library()).call(Monitor.NONE).getFirst().parent());
    }

    @Test
    void whatTheChangeSetSaysCanBeDoneAgain() throws IOException {
        String text = "parameter who\nparameter tone\n  default kind\n" + SCRIPT.replace("  text", "  argument ${who}\n  text");
        RecordedRun run = recorded(text, Map.of("who", bytes("all"), "tone", bytes("kind"))).orElseThrow();
        assertEquals(1, run.changes().edits().size());
        assertEquals("all", new String(run.values().get("who"), StandardCharsets.UTF_8));
        assertTrue(recorded("remove-packages\n  package game\n", Map.of()).isPresent());
        assertTrue(recorded("install-packages\n  repository /srv/packages\n  package game\n", Map.of()).isPresent());
    }

    @Test
    void whatWasNotKeptWhollyCannot() throws IOException {
        assertTrue(recorded(null, Map.of()).isEmpty());
        assertTrue(recorded("parameter password\n  secret\n" + SCRIPT, Map.of()).isEmpty());
        assertTrue(recorded("put file /etc/motd\n  text\n  | two\n" + SCRIPT, Map.of()).isEmpty());
        assertTrue(recorded("install-packages\n  repository packages\n  package game\n", Map.of()).isEmpty());
        assertTrue(recorded("install-packages\n  file from disk game.deb\n", Map.of()).isEmpty());
        assertTrue(recorded("run-script\n  from disk greet.sh\n", Map.of()).isEmpty());
        assertTrue(RecordedRun.of(made.library(), VersionName.parse("web@1"), Monitor.NONE).isEmpty());
    }
}
