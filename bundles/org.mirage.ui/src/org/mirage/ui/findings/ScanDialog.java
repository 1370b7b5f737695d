// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.text.MessageFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.mirage.engine.VersionName;
import org.mirage.engine.scanning.vulnerabilities.LoadedRecords;
import org.mirage.ui.Keys;
import org.mirage.ui.Plugin;
import org.mirage.ui.jobs.ReadJob;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.widgets.TitledDialog;

/** Asks what to look for and in which versions. */
final class ScanDialog extends TitledDialog {

    private static final String SECRETS = "secrets"; //$NON-NLS-1$
    private static final String MALWARE = "malware"; //$NON-NLS-1$
    private static final String VULNERABILITIES = "vulnerabilities"; //$NON-NLS-1$
    private static final String SIGNATURES = "signatures"; //$NON-NLS-1$
    private static final String SEPARATOR = ":"; //$NON-NLS-1$

    /** So many versions are named. */
    private static final int NAMED = 6;

    private final IDialogSettings settings = Plugin.settings("scan"); //$NON-NLS-1$
    private final List<VersionName> selected;
    private Button secrets;
    private Button malware;
    private Button vulnerabilities;
    private PlaceField signatures;
    private PlaceField records;
    private Label loaded;
    private Button all;
    private Button chosen;
    /** Ecosystems that records are there of; null while that is not known. */
    private Map<String, String> ecosystems;
    private ScanRequest request;

    /**
     * Makes a dialog that is not open yet.
     *
     * @param selected what is selected in the library; may be nothing
     */
    ScanDialog(Shell shell, List<VersionName> selected) {
        super(shell, Messages.ScanDialog_title, 4);
        this.selected = selected;
    }

    /** What was asked for; null when the dialog was left. */
    static ScanRequest ask(Shell shell, List<VersionName> selected) {
        ScanDialog dialog = new ScanDialog(shell, selected);
        return dialog.open() == OK ? dialog.request : null;
    }

    @Override
    public void create() {
        super.create();
        setTitle(Messages.ScanDialog_heading);
        getButton(OK).setText(Messages.ScanDialog_scan);
        check();
        readLoaded();
    }

    @Override
    protected void fill(Composite form) {
        secrets = check(form, "scan.secrets", Messages.ScanDialog_secrets); //$NON-NLS-1$
        secrets.setSelection(settings.get(SECRETS) == null || settings.getBoolean(SECRETS));
        malware = check(form, "scan.malware", Messages.ScanDialog_malware); //$NON-NLS-1$
        malware.setSelection(settings.getBoolean(MALWARE));
        signatures = new PlaceField(form, "scan.signatures", Messages.ScanDialog_signatures, Messages.ScanDialog_signaturesHint, //$NON-NLS-1$
                this::check);
        signatures.folder(Messages.ScanDialog_signaturesTitle);
        signatures.set(settings.get(SIGNATURES));
        vulnerabilities = check(form, "scan.vulnerabilities", Messages.ScanDialog_vulnerabilities); //$NON-NLS-1$
        vulnerabilities.setSelection(settings.getBoolean(VULNERABILITIES));
        records = new PlaceField(form, "scan.records", Messages.ScanDialog_records, Messages.ScanDialog_recordsHint, this::check); //$NON-NLS-1$
        records.file(Messages.ScanDialog_recordsTitle, "*.zip;*.json"); //$NON-NLS-1$
        records.folder(Messages.ScanDialog_recordsTitle);
        new Label(form, SWT.NONE);
        loaded = Keys.mark(new Label(form, SWT.WRAP), "scan.loaded"); //$NON-NLS-1$
        loaded.setText(Messages.ScanDialog_reading);
        // room for two lines, since what is to be said is known only later
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(360, convertHeightInCharsToPixels(2)).applyTo(loaded);
        Label where = new Label(form, SWT.NONE);
        where.setText(Messages.ScanDialog_where);
        GridDataFactory.fillDefaults().span(4, 1).indent(0, 6).applyTo(where);
        Composite versions = new Composite(form, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(versions);
        GridDataFactory.fillDefaults().span(4, 1).indent(12, 0).applyTo(versions);
        Button newest = radio(versions, "scan.newest", Messages.ScanDialog_newest); //$NON-NLS-1$
        all = radio(versions, "scan.all", Messages.ScanDialog_all); //$NON-NLS-1$
        chosen = radio(versions, "scan.selected", selectedText()); //$NON-NLS-1$
        chosen.setEnabled(!selected.isEmpty());
        (selected.isEmpty() ? newest : chosen).setSelection(true);
    }

    private String selectedText() {
        if (selected.isEmpty()) {
            return Messages.ScanDialog_nothingSelected;
        }
        String names = selected.stream().limit(NAMED).map(VersionName::toString).collect(Collectors.joining(", ")); //$NON-NLS-1$
        String more = selected.size() > NAMED ? ", \u2026" : ""; //$NON-NLS-1$ //$NON-NLS-2$
        return NLS.bind(Messages.ScanDialog_selected, (names + more).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private Button check(Composite form, String key, String label) {
        Button button = Keys.mark(new Button(form, SWT.CHECK), key);
        button.setText(label);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> check()));
        GridDataFactory.swtDefaults().span(4, 1).applyTo(button);
        return button;
    }

    private static Button radio(Composite form, String key, String label) {
        Button button = Keys.mark(new Button(form, SWT.RADIO), key);
        button.setText(label);
        return button;
    }

    private void readLoaded() {
        ReadJob.run(Messages.ScanDialog_reading, loaded, monitor -> {
            Map<String, String> known = LoadedRecords.of(LibrarySession.current().engine());
            return () -> {
                ecosystems = known;
                loaded.setText(loadedText());
                loaded.setToolTipText(known.keySet().stream().limit(20).collect(Collectors.joining("\n")).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                check();
            };
        }, reason -> loaded.setText(reason.replace("&", "&&"))); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private String loadedText() {
        String newest = ecosystems.values().stream().max(Comparator.naturalOrder()).orElse("").replaceFirst("T.*", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        return ecosystems.isEmpty() ? Messages.ScanDialog_noRecords
                : MessageFormat.format(Messages.ScanDialog_loaded, ecosystems.size(), newest);
    }

    private void check() {
        if (getButton(OK) == null || chosen == null) {
            return;
        }
        signatures.enable(malware.getSelection());
        records.enable(vulnerabilities.getSelection());
        String problem = null;
        if (!secrets.getSelection() && !malware.getSelection() && !vulnerabilities.getSelection()) {
            problem = Messages.ScanDialog_nothing;
        } else if (malware.getSelection() && signatures.isMissing()) {
            problem = NLS.bind(Messages.ScanDialog_missing, signatures.text());
        } else if (vulnerabilities.getSelection() && records.isMissing()) {
            problem = NLS.bind(Messages.ScanDialog_missing, records.text());
        } else if (vulnerabilities.getSelection() && records.text().isEmpty() && ecosystems != null && ecosystems.isEmpty()) {
            problem = Messages.ScanDialog_needsRecords;
        }
        setErrorMessage(problem);
        setMessage(Messages.ScanDialog_text);
        getButton(OK).setEnabled(problem == null);
    }

    @Override
    protected void okPressed() {
        settings.put(SECRETS, secrets.getSelection());
        settings.put(MALWARE, malware.getSelection());
        settings.put(VULNERABILITIES, vulnerabilities.getSelection());
        settings.put(SIGNATURES, signatures.text());
        boolean looked = vulnerabilities.getSelection() && !records.text().isEmpty();
        request = new ScanRequest(secrets.getSelection(), malware.getSelection(), vulnerabilities.getSelection(),
                looked ? List.of(records.path()) : List.of(), signatures.text().isEmpty() ? null : signatures.path(),
                chosen.getSelection() ? selected : List.of(), all.getSelection());
        super.okPressed();
    }
}
