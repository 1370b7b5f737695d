// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.testing.LoopMount;
import org.mirage.testing.MountedTruth;
import org.mirage.testing.Tools;
import org.mirage.testing.Truth;

/** A file system made by {@code mkfs.xfs} in a file of its own. */
public final class XfsImage {

    /** Smaller ones are made for tests only. */
    static final String SMALL = "TEST_DIR=1 TEST_DEV=1 QA_CHECK_FS=1 ";

    private final Path file;

    public XfsImage(Path file) {
        this.file = file;
    }

    /**
     * Makes an empty one.
     *
     * @param size as for {@code truncate -s}
     * @param options of {@code mkfs.xfs}, split by the shell
     */
    public static XfsImage make(Path folder, String size, String options) throws IOException {
        Path file = Files.createTempFile(folder, "volume", ".raw");
        Tools.bash("truncate -s " + size + " '" + file + "'; " + SMALL + "mkfs.xfs -q -f " + options + " '" + file + "'");
        return new XfsImage(file);
    }

    public Path file() {
        return file;
    }

    /** Mounts it, fills it by the kernel, and unmounts it again. */
    public XfsImage fill(int factor) throws IOException {
        return change("python3 '" + script(file.getParent()) + "' \"$PWD\" " + factor);
    }

    /** The script that fills a folder. */
    public static Path script(Path folder) throws IOException {
        Path script = folder.resolve("fill.py");
        try (InputStream in = XfsImage.class.getResourceAsStream("fill.py")) {
            Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
        }
        return script;
    }

    /** Lets a bash script change it while it is mounted and the working folder. */
    public XfsImage change(String script) throws IOException {
        assumeMounting();
        try (LoopMount mounted = LoopMount.open(file, 0, "rw,nouuid")) {
            Tools.bash("cd '" + mounted.folder() + "'; " + script);
        }
        return this;
    }

    /** Lets a bash script change it, then copies the volume as it stands on the device, with the log in whatever state. */
    public XfsImage crash(String script) throws IOException {
        return crash(script, "rw,nouuid");
    }

    /** As the other one, mounted with options. */
    public XfsImage crash(String script, String options) throws IOException {
        assumeMounting();
        Path copy = Files.createTempFile(file.getParent(), "crashed", ".raw");
        try (LoopMount mounted = LoopMount.open(file, 0, options)) {
            Tools.bash("D='" + mounted.device() + "'; C='" + copy + "'; cd '" + mounted.folder() + "'; " + script
                    + "; [ -s \"$C\" ] || { cd /; dd if=\"$D\" of=\"$C\" bs=1M iflag=direct conv=sparse status=none; }");
        }
        return new XfsImage(copy);
    }

    /** A copy that a kernel has recovered. */
    public XfsImage recovered() throws IOException {
        Path copy = Files.createTempFile(file.getParent(), "recovered", ".raw");
        Tools.run("cp", "--sparse=always", file.toString(), copy.toString());
        XfsImage image = new XfsImage(copy);
        image.change("true");
        return image;
    }

    /** What the kernel says of it; the second form in which it shows ACLs to root is left out. */
    public Map<String, Truth> truth() throws IOException {
        assumeMounting();
        Map<String, Truth> all = new LinkedHashMap<>();
        try (LoopMount mounted = LoopMount.open(file, 0, "ro,nouuid")) {
            MountedTruth.walk(mounted.folder()).forEach((path, truth) -> all.put(path, withoutStoredAcls(truth)));
        }
        return all;
    }

    private static Truth withoutStoredAcls(Truth truth) {
        Map<String, String> attributes = new HashMap<>(truth.attributes());
        attributes.keySet().removeAll(List.of("trusted.SGI_ACL_FILE", "trusted.SGI_ACL_DEFAULT"));
        return new Truth(truth.path(), truth.mode(), truth.owner(), truth.group(), truth.size(), truth.nanoseconds(),
                truth.target(), truth.major(), truth.minor(), truth.inode(), truth.links(), attributes, truth.flags(),
                truth.data(), truth.sha256());
    }

    /** What {@code xfs_db} prints for some commands. */
    public String inspect(String... commands) throws IOException {
        StringBuilder line = new StringBuilder("xfs_db -r");
        for (String command : commands) {
            line.append(" -c '").append(command).append('\'');
        }
        return Tools.bash(line + " '" + file + "'");
    }

    /** Lets {@code xfs_db} change it, checksums and all rules aside where its commands say so. */
    public XfsImage edit(String... commands) throws IOException {
        StringBuilder line = new StringBuilder("xfs_db -x");
        for (String command : commands) {
            line.append(" -c '").append(command).append('\'');
        }
        Tools.bash(line + " '" + file + "'");
        return this;
    }

    private static void assumeMounting() throws IOException {
        assumeTrue(LoopMount.possible(), "only root can mount, which the truth of this test comes from");
    }
}
