// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.saving;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.mirage.ui.Keys;
import org.mirage.ui.widgets.TargetField;

/** Format and file of a report. */
final class SaveReportPage extends WizardPage {

    private static final String LAST_FORMAT = "format"; //$NON-NLS-1$

    private final String name;
    private final String text;
    private Combo format;
    private TargetField target;

    /**
     * Makes the page.
     *
     * @param name what the file is named, before its ending
     * @param title the page's heading
     * @param text says what is written
     */
    SaveReportPage(String name, String title, String text) {
        super("saveReport"); //$NON-NLS-1$
        this.name = name;
        this.text = text;
        setTitle(title);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).spacing(8, 8).applyTo(page);
        new Label(page, SWT.NONE).setText(Messages.SaveReportPage_format);
        format = Keys.mark(new Combo(page, SWT.READ_ONLY), "report.format"); //$NON-NLS-1$
        format.setItems(ReportFormat.labels());
        format.select(lastFormat());
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(format);
        target = new TargetField(page, "report", getDialogSettings(), this::check); //$NON-NLS-1$
        format.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> target.suggest(name + format().ending())));
        setControl(page);
        target.suggest(name + format().ending());
    }

    private int lastFormat() {
        String last = getDialogSettings().get(LAST_FORMAT);
        for (ReportFormat one : ReportFormat.values()) {
            if (one.name().equals(last)) {
                return one.ordinal();
            }
        }
        return ReportFormat.HTML.ordinal();
    }

    private void check() {
        target.check().tell(this, text);
    }

    /** What next time begins with. */
    void remember() {
        target.remember();
        getDialogSettings().put(LAST_FORMAT, format().name());
    }

    /** The format that is chosen. */
    ReportFormat format() {
        return ReportFormat.values()[format.getSelectionIndex()];
    }

    /** Where the file is named. */
    TargetField target() {
        return target;
    }
}
