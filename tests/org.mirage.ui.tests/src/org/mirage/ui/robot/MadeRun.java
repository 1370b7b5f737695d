// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.DeleteVersion;
import org.mirage.engine.Library;
import org.mirage.engine.LibraryChange;
import org.mirage.engine.Monitor;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.UpdateVersions;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.store.ObjectKind;
import org.mirage.store.VersionRecord;
import org.mirage.ui.library.LibrarySession;

/** A version that says that a run made it: edits of files stand for what programs of the machine would change in an appliance. */
public final class MadeRun {

    private MadeRun() {
    }

    /**
     * Makes it of the newest version of an image.
     *
     * @param step what the run did
     * @param edits what it changed
     * @param log path of a file that is given as what it wrote
     * @return its label
     */
    public static String make(String image, String step, String edits, String log) throws IOException {
        Library library = LibrarySession.current().engine();
        GivenChanges changes = GivenChanges.read(("mirage changes 1\n" + edits + "end\n").getBytes(StandardCharsets.UTF_8), "edits", null);
        VersionSummary edited = new UpdateVersions(library, changes).targets(List.of(VersionName.parse(image))).call(Monitor.NONE).versions()
                .getFirst().made();
        VersionFiles files = new OpenVersion(library, new VersionName(image, edited.number())).call(Monitor.NONE);
        VersionRecord record = files.record();
        var written = files.find(log.getBytes(StandardCharsets.UTF_8)).entry();
        Map<String, Object> extra = new LinkedHashMap<>(record.extra());
        extra.put("run", Map.of("log", written.content().hash(), "bytes", written.size(), "steps", List.of(step)));
        VersionRecord run = new VersionRecord(record.image(), edited.number() + 1, record.parents(), record.author(), step, record.time(),
                record.volumes(), record.disks(), record.system(), null, extra);
        try (LibraryChange change = LibraryChange.begin(library, null, Monitor.NONE)) {
            byte[] version = change.session().put(ObjectKind.VERSION, run.encode()).bytes();
            change.log("add-version", Map.of("version", version, "sources", List.of()));
            change.commit();
        }
        new DeleteVersion(library, new VersionName(image, edited.number())).call(Monitor.NONE);
        LibrarySession.current().refresh();
        return image + "@" + run.number();
    }
}
