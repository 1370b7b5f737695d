// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.mirage.engine.CancelledException;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.customising.Instance;
import org.mirage.model.Version;
import org.mirage.ui.compare.Planned;
import org.mirage.ui.compare.PreviewPane;
import org.mirage.ui.files.VersionInput;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.jobs.LatestRead;
import org.mirage.ui.library.LibrarySession;

/** What the change sets make of the version, of each machine for itself; nothing is written for that. */
final class PreviewPage extends WizardPage {

    private static final int[] WEIGHTS = {30, 70};

    private final VersionInput version;
    private final Supplier<ExportChoice> choice;
    private final LatestRead latest = new LatestRead();
    private SashForm halves;
    private PreviewTable machines;
    private PreviewPane pane;
    private ExportChoice now;

    PreviewPage(Version version, Supplier<ExportChoice> choice) {
        super("preview"); //$NON-NLS-1$
        this.version = VersionInput.of(version);
        this.choice = choice;
        setTitle(Messages.PreviewPage_title);
        setMessage(Messages.PreviewPage_text);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(page);
        halves = new SashForm(page, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 300).applyTo(halves);
        machines = new PreviewTable(halves, this::show);
        pane = new PreviewPane(halves);
        halves.setWeights(WEIGHTS);
        setControl(page);
        page.addDisposeListener(event -> machines.stop());
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        machines.stop();
        if (visible) {
            begin();
        }
    }

    /** Looks at all machines, and shows the first. */
    private void begin() {
        // what is still looked at is of an earlier choice
        latest.forget();
        setErrorMessage(null);
        try {
            now = choice.get();
            Library library = LibrarySession.current().engine();
            List<Instance> instances = now.machines() == null ? List.of() : now.instances(library, false).instances();
            halves.setMaximizedControl(instances.isEmpty() ? pane.control() : null);
            machines.show(instances, now);
            show(0);
        } catch (MirageException failure) {
            machines.show(List.of(), now);
            pane.say(Failures.text(failure));
        }
    }

    /** Shows what becomes of the machine in a row, or of the only one. */
    private void show(int row) {
        ExportChoice of = now;
        Planned planned = (input, monitor) -> {
            Library library = LibrarySession.current().engine();
            return of.machines() == null ? of.verb(library, false).preview(monitor) : of.instances(library, false).preview(row, monitor);
        };
        pane.say(Messages.PreviewPage_looking);
        latest.run(Messages.PreviewPage_job, pane.control(), monitor -> {
            PreviewPane.Found found = find(planned, new JobMonitor(monitor));
            return () -> pane.show(found);
        }, pane::say);
    }

    private PreviewPane.Found find(Planned planned, JobMonitor monitor) throws IOException {
        try {
            return PreviewPane.find(version, planned, monitor);
        } catch (CancelledException stopped) {
            throw new MirageException(Messages.PreviewPage_stopped, stopped);
        }
    }
}
