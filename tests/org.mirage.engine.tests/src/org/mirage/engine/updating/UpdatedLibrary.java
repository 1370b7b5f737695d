// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.updating;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.Names;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.ReadFile;
import org.mirage.engine.UpdateVersions;
import org.mirage.engine.UpdatedVersion;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionPath;
import org.mirage.engine.applying.Conflict;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;
import org.mirage.store.Entry;

/** A library of images made up, change sets that are applied to them, and what they are like then. */
abstract class UpdatedLibrary {

    static final String TIME = "2026-01-01T00:00:00Z";

    @TempDir
    Path folder;
    @AutoClose
    MadeLibrary made;

    @BeforeEach
    void open() throws IOException {
        made = new MadeLibrary(folder.resolve("library"));
    }

    static MadeVolume volume() {
        return new MadeVolume(0, 1, "one").file("etc/hostname", "x\n").file("etc/fstab", "/dev/sda2 /boot ext4\n").directory("boot")
                .file("etc/motd", "one\ntwo\nthree\nfour\nfive\n").file("a/b/c", "c").file("a/d", "d");
    }

    static MadeVolume boot() {
        return new MadeVolume(0, 2, "two").file("grub/grub.cfg", "cfg").file("k1", "k").file("k2", "k").linked("k1", "k2");
    }

    UpdateVersions update(String edits, String... targets) throws IOException {
        String text = "mirage changes 1\n" + edits + "end\n";
        return new UpdateVersions(made.library(), GivenChanges.read(text.getBytes(StandardCharsets.UTF_8), "x", folder))
                .targets(Arrays.stream(targets).map(UpdatedLibrary::name).toList());
    }

    static VersionName name(String text) {
        try {
            return VersionName.parse(text);
        } catch (MirageException e) {
            throw new IllegalArgumentException(e);
        }
    }

    VersionFiles files(String version) throws IOException {
        return new OpenVersion(made.library(), name(version)).call(Monitor.NONE);
    }

    Entry entry(String path) throws IOException {
        return files(path.substring(0, path.indexOf(':'))).find(path.substring(path.indexOf(':') + 1).getBytes()).entry();
    }

    String read(String path) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ReadFile(made.library(), VersionPath.parse(path)).call(bytes, Monitor.NONE);
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    String links(String path) throws IOException {
        VersionFiles files = files(path.substring(0, path.indexOf(':')));
        MachineEntry entry = files.find(path.substring(path.indexOf(':') + 1).getBytes());
        return String.join(" ", files.links(entry).stream().map(Names::show).toList());
    }

    static List<String> conflicts(UpdatedVersion version) {
        return version.conflicts().stream().map(Conflict::toString).toList();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
