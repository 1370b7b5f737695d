// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.nio.file.Path;

import org.mirage.engine.Monitor;
import org.mirage.filesystem.VolumeRoot;
import org.mirage.store.Entry;
import org.mirage.store.Hash;
import org.mirage.store.PackSession;

/** One tree of a file system on its way into a version: its root directory and its hard links. */
final class RootImport {

    private final VolumeImage image;
    private final VolumeRoot root;
    private int firstDirectory;
    private int endDirectory;
    private Entry entry;
    private Hash links;

    RootImport(VolumeImage image, VolumeRoot root) {
        this.image = image;
        this.root = root;
    }

    VolumeRoot root() {
        return root;
    }

    /** Learns of all names; its directories stand together in the table of them, the root first. */
    void walk(DirectoryWalk walk, Monitor monitor) throws IOException {
        firstDirectory = image.directories().size();
        walk.run(root.node(), monitor);
        endDirectory = image.directories().size();
    }

    /** Stores its link table and directories. */
    void store(PackSession session, Path folder, Monitor monitor) throws IOException {
        links = new LinkPass(image, firstDirectory, endDirectory, folder).run(session, monitor);
        entry = new TreePass(image, firstDirectory, endDirectory).run(session, monitor);
    }

    /** The root directory; null when the tree could not be read. */
    Entry entry() {
        return entry;
    }

    /** The table of hard links; null when there are none. */
    Hash links() {
        return links;
    }

    /** Entries below the root. */
    long entries() {
        return entry == null ? 0 : entry.subtree().entries();
    }

    /** Bytes of all files. */
    long bytes() {
        return entry == null ? 0 : entry.subtree().bytes();
    }
}
