// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.io.IOException;

import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/** What a file of a target was one step before, kept beside it as the programs do that write it. */
final class Backup {

    private final ChangedPath file;
    private final String path;
    private final Carrying target;
    private final Entry before;

    /**
     * Of a file that is about to be written.
     *
     * @param suffix what the backup's name has more
     */
    Backup(ChangedPath file, String suffix, Carrying target) throws IOException {
        this.file = file;
        this.target = target;
        path = file.path() + suffix;
        before = target.find(file.path());
    }

    String path() {
        return path;
    }

    /**
     * Keeps it, once the file was written.
     *
     * @param whole what became of the file in the run
     * @param untilBackup what became of it up to the child's backup
     */
    void keep(EntryMerge whole, EntryMerge untilBackup, EntryDecision decision) throws IOException, UndecidedException {
        target.settle(path);
        String original = target.original(file.path());
        String now = target.text(file.path());
        if (now.equals(original)) {
            // programs that find everything there write nothing, so that the backup is of an earlier time
            return;
        }
        ChangedPath changed = target.change().path(path);
        if (target.change().isOneStep(file.path(), path)) {
            keepOriginal();
        } else if (changed != null && changed.isFile()) {
            String text = untilBackup.into(original, lenient(decision));
            // the last step of the run may have been none here: one of those before it was the last one then
            target.write(changed, text.equals(now) ? whole.withoutLastAdded(original, now) : text);
        }
    }

    /** What was between two steps of the run need not have been so in the target: it stays as it is there. */
    static EntryDecision lenient(EntryDecision decision) {
        return (key, base, child, target) -> {
            try {
                return decision.decide(key, base, child, target);
            } catch (UndecidedException e) {
                return target;
            }
        };
    }

    private void keepOriginal() throws IOException {
        Entry there = target.find(path);
        if (there != null && there.type() != EntryType.FILE) {
            target.problem(path, "is no file here");
        } else if (before != null) {
            // another name of an earlier backup stays what it is
            if (there != null) {
                target.files().remove(Carrying.bytes(path));
            }
            target.files().put(Carrying.bytes(path), before.toBuilder().linked(false).build());
        }
    }
}
