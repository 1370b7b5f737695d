// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.view;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.store.EntryType;

/**
 * Walks everything below a directory, depth first and in byte order of names, holding some entries of each directory on
 * the way only. A walk that begins at the root visits once what the view shows twice.
 */
public final class MachineWalk {

    /** Takes what a walk finds. */
    public interface Visitor {

        /** An entry; a directory comes before what it holds, and is left out with all of that when this says false. */
        boolean enter(MachineEntry entry) throws IOException;

        /** All that a directory holds was visited. */
        default void leave(MachineEntry directory) throws IOException {
            // most visitors have nothing left to do
        }
    }

    /** Directories within directories that are still walked; Linux names no path so deep. */
    private static final int DEPTH_LIMIT = 10_000;
    private static final int PAGE = 500;

    private final VersionFiles files;
    private final Monitor monitor;

    public MachineWalk(VersionFiles files, Monitor monitor) {
        this.files = files;
        this.monitor = monitor;
    }

    /** Visits an entry and all below it. */
    public void walk(MachineEntry start, Visitor visitor) throws IOException {
        if (!visitor.enter(start) || start.entry().type() != EntryType.DIRECTORY) {
            return;
        }
        boolean whole = start.path().length == 1;
        Deque<Level> levels = new ArrayDeque<>();
        levels.push(new Level(start));
        while (!levels.isEmpty()) {
            monitor.check();
            MachineEntry next = levels.peek().next();
            if (next == null) {
                visitor.leave(levels.pop().directory);
            } else if (!(whole && files.shownElsewhere(next)) && visitor.enter(next) && next.entry().type() == EntryType.DIRECTORY) {
                if (levels.size() == DEPTH_LIMIT) {
                    monitor.note("what lies deeper than " + DEPTH_LIMIT + " directories is left out");
                    visitor.leave(next);
                } else {
                    levels.push(new Level(next));
                }
            }
        }
    }

    /** A directory on the way and how far its entries were visited; they are fetched by the page. */
    private final class Level {

        private final MachineEntry directory;
        private Iterator<MachineEntry> page = List.<MachineEntry>of().iterator();
        private byte[] following = {};

        Level(MachineEntry directory) {
            this.directory = directory;
        }

        MachineEntry next() throws IOException {
            if (!page.hasNext() && following != null) {
                fetch();
            }
            return page.hasNext() ? page.next() : null;
        }

        private void fetch() throws IOException {
            List<MachineEntry> entries = new ArrayList<>();
            files.visitFrom(directory, following, entry -> {
                entries.add(entry);
                return entries.size() < PAGE;
            });
            // no name holds a zero byte, so the last name with one added comes right after it
            byte[] last = entries.size() < PAGE ? null : entries.getLast().name();
            following = last == null ? null : Arrays.copyOf(last, last.length + 1);
            page = entries.iterator();
        }
    }
}
