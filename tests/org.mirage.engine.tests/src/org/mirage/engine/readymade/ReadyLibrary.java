// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.UpdateReport;
import org.mirage.engine.UpdateVersions;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.changes.ChangeSet;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;

/** A library with one image made up, named {@code made}, and what ready-made change sets make of it. */
abstract class ReadyLibrary {

    @TempDir
    Path folder;
    @AutoClose
    MadeLibrary made;

    @BeforeEach
    void open() throws IOException {
        made = new MadeLibrary(folder.resolve("library"));
    }

    /** A root volume with what each machine has. */
    static MadeVolume machine() {
        return new MadeVolume(0, 1, "one").file("etc/os-release", "ID=made\n").file("etc/machine-id", "0123456789abcdef\n")
                .file("etc/passwd", "root:x:0:0:root:/root:/bin/sh\n").directory("root").file("usr/lib/systemd/systemd", "x")
                .directory("etc/systemd");
    }

    void add(MadeVolume... volumes) throws IOException {
        made.add("made", "2026-01-01T00:00:00Z", volumes);
    }

    static Map<String, byte[]> values(String... pairs) {
        Map<String, byte[]> values = new TreeMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            values.put(pair.substring(0, equals), pair.substring(equals + 1).getBytes(StandardCharsets.UTF_8));
        }
        return values;
    }

    VersionFiles files(String version) throws IOException {
        return new OpenVersion(made.library(), VersionName.parse(version)).call(Monitor.NONE);
    }

    /** The change set for the newest version. */
    ChangeSet changes(String name, String... pairs) throws IOException {
        return ReadyMadeSets.get(name).changes(files("made"), values(pairs), Monitor.NONE);
    }

    static String text(ChangeSet changes) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        changes.write(text);
        return text.toString(StandardCharsets.UTF_8);
    }

    /** Makes the next version of the newest one. */
    UpdateReport apply(ChangeSet changes) throws IOException {
        return new UpdateVersions(made.library(), GivenChanges.of(changes, null)).targets(List.of(VersionName.parse("made")))
                .call(Monitor.NONE);
    }

    /** The text of a file of the newest version; null when there is no such file. */
    String read(String path) throws IOException {
        VersionFiles files = files("made");
        try (var in = files.open(files.resolve(path.getBytes(StandardCharsets.ISO_8859_1)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (NotFoundException e) {
            return null;
        }
    }

    /** The entry at a path of the newest version, null for none. */
    MachineEntry find(String path) throws IOException {
        try {
            return files("made").find(path.getBytes(StandardCharsets.ISO_8859_1));
        } catch (NotFoundException e) {
            return null;
        }
    }
}
