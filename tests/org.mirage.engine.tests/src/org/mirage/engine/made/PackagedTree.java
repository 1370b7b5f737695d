// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.made;

import java.io.IOException;
import java.nio.file.Path;

import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/** Trees of files in which package managers themselves install, and the disks that are made of them. */
public final class PackagedTree {

    private PackagedTree() {
    }

    /** Fills a folder with a few packages as Debian has them, links of folders among them; dpkg finds its database there. */
    public static void debian(Path tree) throws IOException {
        try (LoopMount mount = LoopMount.open(TestImages.get("debian"), 1 << 20, "ro,noload")) {
            Tools.bash("from='" + mount.folder() + "' tree='" + tree + "'\n" + """
                    cd "$from"
                    packages='bash coreutils sed dash base-files login libacl1:amd64'
                    for one in $packages; do
                        cat "var/lib/dpkg/info/$one.list"
                        ls -d var/lib/dpkg/info/"$one".* | sed s,^,/,
                    done | sed 's,^/,./,' | grep -v -x -e ./var/run -e ./var/lock | sort -u > "$tree.names"
                    echo ./var/lib/dpkg/info/format >> "$tree.names"
                    mkdir -p "$tree/var/lib/dpkg/updates" "$tree/usr"
                    for link in bin sbin lib lib64; do cp -a "$link" "$tree/"; mkdir -p "$tree/usr/$link"; done
                    tar -c --no-recursion --ignore-failed-read -T "$tree.names" 2> /dev/null | tar -x -C "$tree" --keep-directory-symlink
                    names="^($(printf %s "${packages%:amd64}" | tr ' ' '|'))$"
                    awk -v names="$names" 'BEGIN { RS = ""; ORS = "\\n\\n" } $2 ~ names' var/lib/dpkg/status > "$tree/var/lib/dpkg/status"
                    : > "$tree/var/lib/dpkg/diversions"
                    """);
        }
    }

    /** A disk beside the tree that holds all of it. */
    public static Path disk(Path tree) throws IOException {
        return MadeDisk.by(tree.getParent(), tree.getFileName() + ".raw",
                "truncate -s 200M \"$out\" && mke2fs -q -t ext4 -d '" + tree + "' \"$out\"\n");
    }
}
