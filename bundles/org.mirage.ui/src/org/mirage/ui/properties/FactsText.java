// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.properties;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.mirage.ui.Keys;

/** Draws groups of facts as one text: labels in a column, values beside them, everything can be selected and copied. */
final class FactsText {

    private static final int MARGIN = 8;
    private static final int GAP = 14;

    private final StyledText text;

    FactsText(Composite parent) {
        text = Keys.mark(new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL), "properties"); //$NON-NLS-1$
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.setCaret(null);
    }

    StyledText control() {
        return text;
    }

    /** Replaces what is shown; stays where it is scrolled when only values changed. */
    void show(List<FactGroup> groups) {
        StringBuilder all = new StringBuilder();
        List<StyleRange> styles = new ArrayList<>();
        List<Integer> hanging = new ArrayList<>();
        int line = 0;
        for (FactGroup group : groups) {
            if (group.facts().isEmpty()) {
                continue;
            }
            if (!all.isEmpty()) {
                all.append('\n');
                line++;
            }
            styles.add(bold(all.length(), group.title().length()));
            all.append(group.title()).append('\n');
            line++;
            for (Fact fact : group.facts()) {
                styles.add(grey(all.length(), fact.label().length()));
                all.append(fact.label());
                for (String part : fact.value().lines().toList()) {
                    all.append('\t').append(part).append('\n');
                    hanging.add(line++);
                }
            }
        }
        if (all.toString().equals(text.getText())) {
            return;
        }
        int top = text.getTopPixel();
        text.setText(all.toString());
        text.setStyleRanges(styles.toArray(StyleRange[]::new));
        int tab = tab(groups);
        text.setTabStops(new int[] {tab});
        hanging.forEach(at -> text.setLineWrapIndent(at, 1, tab));
        text.setTopPixel(top);
    }

    private int tab(List<FactGroup> groups) {
        GC gc = new GC(text);
        try {
            gc.setFont(text.getFont());
            int widest = groups.stream().flatMap(group -> group.facts().stream())
                    .mapToInt(fact -> gc.textExtent(fact.label()).x).max().orElse(0);
            return widest + GAP;
        } finally {
            gc.dispose();
        }
    }

    private StyleRange bold(int start, int length) {
        return new StyleRange(start, length, null, null, SWT.BOLD);
    }

    private StyleRange grey(int start, int length) {
        return new StyleRange(start, length, JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR), null);
    }
}
