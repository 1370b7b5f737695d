// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.mirage.engine.Monitor;
import org.mirage.engine.search.FoundFile;
import org.mirage.ui.files.EntrySelection;
import org.mirage.ui.files.OpenedVersion;
import org.mirage.ui.files.VersionEntry;
import org.mirage.ui.files.VersionInput;
import org.mirage.ui.jobs.ReadJob;
import org.mirage.ui.widgets.RowTree;

/** Tells the workbench which entries the selected rows are, each in the last version that has it so. */
final class FoundSelection extends EntrySelection {

    private final RowTree<FoundFile> tree;
    private volatile long asked;

    FoundSelection(RowTree<FoundFile> tree) {
        this.tree = tree;
        tree.control().addListener(SWT.Selection, event -> open());
    }

    private void open() {
        long question = asked + 1;
        asked = question;
        List<FoundFile> files = tree.selected();
        if (files.isEmpty()) {
            setSelection(StructuredSelection.EMPTY);
            return;
        }
        ReadJob.run(Messages.FoundSelection_reading, tree.control(), monitor -> {
            List<VersionEntry> entries = entries(files, question);
            return () -> {
                if (asked == question) {
                    setSelection(new StructuredSelection(entries));
                }
            };
        }, reason -> {
            // whoever opens the row is told
            if (asked == question) {
                setSelection(StructuredSelection.EMPTY);
            }
        });
    }

    private List<VersionEntry> entries(List<FoundFile> files, long question) throws IOException {
        Map<VersionInput, OpenedVersion> opened = new HashMap<>();
        List<VersionEntry> entries = new ArrayList<>();
        for (FoundFile file : files) {
            if (asked != question) {
                return List.of();
            }
            VersionInput input = version(file);
            if (!opened.containsKey(input)) {
                opened.put(input, OpenedVersion.open(input, Monitor.NONE));
            }
            entries.add(new VersionEntry(opened.get(input), file.entry()));
        }
        return entries;
    }

    /** The last version that has the file so. */
    static VersionInput version(FoundFile file) {
        return VersionInput.of(file.versions().getLast());
    }
}
