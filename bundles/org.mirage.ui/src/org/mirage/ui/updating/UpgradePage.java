// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.mirage.ui.Keys;

/** Where packages come from that others are to be brought up to date with, and which of them are taken. */
final class UpgradePage extends WizardPage {

    private static final String FOLDERS = "upgrade"; //$NON-NLS-1$

    private UpgradeSources sources;
    private Button security;
    private Button unsigned;

    UpgradePage() {
        super("upgrade"); //$NON-NLS-1$
        setTitle(Messages.UpgradePage_title);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).spacing(8, 6).applyTo(page);
        sources = new UpgradeSources(page, this::check);
        button(page, SWT.RADIO, "upgrade.all", Messages.UpgradePage_all).setSelection(true); //$NON-NLS-1$
        security = button(page, SWT.RADIO, "upgrade.security", Messages.UpgradePage_security); //$NON-NLS-1$
        unsigned = button(page, SWT.CHECK, "upgrade.unsigned", Messages.UpgradePage_unsigned); //$NON-NLS-1$
        setControl(page);
        String[] last = getDialogSettings().getArray(FOLDERS);
        sources.add(last == null ? List.of() : Arrays.stream(last).map(Path::of).toList());
    }

    private Button button(Composite page, int style, String key, String label) {
        Button button = Keys.mark(new Button(page, style), key);
        button.setText(label);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> check()));
        GridDataFactory.swtDefaults().span(2, 1).applyTo(button);
        return button;
    }

    private void check() {
        if (unsigned == null) {
            return;
        }
        List<UpgradeSource> all = sources.all();
        String problem = all.stream().map(UpgradeSource::problem).filter(Objects::nonNull).findFirst().orElse(null);
        if (problem == null && security.getSelection() && all.stream().anyMatch(UpgradeSource::isFolderOfPackages)) {
            problem = Messages.UpgradePage_noSecurity;
        }
        setErrorMessage(problem);
        setMessage(Messages.UpgradePage_text);
        setPageComplete(problem == null && !all.isEmpty() && all.stream().allMatch(UpgradeSource::isGood));
    }

    /** What was chosen. */
    PackageUpgrade upgrade() {
        return new PackageUpgrade(sources.all().stream().map(UpgradeSource::folder).toList(), security.getSelection(),
                unsigned.getSelection());
    }

    /** What next time begins with. */
    void remember() {
        IDialogSettings settings = getDialogSettings();
        settings.put(FOLDERS, sources.all().stream().map(source -> source.folder().toString()).toArray(String[]::new));
    }
}
