// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.mirage.engine.scanning.FindingKind;
import org.mirage.engine.scanning.Severity;
import org.mirage.ui.Keys;
import org.mirage.ui.widgets.FilterField;

/** What narrows the findings: their kind, how much they matter, whether they are ignored, and a text. */
final class FilterBar extends Composite {

    private static final List<FindingKind> KINDS = List.of(FindingKind.MALWARE, FindingKind.VULNERABILITY, FindingKind.SECRET,
            FindingKind.RESIDUE);
    private static final List<Severity> LEAST = List.of(Severity.UNKNOWN, Severity.LOW, Severity.MEDIUM, Severity.HIGH, Severity.CRITICAL);

    private final Consumer<FindingFilter> changed;
    private final Combo kind;
    private final Combo least;
    private final Combo state;
    private final FilterField text;
    private FindingFilter filter = FindingFilter.OPEN;

    FilterBar(Composite parent, Consumer<FindingFilter> changed) {
        super(parent, SWT.NONE);
        this.changed = changed;
        GridLayoutFactory.fillDefaults().numColumns(4).margins(4, 2).spacing(4, 0).applyTo(this);
        kind = combo("findings.kind", Messages.FilterBar_kind, Messages.FilterBar_allKinds, Messages.FilterBar_malware, //$NON-NLS-1$
                Messages.FilterBar_vulnerabilities, Messages.FilterBar_secrets, Messages.FilterBar_residue);
        least = combo("findings.least", Messages.FilterBar_least, Messages.FilterBar_all, Messages.FilterBar_low, Messages.FilterBar_medium, //$NON-NLS-1$
                Messages.FilterBar_high, Messages.FilterBar_critical);
        state = combo("findings.state", Messages.FilterBar_state, Messages.FilterBar_open, Messages.FilterBar_ignored, //$NON-NLS-1$
                Messages.FilterBar_openAndIgnored);
        text = new FilterField(this, Messages.FilterBar_text, "findings.filter", typed -> tell(filter.withText(typed))); //$NON-NLS-1$
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(text.control());
    }

    private Combo combo(String key, String tip, String... items) {
        Combo combo = Keys.mark(new Combo(this, SWT.READ_ONLY), key);
        combo.setItems(items);
        combo.select(0);
        combo.setToolTipText(tip);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> tell(new FindingFilter(
                kind.getSelectionIndex() == 0 ? null : KINDS.get(kind.getSelectionIndex() - 1), LEAST.get(least.getSelectionIndex()),
                FindingFilter.State.values()[state.getSelectionIndex()], filter.text()))));
        return combo;
    }

    /** Some lists tell again what was chosen already. */
    private void tell(FindingFilter now) {
        if (!now.equals(filter)) {
            filter = now;
            changed.accept(now);
        }
    }
}
