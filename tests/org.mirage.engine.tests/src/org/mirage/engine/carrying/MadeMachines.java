// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.CarryChange;
import org.mirage.engine.Monitor;
import org.mirage.engine.ReadFile;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionPath;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;

/** A library with a machine made up, what a run made of it, and another machine that is to take the same. */
abstract class MadeMachines {

    static final Map<String, String> DEBIAN = Map.of("ID", "debian", "VERSION_ID", "12", "PRETTY_NAME", "Debian 12", "architecture", "x86_64");
    static final String STATUS = "var/lib/dpkg/status";
    static final String PASSWD = "etc/passwd";
    static final String GROUP = "etc/group";
    static final String ROOT = "root:x:0:0:root:/root:/bin/bash\n";
    static final String ROOTS = "root:x:0:\n";
    static final String TIME = "2026-01-01T00:00:00Z";

    @TempDir
    private Path folder;
    @AutoClose
    private MadeLibrary made;

    @BeforeEach
    void open() throws IOException {
        made = new MadeLibrary(folder.resolve("library"));
    }

    /** The machine before the run; files that a test names again get other contents. */
    static MadeVolume machine() {
        return new MadeVolume(0, 1, "one").file(PASSWD, ROOT).file(GROUP, ROOTS).file(STATUS, status("editor 1.0", "libc6 2.36"))
                .file("etc/editor.conf", "one\ntwo\nthree\n").file("usr/bin/editor", "editor 1.0").directory("var/log");
    }

    /** What dpkg notes of packages, each {@code name version}, that are installed. */
    static String status(String... packages) {
        StringBuilder status = new StringBuilder(installed("dpkg 1.21", ""));
        for (String one : packages) {
            status.append(installed(one, ""));
        }
        return status.toString();
    }

    /** The same of one package with further fields. */
    static String installed(String one, String fields) {
        return "Package: " + one.split(" ")[0] + "\nStatus: install ok installed\nArchitecture: amd64\nVersion: " + one.split(" ")[1] + "\n"
                + fields + "\n";
    }

    /** What comes of carrying what made another machine of the first one to a third one of the same system. */
    CarryResult carry(MadeVolume child, MadeVolume... target) throws IOException {
        return carry(machine(), child, DEBIAN, target);
    }

    /** Why the other machine cannot take it; that it has no more versions than before has been seen. */
    List<String> refusal(MadeVolume child, MadeVolume... target) throws IOException {
        return problems(carry(child, target));
    }


    List<String> problems(CarryResult result) throws IOException {
        assertEquals(CarryResult.State.REFUSED, result.state());
        assertEquals(1, made.library().image("other").versions().size());
        return result.problems().stream().map(CarryProblem::toString).toList();
    }

    /** The same with all that there is to choose. */
    CarryResult carry(MadeVolume parent, MadeVolume child, Map<String, String> system, MadeVolume... target) throws IOException {
        made.add("base", TIME, DEBIAN, parent);
        made.add("base", TIME, DEBIAN, child);
        made.add("other", TIME, system, target);
        CarryChange carry = new CarryChange(made.library(), new VersionName("base", 2), List.of(new VersionName("other", 0)))
                .since(new VersionName("base", 1));
        CarryResult checked = carry.check(Monitor.NONE).targets().getFirst().result();
        CarryResult result = carry.call(Monitor.NONE).targets().getFirst().result();
        assertEquals(checked.state(), result.state());
        assertEquals(checked.problems().toString(), result.problems().toString());
        return result;
    }

    /** What a file of the other machine's newest version holds. */
    String read(String path) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ReadFile(made.library(), VersionPath.parse("other:" + path)).call(bytes, Monitor.NONE);
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    MadeLibrary made() {
        return made;
    }
}
