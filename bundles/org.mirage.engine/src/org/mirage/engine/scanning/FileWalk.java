// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.view.MachineWalk;
import org.mirage.store.EntryType;
import org.mirage.store.Hash;

/**
 * Visits the files of many versions and leaves out directories whose whole tree it has seen before, in this version or another, and in
 * which nothing had been that is wanted.
 */
public final class FileWalk {

    /** Trees that are remembered: some 100 bytes each. */
    private static final int TREE_LIMIT = 500_000;

    private final Set<Hash> unwanted = new HashSet<>();
    private final Monitor monitor;

    public FileWalk(Monitor monitor) {
        this.monitor = monitor;
    }

    /** Takes files with content. */
    public interface Visitor {

        /** True when the file is wanted: its directory is visited again where it is met again. */
        boolean file(MachineEntry file) throws IOException;
    }

    /** Visits the files of a version. */
    public void walk(VersionFiles files, Visitor visitor) throws IOException {
        Deque<boolean[]> wanted = new ArrayDeque<>();
        wanted.push(new boolean[1]);
        new MachineWalk(files, monitor).walk(files.root(), new MachineWalk.Visitor() {
            @Override
            public boolean enter(MachineEntry entry) throws IOException {
                if (entry.entry().type() == EntryType.DIRECTORY) {
                    if (isWhole(entry) && unwanted.contains(entry.entry().subtree().tree())) {
                        return false;
                    }
                    wanted.push(new boolean[1]);
                } else if (entry.entry().content() != null && visitor.file(entry)) {
                    wanted.peek()[0] = true;
                }
                return true;
            }

            @Override
            public void leave(MachineEntry directory) {
                boolean found = wanted.pop()[0];
                wanted.peek()[0] |= found;
                if (!found && isWhole(directory) && unwanted.size() < TREE_LIMIT) {
                    unwanted.add(directory.entry().subtree().tree());
                }
            }

            private boolean isWhole(MachineEntry directory) {
                return directory.volume() >= 0 && directory.entry().subtree() != null
                        && !files.hasMountsBelow(RawPath.of(directory.path()));
            }
        });
    }
}
