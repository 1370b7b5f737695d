// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Names;
import org.mirage.engine.VersionNumbers;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.search.FoundFile;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;
import org.mirage.ui.files.EntryIcons;
import org.mirage.ui.files.EntryText;
import org.mirage.ui.format.CountText;
import org.mirage.ui.widgets.RowColumn;
import org.mirage.ui.widgets.TreeRow;

/** What a row shows of a file that was found. */
enum FoundColumn {
    NAME(Messages.FoundColumn_name, 210, FoundColumn::name, column -> column
            .sorted((one, other) -> Arrays.compareUnsigned(one.entry().name(), other.entry().name()))
            .picture(file -> EntryIcons.of(file.entry()).image())
            .grouped(group -> NLS.bind(Messages.FoundColumn_group, group.grouping().title(group),
                    CountText.number(group.below().size())))),
    FOLDER(Messages.FoundColumn_folder, 190, FoundColumn::folder,
            column -> column.sorted((one, other) -> Arrays.compareUnsigned(one.entry().path(), other.entry().path()))),
    VERSIONS(Messages.FoundColumn_versions, 110, file -> VersionNumbers.label(file.versions()),
            column -> column.sorted(Comparator.comparing((FoundFile file) -> first(file).name(), Collator.getInstance())
                    .thenComparing(file -> first(file).number()))),
    TEXT(Messages.FoundColumn_text, 190, FoundColumn::line,
            column -> column.sorted(Comparator.comparingLong(file -> file.text() == null ? 0 : file.text().lines()))),
    SIZE(Messages.FoundColumn_size, 72, file -> EntryText.size(entry(file)),
            column -> column.right().sorted(Comparator.comparingLong(FoundColumn::bytes)).grouped(group -> ofContent(group, column))),
    MODE(Messages.FoundColumn_mode, 88, file -> EntryText.mode(entry(file)),
            column -> column.sorted(Comparator.comparing((FoundFile file) -> entry(file).type())
                    .thenComparingInt(file -> entry(file).permissions()))),
    OWNER(Messages.FoundColumn_owner, 78, file -> entry(file).owner() + ":" + entry(file).group(), //$NON-NLS-1$
            column -> column.sorted(Comparator.comparingLong((FoundFile file) -> entry(file).owner())
                    .thenComparingLong(file -> entry(file).group()))),
    CHANGED(Messages.FoundColumn_changed, 124, file -> EntryText.changed(entry(file)),
            column -> column.sorted(Comparator.comparingLong((FoundFile file) -> entry(file).seconds())
                    .thenComparingInt(file -> entry(file).nanoseconds()))),
    CONTENT(Messages.FoundColumn_content, 110, FoundColumn::content,
            column -> column.sorted(Comparator.comparing(FoundColumn::content)).grouped(group -> ofContent(group, column)));

    /** So many digits tell contents apart. */
    private static final int DIGITS = 12;

    private final RowColumn<FoundFile> column;

    FoundColumn(String title, int width, Function<FoundFile, String> text, UnaryOperator<RowColumn<FoundFile>> more) {
        column = more.apply(new RowColumn<>(name(), title, width, text));
    }

    /** All of them, as they stand at first. */
    static List<RowColumn<FoundFile>> all() {
        return Arrays.stream(values()).map(one -> one.column).toList();
    }

    /** What all files with the same content have in the column. */
    private static String ofContent(TreeRow<FoundFile> group, RowColumn<FoundFile> column) {
        boolean same = group.grouping() == FoundGrouping.CONTENT && entry(group.item()).content() != null;
        return same ? column.text(group.item()) : ""; //$NON-NLS-1$
    }

    private static VersionSummary first(FoundFile file) {
        return file.versions().getFirst();
    }

    private static Entry entry(FoundFile file) {
        return file.entry().entry();
    }

    /** What a file is called; of a link with what it leads to. */
    static String name(FoundFile file) {
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
