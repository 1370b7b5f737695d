// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.mirage.engine.MirageException;
import org.mirage.engine.exporting.packing.Compression;
import org.mirage.engine.output.Output;
import org.mirage.engine.output.OutputFormat;
import org.mirage.engine.output.Setting;
import org.mirage.engine.output.Settings;
import org.mirage.ui.Keys;

/** The part of the page with all that can be set of a format, and how files are packed. */
final class FormatSettings {

    private final Composite part;
    private final Runnable changed;
    private final Combo compression;
    private final Map<String, Combo> combos = new LinkedHashMap<>();
    private OutputFormat format;

    /**
     * Makes the part.
     *
     * @param changed runs when a person sets something
     */
    FormatSettings(Composite page, Runnable changed) {
        this.changed = changed;
        part = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 6).applyTo(part);
        new Label(part, SWT.NONE).setText(Messages.FormatSettings_compression);
        compression = combo("export.compress"); //$NON-NLS-1$
        compression.add(Messages.FormatSettings_unpacked);
        Arrays.stream(Compression.values()).map(Compression::ending).forEach(compression::add);
        compression.select(0);
        new Label(part, SWT.NONE).setText(Messages.FormatSettings_compressionText);
    }

    private Combo combo(String key) {
        Combo combo = Keys.mark(new Combo(part, SWT.READ_ONLY), key);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed.run()));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(combo);
        return combo;
    }

    /** The part of the page that it fills. */
    Composite control() {
        return part;
    }

    /** Shows the settings of a format, as they were chosen. */
    void show(Output output) {
        if (format != output.format()) {
            format = output.format();
            List.of(part.getChildren()).subList(3, part.getChildren().length).forEach(one -> one.dispose());
            combos.clear();
            for (Setting setting : format.settings()) {
                new Label(part, SWT.NONE).setText(setting.name() + ":"); //$NON-NLS-1$
                Combo combo = combo("export.setting." + setting.name()); //$NON-NLS-1$
                combo.setItems(setting.values().toArray(String[]::new));
                combos.put(setting.name(), combo);
                new Label(part, SWT.NONE).setText(setting.meaning());
            }
        }
        Settings settings = output.settings();
        combos.forEach((name, combo) -> combo.setText(settings.get(name)));
    }

    /** What is set. */
    Output output() throws MirageException {
        Map<String, String> chosen = new LinkedHashMap<>();
        combos.forEach((name, combo) -> chosen.put(name, combo.getText()));
        return Output.of(format, chosen);
    }

    /** How files are packed; null for not at all. */
    Compression compression() {
        List<Compression> all = new ArrayList<>(List.of(Compression.values()));
        return compression.getSelectionIndex() <= 0 ? null : all.get(compression.getSelectionIndex() - 1);
    }

    /** Packs files, or does not; not those of appliances and for hypervisors, which take no packed ones. */
    void packing(String ending, boolean possible) {
        compression.setEnabled(possible);
        compression.select(possible && ending != null ? Math.max(0, compression.indexOf(ending)) : 0);
    }
}
