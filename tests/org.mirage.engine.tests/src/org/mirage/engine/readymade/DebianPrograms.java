// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/** The root of a real Debian, in which programs run over files that were written for them; it stays as it is. Needs root. */
final class DebianPrograms {

    private final Path folder;
    private final Path files;

    /** With a folder for what it needs. */
    DebianPrograms(Path folder) throws IOException {
        this.folder = Files.createTempDirectory(folder, "debian");
        files = Files.createDirectory(this.folder.resolve("files"));
    }

    /** Puts a file in. */
    DebianPrograms with(String path, int permissions, byte[] content) throws IOException {
        Path file = files.resolve(path.substring(1));
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        Tools.run("chmod", Integer.toOctalString(permissions), file.toString());
        return this;
    }

    /** What a shell command prints; it is in a network of its own with one card, eth0. */
    String run(String command) throws IOException {
        assumeTrue(LoopMount.possible());
        Path root = Files.createDirectory(folder.resolve("root"));
        Path script = folder.resolve("script.sh");
        with("/root/command.sh", 0755, ("set -e\n" + command + "\n").getBytes());
        Files.writeString(script, """
                set -euo pipefail
                mount -t tmpfs none '%s'; cd '%s'; mkdir upper work root
                mount -t overlay overlay -o lowerdir='%s',upperdir=upper,workdir=work root
                cp -r --preserve=mode '%s'/. root/
                mount -t proc none root/proc; mount -t sysfs -o ro none root/sys; mount --bind /dev root/dev; mount -t tmpfs none root/run
                ip link set lo up; ip link add eth0 type veth peer name other; ip link set other up
                chroot root sh /root/command.sh
                """.formatted(root, root, TestImages.get("network"), files));
        try {
            return Tools.run("unshare", "--net", "--mount", "bash", script.toString());
        } finally {
            Files.delete(root);
        }
    }
}
