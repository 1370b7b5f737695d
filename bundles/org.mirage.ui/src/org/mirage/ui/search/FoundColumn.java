// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Names;
import org.mirage.engine.VersionNumbers;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.search.FoundFile;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;
import org.mirage.ui.files.EntryText;
import org.mirage.ui.format.CountText;

/** What a row shows of a file that was found. */
enum FoundColumn {
    NAME(Messages.FoundColumn_name, 210, SWT.LEFT, FoundColumn::name,
            (one, other) -> Arrays.compareUnsigned(one.entry().name(), other.entry().name())),
    FOLDER(Messages.FoundColumn_folder, 190, SWT.LEFT, FoundColumn::folder,
            (one, other) -> Arrays.compareUnsigned(one.entry().path(), other.entry().path())),
    VERSIONS(Messages.FoundColumn_versions, 110, SWT.LEFT, file -> VersionNumbers.label(file.versions()),
            Comparator.comparing((FoundFile file) -> first(file).name(), Collator.getInstance())
                    .thenComparing(file -> first(file).number())),
    TEXT(Messages.FoundColumn_text, 190, SWT.LEFT, FoundColumn::line,
            Comparator.comparingLong(file -> file.text() == null ? 0 : file.text().lines())),
    SIZE(Messages.FoundColumn_size, 72, SWT.RIGHT, file -> EntryText.size(entry(file)), Comparator.comparingLong(FoundColumn::bytes)),
    MODE(Messages.FoundColumn_mode, 88, SWT.LEFT, file -> EntryText.mode(entry(file)),
            Comparator.comparing((FoundFile file) -> entry(file).type()).thenComparingInt(file -> entry(file).permissions())),
    OWNER(Messages.FoundColumn_owner, 78, SWT.LEFT, file -> entry(file).owner() + ":" + entry(file).group(), //$NON-NLS-1$
            Comparator.comparingLong((FoundFile file) -> entry(file).owner()).thenComparingLong(file -> entry(file).group())),
    CHANGED(Messages.FoundColumn_changed, 124, SWT.LEFT, file -> EntryText.changed(entry(file)),
            Comparator.comparingLong((FoundFile file) -> entry(file).seconds()).thenComparingInt(file -> entry(file).nanoseconds())),
    CONTENT(Messages.FoundColumn_content, 110, SWT.LEFT, FoundColumn::content, Comparator.comparing(file -> content(file)));

    /** So many digits tell contents apart. */
    private static final int DIGITS = 12;

    final String title;
    final int width;
    final int alignment;
    private final Function<FoundFile, String> text;
    private final Comparator<FoundFile> order;

    FoundColumn(String title, int width, int alignment, Function<FoundFile, String> text, Comparator<FoundFile> order) {
        this.title = title;
        this.width = width;
        this.alignment = alignment;
        this.text = text;
        this.order = order;
    }

    /** What stands in the cell. */
    String text(FoundFile file) {
        return text.apply(file);
    }

    /** What stands in the cell of a group. */
    String text(FoundRow group, FoundGrouping grouping) {
        String count = CountText.number(group.below().size());
        boolean named = entry(group.file()).content() != null;
        return switch (this) {
            case NAME -> NLS.bind(Messages.FoundColumn_group, grouping == FoundGrouping.IMAGE ? first(group.file()).name()
                    : named ? name(group.file()) : Messages.FoundColumn_noContent, count);
            case SIZE, CONTENT -> grouping == FoundGrouping.CONTENT && named ? text(group.file()) : ""; //$NON-NLS-1$
            default -> ""; //$NON-NLS-1$
        };
    }

    /** How the column sorts; equal ones keep the order in which they were found. */
    Comparator<FoundFile> order() {
        return order;
    }

    private static VersionSummary first(FoundFile file) {
        return file.versions().getFirst();
    }

    private static Entry entry(FoundFile file) {
        return file.entry().entry();
    }

    private static String name(FoundFile file) {
        MachineEntry entry = file.entry();
        String name = Names.show(entry.name());
        if (name.isEmpty()) {
            return entry.toString();
        }
        return entry.entry().type() != EntryType.LINK ? name
                : NLS.bind(Messages.FoundColumn_link, name, Names.show(entry.entry().target()));
    }

    private static String folder(FoundFile file) {
        byte[] path = file.entry().path();
        int end = path.length - file.entry().name().length - 1;
        return end <= 0 ? "/" : Names.show(Arrays.copyOf(path, end)); //$NON-NLS-1$
    }

    private static String line(FoundFile file) {
        return file.text() == null ? "" //$NON-NLS-1$
                : NLS.bind(Messages.FoundColumn_line, CountText.number(file.text().first()), Names.show(file.text().excerpt()).strip());
    }

    private static long bytes(FoundFile file) {
        return entry(file).subtree() == null ? entry(file).size() : entry(file).subtree().bytes();
    }

    private static String content(FoundFile file) {
        return entry(file).content() == null ? EntryText.content(entry(file))
                : entry(file).content().hash().toString().substring(0, DIGITS);
    }
}
