// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.customising.ChangingStep;
import org.mirage.engine.customising.ReadyMadeStep;
import org.mirage.engine.customising.WrittenStep;
import org.mirage.engine.readymade.ReadyMade;
import org.mirage.engine.readymade.ReadyMadeSets;
import org.mirage.ui.Keys;
import org.mirage.ui.changes.ChangesOpening;
import org.mirage.ui.changes.EditTable;
import org.mirage.ui.changeset.ChangesText;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.staging.StagedChanges;
import org.mirage.ui.staging.Staging;

/**
 * What is to be changed: a change set from a file or from the library, what was staged, a ready-made one, packages or what a run did;
 * edits are listed below.
 */
final class ChangesPage extends WizardPage {

    private static final String LAST_FILE = "file"; //$NON-NLS-1$
    private static final int INDENT = 20;

    private final ChosenChanges begin;
    private final List<StagedChanges> staged = Staging.current().all().stream().filter(one -> !one.isEmpty()).toList();
    private Button given;
    private Button fromFile;
    private Button fromStaged;
    private Text file;
    private ChangesFile reader;
    private Button browse;
    private Combo stagedOf;
    private Button ready;
    private Combo readyOf;
    private KeptFields kept;
    private PackageFields packages;
    private RunFields runs;
    private Button upgrade;
    private EditTable edits;
    private GivenChanges changes;

    ChangesPage(ChosenChanges begin) {
        super("changes"); //$NON-NLS-1$
        this.begin = begin;
        setTitle(Messages.ChangesPage_title);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).spacing(8, 6).applyTo(page);
        if (begin != null && begin.given() != null) {
            given = radio(page, "update.given", NLS.bind(Messages.ChangesPage_given, begin.name())); //$NON-NLS-1$
        }
        fromFile = radio(page, "update.fromFile", Messages.ChangesPage_file); //$NON-NLS-1$
        file = Keys.mark(new Text(page, SWT.BORDER), "update.file"); //$NON-NLS-1$
        reader = new ChangesFile(file, this::check);
        file.addModifyListener(event -> readFile());
        fromFile.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> readFile()));
        GridDataFactory.fillDefaults().span(2, 1).indent(INDENT, 0).grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(file);
        browse = Keys.mark(new Button(page, SWT.PUSH), "update.browse"); //$NON-NLS-1$
        browse.setText(Messages.ChangesPage_browse);
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
        kept = new KeptFields(page, this::check);
        fromStaged = radio(page, "update.fromStaged", Messages.ChangesPage_staged); //$NON-NLS-1$
        stagedOf = Keys.mark(new Combo(page, SWT.READ_ONLY), "update.staged"); //$NON-NLS-1$
        staged.forEach(one -> stagedOf.add(NLS.bind(Messages.ChangesPage_stagedOf, one.version().getName(), one.set().getEdits().size())));
        stagedOf.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> check()));
        GridDataFactory.fillDefaults().span(3, 1).indent(INDENT, 0).grab(true, false).applyTo(stagedOf);
        fromStaged.setEnabled(!staged.isEmpty());
        ready = radio(page, "update.ready", Messages.ChangesPage_ready); //$NON-NLS-1$
        readyOf = Keys.mark(new Combo(page, SWT.READ_ONLY), "update.readyMade"); //$NON-NLS-1$
        ReadyMadeSets.ALL.forEach(set -> readyOf.add(NLS.bind(Messages.ChangesPage_readyOf, set.title(), set.name())));
        readyOf.select(0);
        readyOf.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> check()));
        GridDataFactory.fillDefaults().span(3, 1).indent(INDENT, 0).grab(true, false).applyTo(readyOf);
        packages = new PackageFields(page, this::check);
        upgrade = radio(page, "update.upgrade", Messages.ChangesPage_upgrade); //$NON-NLS-1$
        runs = new RunFields(page, begin == null ? null : begin.run(), this::check);
        edits = new EditTable(page, "update.edits"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().span(3, 1).grab(true, true).hint(SWT.DEFAULT, 120).indent(0, 8).applyTo(edits.control());
        setControl(page);
        begin();
    }

    private Button radio(Composite page, String key, String label) {
        Button radio = Keys.mark(new Button(page, SWT.RADIO), key);
        radio.setText(label.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        radio.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> check()));
        // not wider than what can be clicked
        GridDataFactory.swtDefaults().span(3, 1).applyTo(radio);
        return radio;
    }

    private void begin() {
        String last = getDialogSettings().get(LAST_FILE);
        file.setText(begin != null && begin.file() != null ? begin.file().toString() : last == null ? "" : last); //$NON-NLS-1$
        int index = begin == null || begin.staged() == null ? 0 : staged.indexOf(begin.staged());
        if (!staged.isEmpty()) {
            stagedOf.select(Math.max(0, index));
        }
        if (begin != null && begin.run() != null) {
            runs.choose();
        } else {
            (given != null ? given : begin != null && begin.staged() != null ? fromStaged : fromFile).setSelection(true);
        }
        readFile();
    }

    /** The file may have become another one since it was read. */
    private void readFile() {
        if (fromFile.getSelection()) {
            reader.read(file.getText().trim());
        }
        check();
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setFilterExtensions(new String[] {"*" + ChangesOpening.ENDING, "*"}); //$NON-NLS-1$ //$NON-NLS-2$
        String chosen = dialog.open();
        if (chosen != null) {
            file.setText(chosen);
        }
    }

    private void check() {
        if (edits == null) {
            return;
        }
        boolean isFile = fromFile.getSelection();
        file.setEnabled(isFile);
        browse.setEnabled(isFile);
        stagedOf.setEnabled(fromStaged.getSelection());
        readyOf.setEnabled(ready.getSelection());
        kept.enable();
        packages.enable();
        runs.enable();
        changes = null;
        String problem = null;
        try {
            changes = read();
        } catch (IOException | InvalidPathException failure) {
            problem = failure instanceof IOException io ? Failures.text(io) : Messages.ChangesPage_noFile;
        }
        edits.show(changes == null ? null : model(changes));
        setErrorMessage(problem);
        setMessage(message());
        setPageComplete(isUpgrade() || ready.getSelection() || isCarry() && runs.carry() != null
                || changes != null && !changes.edits().isEmpty());
    }

    private String message() {
        if (ready.getSelection()) {
            return readyMade().summary();
        } else if (isCarry()) {
            return runs.about();
        } else if (fromFile.getSelection() && reader.isReading()) {
            return Messages.ChangesFile_reading;
        }
        return changes == null || changes.header().title().isEmpty() ? Messages.ChangesPage_text : changes.header().title();
    }

    private ReadyMade readyMade() {
        return ReadyMadeSets.ALL.get(readyOf.getSelectionIndex());
    }

    private GivenChanges read() throws IOException {
        if (given != null && given.getSelection()) {
            return begin.given();
        } else if (fromStaged.getSelection()) {
            return staged.isEmpty() ? null : staged.get(stagedOf.getSelectionIndex()).given();
        } else if (kept.isChosen()) {
            return kept.changes();
        } else if (packages.isChosen()) {
            return packages.changes();
        } else if (isUpgrade() || isCarry() || ready.getSelection()) {
            return null;
        }
        return reader.changes();
    }

    private static org.mirage.model.ChangeSet model(GivenChanges changes) {
        return ChangesText.model(new org.mirage.engine.changes.ChangeSet(changes.header(),
                changes.edits().stream().map(GivenChanges.Numbered::edit).toList(), List.of()));
    }

    /** True when packages are to be brought up to date, which no change set says. */
    boolean isUpgrade() {
        return upgrade.getSelection();
    }

    /** True when what a run changed is to be carried to other images. */
    boolean isCarry() {
        return runs.isChosen();
    }

    /** What is to be carried. */
    CarryUpdate carry() {
        return runs.carry();
    }

    /** What was chosen; null as long as that is nothing that can be read. */
    ChangingStep step() {
        if (ready.getSelection()) {
            return new ReadyMadeStep(readyMade());
        }
        return changes == null ? null : new WrittenStep(changes.header().title(), changes);
    }

    /** What next time begins with. */
    void remember() {
        IDialogSettings settings = getDialogSettings();
        if (fromFile.getSelection()) {
            settings.put(LAST_FILE, file.getText().trim());
        }
    }
}
