// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exports;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.ListedExport;
import org.mirage.engine.Names;
import org.mirage.engine.customising.LoggedExport;
import org.mirage.engine.customising.LoggedStep;
import org.mirage.engine.customising.LoggedTable;
import org.mirage.engine.presets.Preset;
import org.mirage.engine.presets.Presets;
import org.mirage.ui.format.DateText;

/** Says in words what was exported, and how. */
final class ExportText {

    /** Names that the engine keeps the form of an export under. */
    private static final String PRESET = "for"; //$NON-NLS-1$
    private static final String FORMAT = "format"; //$NON-NLS-1$
    private static final String COMPRESSION = "compress"; //$NON-NLS-1$

    private ExportText() {
    }

    /** For which hypervisor, else in which format; else what the file's name says. */
    static String form(LoggedExport export) {
        Map<String, String> form = export.form();
        String preset = form.get(PRESET);
        if (preset != null) {
            return Presets.named(preset).map(Preset::title).orElse(preset);
        }
        String format = form.getOrDefault(FORMAT, ending(export));
        return form.containsKey(COMPRESSION) ? NLS.bind(Messages.ExportText_packed, format, form.get(COMPRESSION)) : format;
    }

    private static String ending(LoggedExport export) {
        String name = export.files().isEmpty() ? "" : String.valueOf(Path.of(export.files().getFirst()).getFileName()); //$NON-NLS-1$
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The change sets by name, in order. */
    static String changes(LoggedExport export) {
        return export.steps().stream().map(ExportText::name).collect(Collectors.joining(", ")); //$NON-NLS-1$
    }

    private static String name(LoggedStep step) {
        return step.text() == null ? step.name() : String.valueOf(Path.of(step.name()).getFileName());
    }

    /** How many machines of a table; empty for a plain export. */
    static String machines(LoggedExport export) {
        LoggedTable table = export.table();
        if (table == null) {
            return ""; //$NON-NLS-1$
        }
        return NLS.bind(table.thin() ? Messages.ExportText_thin : Messages.ExportText_whole, export.machines());
    }

    /** All that is kept of an export, line by line. */
    static String all(ListedExport listed) {
        LoggedExport export = listed.export();
        List<String> lines = new ArrayList<>();
        lines.add(NLS.bind(Messages.ExportText_heading, export.label(), export.target()));
        lines.add(NLS.bind(Messages.ExportText_when, DateText.full(listed.time()), listed.author()));
        lines.add(NLS.bind(Messages.ExportText_form, form(export)));
        if (export.table() != null) {
            lines.add(MessageFormat.format(Messages.ExportText_table, export.machines(), export.table().rows().size(),
                    export.table().name()));
        }
        if (!export.steps().isEmpty()) {
            lines.add(NLS.bind(Messages.ExportText_changes, changes(export)));
        }
        export.values().forEach((name, value) -> lines.add(NLS.bind(Messages.ExportText_value, name, Names.show(value))));
        lines.add(""); //$NON-NLS-1$
        lines.add(Messages.ExportText_files);
        export.base().forEach(file -> lines.add(NLS.bind(Messages.ExportText_base, file)));
        export.files().forEach(file -> lines.add(NLS.bind(Messages.ExportText_file, file)));
        return String.join("\n", lines); //$NON-NLS-1$
    }
}
