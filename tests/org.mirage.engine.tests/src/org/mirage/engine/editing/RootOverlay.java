// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mirage.engine.changes.SystemEdit;
import org.mirage.engine.changes.TextBody;
import org.mirage.testing.LoopMount;
import org.mirage.testing.Tools;

/** The root of a real machine, whose changes go to a folder of their own while this is open. Needs root. */
final class RootOverlay implements AutoCloseable {

    private final Path folder;

    private RootOverlay(Path folder) {
        this.folder = folder;
    }

    /** Lays a fresh folder over a root that is not changed. */
    static RootOverlay open(Path lower) throws IOException {
        Path folder = Files.createTempDirectory("overlay");
        for (String part : List.of("upper", "work", "root")) {
            Files.createDirectory(folder.resolve(part));
        }
        Tools.run("mount", "-t", "overlay", "overlay", "-o", "lowerdir=" + lower + ",upperdir=" + folder.resolve("upper") + ",workdir="
                + folder.resolve("work"), folder.resolve("root").toString());
        return new RootOverlay(folder);
    }

    /** The root of the machine. */
    Path root() {
        return folder.resolve("root");
    }

    /** What programs of the machine print, whether they fail or not. */
    String run(String script) throws IOException {
        Tools.Result result = Tools.attempt("chroot", root().toString(), "/bin/bash", "-c", script);
        return result.output() + result.errors();
    }

    /** Everything that was changed: path, type, mode, owner, content or target, on lines; a removed one is a device. */
    String changes() throws IOException {
        return Tools.bash("cd '" + folder.resolve("upper") + "'; find . -mindepth 1 -type d -printf '%P d %m %U:%G\\n'"
                + " -o -type l -printf '%P l %l\\n' -o -type f -printf '%P f %m %U:%G ' -exec sh -c 'sha256sum < \"$0\"' {} \\;"
                + " -o -type c -printf '%P c\\n' | sort");
    }

    /** Does an edit to the machine. */
    void edit(String edit, Map<String, String> values) throws IOException {
        new SystemEdits(new FolderFiles(root()), EntryLabels.NONE, OneEdit.source(values),
                body -> ((TextBody) body).bytes()).apply((SystemEdit) OneEdit.read(edit));
    }

    @Override
    public void close() throws IOException {
        LoopMount.unmount(folder.resolve("root"));
        Tools.run("rm", "-r", folder.toString());
    }
}
