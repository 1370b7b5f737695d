// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.history;

import java.text.Collator;
import java.util.Comparator;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.mirage.engine.Names;
import org.mirage.engine.VersionNumbers;
import org.mirage.store.Entry;
import org.mirage.ui.files.EntryText;
import org.mirage.ui.format.DateText;

/** What a history shows of a state. */
enum HistoryColumn {
    STATE(Messages.HistoryColumn_state, 145, SWT.LEFT, StateText::of),
    VERSIONS(Messages.HistoryColumn_versions, 105, SWT.LEFT, row -> VersionNumbers.label(row.state().versions())),
    SIZE(Messages.HistoryColumn_size, 72, SWT.RIGHT, entry(EntryText::size),
            Comparator.comparingLong(row -> row.state().isAbsent() ? -1 : bytes(row.state().entry().entry()))),
    MODE(Messages.HistoryColumn_mode, 88, SWT.LEFT, entry(EntryText::mode)),
    OWNER(Messages.HistoryColumn_owner, 84, SWT.LEFT,
            row -> row.state().isAbsent() ? "" : EntryText.owner(row.owners(), row.state().entry().entry())), //$NON-NLS-1$
    CHANGED(Messages.HistoryColumn_changed, 124, SWT.LEFT, entry(EntryText::changed),
            Comparator.comparingLong(row -> row.state().isAbsent() ? Long.MIN_VALUE : row.state().entry().entry().seconds())),
    CONTENT(Messages.HistoryColumn_content, 105, SWT.LEFT, entry(HistoryColumn::content)),
    SINCE(Messages.HistoryColumn_since, 116, SWT.LEFT, row -> DateText.recent(row.state().first().time()),
            Comparator.comparingInt(HistoryRow::age).reversed()),
    AUTHOR(Messages.HistoryColumn_author, 62, SWT.LEFT, row -> row.state().first().author()),
    MESSAGE(Messages.HistoryColumn_message, 200, SWT.LEFT,
            row -> row.state().first().message().lines().findFirst().orElse("")); //$NON-NLS-1$

    /** So many digits tell contents apart. */
    private static final int DIGITS = 12;

    final String title;
    final int width;
    final int alignment;
    private final Function<HistoryRow, String> text;
    private final Comparator<HistoryRow> order;

    HistoryColumn(String title, int width, int alignment, Function<HistoryRow, String> text) {
        this(title, width, alignment, text, Comparator.comparing(text, Collator.getInstance()));
    }

    HistoryColumn(String title, int width, int alignment, Function<HistoryRow, String> text, Comparator<HistoryRow> order) {
        this.title = title;
        this.width = width;
        this.alignment = alignment;
        this.text = text;
        this.order = order;
    }

    /** What stands in the cell. */
    String text(HistoryRow row) {
        return text.apply(row);
    }

    /** How the column sorts; equal ones stand newest first. */
    Comparator<HistoryRow> order(boolean down) {
        return (down ? order.reversed() : order).thenComparingInt(HistoryRow::age);
    }

    private static Function<HistoryRow, String> entry(Function<Entry, String> text) {
        return row -> row.state().isAbsent() ? "" : text.apply(row.state().entry().entry()); //$NON-NLS-1$
    }

    private static long bytes(Entry entry) {
        return entry.subtree() == null ? entry.size() : entry.subtree().bytes();
    }

    private static String content(Entry entry) {
        return switch (entry.type()) {
            case FILE -> entry.content() == null ? EntryText.content(entry)
                    : entry.content().hash().toString().substring(0, DIGITS);
            case DIRECTORY -> entry.subtree() == null ? "" : entry.subtree().tree().toString().substring(0, DIGITS); //$NON-NLS-1$
            case LINK -> "\u2192 " + Names.show(entry.target()); //$NON-NLS-1$
            case CHARACTER_DEVICE, BLOCK_DEVICE, FIFO, SOCKET -> ""; //$NON-NLS-1$
        };
    }
}
