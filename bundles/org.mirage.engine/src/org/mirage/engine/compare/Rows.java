// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import java.io.IOException;
import java.util.Arrays;

import org.mirage.engine.MachineEntry;
import org.mirage.store.Entry;
import org.mirage.store.TreePart;

/**
 * Goes through one directory of several versions at once, name by name. Equal parts of large directories are passed over
 * unread.
 */
final class Rows {

    /** Tells which parts need not be read. */
    @FunctionalInterface
    interface Sameness {

        boolean same(TreePart one, TreePart other);
    }

    private final String directory;
    private final EntryCursor[] cursors;
    private final Sameness sameness;
    private final Entry[] found;
    private final boolean[] taken;
    private byte[] name;

    /**
     * @param directory path of it, one byte in each character
     * @param cursors one for each version, null where it has no such directory
     * @param sameness null when all has to be read
     */
    Rows(String directory, EntryCursor[] cursors, Sameness sameness) {
        this.directory = directory;
        this.cursors = cursors;
        this.sameness = sameness;
        found = new Entry[cursors.length];
        taken = new boolean[cursors.length];
    }

    /** Goes to the next name that any version has; false after the last. */
    boolean next() throws IOException {
        for (int i = 0; i < cursors.length; i++) {
            if (taken[i]) {
                cursors[i].next();
                taken[i] = false;
            }
        }
        settle();
        name = null;
        for (EntryCursor cursor : cursors) {
            if (isAtEntry(cursor) && (name == null || Arrays.compareUnsigned(cursor.entry().name(), name) < 0)) {
                name = cursor.entry().name();
            }
        }
        for (int i = 0; i < cursors.length; i++) {
            taken[i] = name != null && isAtEntry(cursors[i]) && Arrays.equals(cursors[i].entry().name(), name);
            found[i] = taken[i] ? cursors[i].entry() : null;
        }
        return name != null;
    }

    /** The entries of that name, null where a version has none; not to be kept. */
    Entry[] entries() {
        return found;
    }

    /** The path of that name. */
    String path() {
        return Row.join(directory, name);
    }

    /** All about that name. */
    Row row() {
        MachineEntry[] entries = new MachineEntry[cursors.length];
        for (int i = 0; i < cursors.length; i++) {
            entries[i] = taken[i] ? cursors[i].shown() : null;
        }
        return new Row(path(), entries);
    }

    /** Passes over equal parts and goes into those that may hold the next name. */
    private void settle() throws IOException {
        while (true) {
            if (sameness != null && areAllAtSamePart()) {
                for (EntryCursor cursor : cursors) {
                    cursor.next();
                }
                continue;
            }
            EntryCursor entered = toEnter();
            if (entered == null) {
                return;
            }
            enterWithItsLike(entered);
        }
    }

    private boolean areAllAtSamePart() {
        TreePart first = null;
        for (EntryCursor cursor : cursors) {
            if (cursor == null || cursor.atEnd() || cursor.part() == null) {
                return false;
            }
            if (first == null) {
                first = cursor.part();
            } else if (!sameness.same(first, cursor.part())) {
                return false;
            }
        }
        return first != null;
    }

    /** A cursor whose part may hold a name that comes no later than those the others stand at; of several the one at most entries. */
    private EntryCursor toEnter() {
        byte[] least = null;
        for (EntryCursor cursor : cursors) {
            if (isAtEntry(cursor) && (least == null || Arrays.compareUnsigned(cursor.entry().name(), least) < 0)) {
                least = cursor.entry().name();
            }
        }
        EntryCursor chosen = null;
        for (EntryCursor cursor : cursors) {
            boolean candidate = cursor != null && !cursor.atEnd() && cursor.part() != null && (least == null || !cursor.isBeyond(least));
            if (candidate && (chosen == null || cursor.part().count() > chosen.part().count())) {
                chosen = cursor;
            }
        }
        return chosen;
    }

    // Parts that end with the same name are of the same level; going into all of them at once keeps the cursors side by side.
    private void enterWithItsLike(EntryCursor chosen) throws IOException {
        byte[] last = chosen.part().lastName();
        for (EntryCursor cursor : cursors) {
            boolean like = cursor != null && !cursor.atEnd() && cursor.part() != null && Arrays.equals(cursor.part().lastName(), last);
            if (cursor == chosen || like) {
                cursor.enter();
            }
        }
    }

    private static boolean isAtEntry(EntryCursor cursor) {
        return cursor != null && !cursor.atEnd() && cursor.part() == null;
    }
}
