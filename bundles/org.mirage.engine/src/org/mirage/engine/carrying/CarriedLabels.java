// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.io.IOException;
import java.util.List;

import org.mirage.engine.CancelledException;
import org.mirage.engine.MirageException;
import org.mirage.engine.editing.EntryLabels;
import org.mirage.engine.selinux.FileContexts;
import org.mirage.store.Entry;

/**
 * Gives what was carried the labels that the target's own policy says once the change is there, as a run does at its end: the machine
 * that the run was made on may have another policy, or none.
 */
final class CarriedLabels {

    private static final String POLICY = "/etc/selinux/config";

    private final Carrying target;

    CarriedLabels(Carrying target) {
        this.target = target;
    }

    /** Labels all that was put in the target; nothing where it has no policy. */
    void set() throws IOException {
        EntryLabels labels;
        try {
            labels = FileContexts.of(target.files());
        } catch (CancelledException e) {
            throw e;
        } catch (MirageException e) {
            target.problem(POLICY, e.getMessage());
            return;
        }
        for (String path : labels == EntryLabels.NONE ? List.<String>of() : target.placed()) {
            Entry entry = target.find(path);
            if (entry != null) {
                label(path, entry, labels);
            }
        }
    }

    private void label(String path, Entry entry, EntryLabels labels) throws IOException {
        Entry labelled = FileContexts.relabelled(labels, Carrying.bytes(path), entry);
        if (!labelled.attributes().equals(entry.attributes())) {
            target.files().put(Carrying.bytes(path), labelled);
        }
    }
}
