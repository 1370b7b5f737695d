// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.passphrases;

import java.time.Instant;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.dialogs.PreferenceLinkArea;
import org.eclipse.ui.preferences.IWorkbenchPreferenceContainer;
import org.mirage.engine.MirageException;
import org.mirage.ui.Keys;
import org.mirage.ui.format.DateText;
import org.mirage.ui.jobs.Failures;

/** Which pass phrases are remembered, to forget them; it shows none. */
public final class PassPhrasesPage extends PreferencePage implements IWorkbenchPreferencePage {

    private static final String STORAGE_PAGE = "org.mirage.ui.preferences.secureStorage"; //$NON-NLS-1$
    private static final int[] WIDTHS = {200, 290, 130};

    private Table table;
    private Button forget;
    private List<Remembered> shown = List.of();

    @Override
    public void init(IWorkbench workbench) {
        noDefaultAndApplyButton();
        setDescription(Messages.PassPhrasesPage_description);
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
        table = Keys.mark(new Table(area, SWT.BORDER | SWT.MULTI | SWT.FULL_SELECTION), "passPhrases"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 160).applyTo(table);
        table.setHeaderVisible(true);
        String[] titles = {Messages.PassPhrasesPage_volume, Messages.PassPhrasesPage_uuid, Messages.PassPhrasesPage_since};
        for (int i = 0; i < titles.length; i++) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(titles[i]);
            column.setWidth(WIDTHS[i]);
        }
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> forget.setEnabled(table.getSelectionCount() > 0)));
        forget = Keys.mark(new Button(area, SWT.PUSH), "passPhrases.forget"); //$NON-NLS-1$
        forget.setText(Messages.PassPhrasesPage_forget);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.TOP).applyTo(forget);
        forget.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> forgetSelected()));
        PreferenceLinkArea link = new PreferenceLinkArea(area, SWT.NONE, STORAGE_PAGE, Messages.PassPhrasesPage_storage,
                (IWorkbenchPreferenceContainer) getContainer(), null);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(link.getControl());
        fill();
        return area;
    }

    private void forgetSelected() {
        try {
            for (int index : table.getSelectionIndices()) {
                SecureStorage.remove(shown.get(index).uuid());
            }
        } catch (MirageException e) {
            setErrorMessage(Failures.text(e));
        }
        fill();
    }

    private void fill() {
        table.removeAll();
        try {
            shown = SecureStorage.list();
        } catch (MirageException e) {
            shown = List.of();
            setErrorMessage(Failures.text(e));
        }
        for (Remembered volume : shown) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {volume.volume(), volume.uuid(),
                    volume.since().equals(Instant.EPOCH) ? "" : DateText.minutes(volume.since().getEpochSecond())}); //$NON-NLS-1$
        }
        forget.setEnabled(false);
    }
}
