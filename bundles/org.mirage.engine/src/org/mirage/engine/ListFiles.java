// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;

import org.mirage.engine.view.MachineWalk;
import org.mirage.store.EntryType;

/** Lists a directory of a version, or one entry. */
public final class ListFiles {

    private final Library library;
    private final VersionPath path;
    private boolean recursive;
    private boolean following = true;

    /** Will list what is at that path. */
    public ListFiles(Library library, VersionPath path) {
        this.library = library;
        this.path = path;
    }

    /** Also what is in directories below; volumes under {@code /volumes} that are mounted elsewhere are not repeated. */
    public ListFiles recursive(boolean value) {
        recursive = value;
        return this;
    }

    /** Whether a link that the path ends in is followed; it is when not said otherwise. */
    public ListFiles following(boolean value) {
        following = value;
        return this;
    }

    /**
     * Tells the listing entry by entry, a directory's entries together.
     *
     * @throws NotFoundException when there is no such version or path
     */
    public void call(ListingVisitor visitor, Monitor monitor) throws IOException {
        VersionFiles files = new OpenVersion(library, path.version()).call(monitor);
        MachineEntry start = following ? files.resolve(path.path()) : files.locate(path.path());
        if (start.entry().type() != EntryType.DIRECTORY) {
            visitor.entry(start);
        } else if (recursive) {
            new MachineWalk(files, monitor).walk(start, entry -> {
                if (entry.entry().type() == EntryType.DIRECTORY) {
                    list(files, entry, visitor, monitor);
                }
                return true;
            });
        } else {
            list(files, start, visitor, monitor);
        }
    }

    private static void list(VersionFiles files, MachineEntry directory, ListingVisitor visitor, Monitor monitor)
            throws IOException {
        visitor.directory(directory);
        files.visit(directory, entry -> {
            monitor.check();
            visitor.entry(entry);
            return true;
        });
    }
}
