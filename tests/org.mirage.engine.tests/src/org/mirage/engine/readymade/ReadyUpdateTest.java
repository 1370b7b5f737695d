// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.ReadChanges;
import org.mirage.engine.UndoUpdate;
import org.mirage.engine.UpdateReport;
import org.mirage.engine.UpdateVersions;
import org.mirage.engine.UpdatedVersion;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.MadeVolume;

/** An update by a ready-made change set makes one for each version; all versions come together, or none. */
class ReadyUpdateTest extends ReadyLibrary {

    private static final String TIME = "2026-01-01T00:00:00Z";

    @BeforeEach
    void fill() throws IOException {
        made.add("one", TIME, machine().file("var/log/syslog", "x"));
        made.add("two", TIME, machine().file("tmp/x", "x"));
        made.add("data", TIME, new MadeVolume(0, 1, "one").file("a", "x"));
    }

    private UpdateVersions update(String... names) throws IOException {
        return new UpdateVersions(made.library(), ReadyMadeSets.get("sanitise")).targets(List.of(VersionName.parse(names[0]),
                VersionName.parse(names[1]), VersionName.parse(names[names.length - 1])));
    }

    private String changesOf(String version) throws IOException {
        return new String(new ReadChanges(made.library(), VersionName.parse(version)).call(Monitor.NONE), StandardCharsets.UTF_8);
    }

    @Test
    void eachVersionHasItsOwn() throws IOException {
        UpdateReport report = update("one", "two").call(Monitor.NONE);
        assertEquals(2, report.count(UpdatedVersion.State.APPLIES));
        assertTrue(changesOf("one@2").contains("remove /var/log/syslog\n"));
        assertTrue(changesOf("two@2").contains("remove /tmp/x\n"));
        assertNotEquals(changesOf("one@2"), changesOf("two@2"));
        new UndoUpdate(made.library(), report.batch().toString()).call(Monitor.NONE);
        assertEquals(1, made.library().image("one").newest().number());
        assertEquals(1, made.library().image("two").newest().number());
    }

    @Test
    void whereNoneCanBeMadeIsAConflict() throws IOException {
        UpdateReport report = update("one", "data").check(Monitor.NONE);
        assertEquals(1, report.count(UpdatedVersion.State.CONFLICTS));
        assertEquals(1, report.count(UpdatedVersion.State.APPLIES));
        assertEquals("data@1 has no /etc; only systems of the Unix kind can be sanitised",
                report.versions().get(1).conflicts().getFirst().toString());
        assertNull(update("one", "data").call(Monitor.NONE).batch());
        assertEquals(1, made.library().image("one").newest().number());
        update("one", "data").skipConflicts(true).call(Monitor.NONE);
        assertEquals(2, made.library().image("one").newest().number());
        assertThrows(MirageException.class, () -> update("one", "two").parameters(values("x=y")).check(Monitor.NONE));
    }
}
