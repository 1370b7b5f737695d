// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.customising.WrittenStep;
import org.mirage.engine.machine.MachineChoice;
import org.mirage.engine.moving.CheckReadiness;
import org.mirage.engine.moving.Finding;
import org.mirage.engine.moving.Readiness;
import org.mirage.engine.moving.Severity;
import org.mirage.engine.presets.Preset;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.jobs.ReadJob;
import org.mirage.ui.library.LibrarySession;

/** What keeps the machine from running on the hypervisor that was chosen, and what of that is mended on the way. */
final class ReadinessPage extends WizardPage {

    private static final int DETAIL_LINES = 5;

    /** What was looked for. */
    private record Question(Preset preset, MachineChoice machine) {
    }

    private final Supplier<ExportChoice> choice;
    private final Consumer<GivenChanges> update;
    private FindingTable table;
    private Text details;
    private Button all;
    private Button version;
    private Question asked;
    private Readiness readiness;

    /**
     * Makes the page.
     *
     * @param update is given all fixes when a person wants a version with them in place of an export
     */
    ReadinessPage(Supplier<ExportChoice> choice, Consumer<GivenChanges> update) {
        super("readiness"); //$NON-NLS-1$
        this.choice = choice;
        this.update = update;
        setTitle(Messages.ReadinessPage_title);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).spacing(8, 8).applyTo(page);
        table = new FindingTable(page, this::shownChanged);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(SWT.DEFAULT, 200).applyTo(table.control());
        details = Keys.mark(new Text(page, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER), "export.finding"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(SWT.DEFAULT, DETAIL_LINES * details.getLineHeight()).applyTo(details);
        all = button(page, "export.mendAll", Messages.ReadinessPage_all, () -> { //$NON-NLS-1$
            table.checkAll();
            shownChanged();
        });
        version = button(page, "export.mendVersion", Messages.ReadinessPage_version, this::update); //$NON-NLS-1$
        setControl(page);
        shownChanged();
    }

    private static Button button(Composite page, String key, String label, Runnable run) {
        Button button = Keys.mark(new Button(page, SWT.PUSH), key);
        button.setText(label);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> run.run()));
        return button;
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            ExportChoice now = choice.get();
            Question question = new Question(now.preset(), now.form().machine());
            if (!question.equals(asked)) {
                look(question, now);
            }
        }
    }

    /** Looks at the machine in the background. */
    private void look(Question question, ExportChoice now) {
        asked = question;
        readiness = null;
        table.show(List.of());
        setErrorMessage(null);
        setMessage(NLS.bind(Messages.ReadinessPage_looking, now.version(), question.preset().title()));
        shownChanged();
        ReadJob.run(Messages.ReadinessPage_job, getControl(), monitor -> {
            Readiness found = new CheckReadiness(LibrarySession.current().engine(), now.version(), question.preset())
                    .machine(question.machine()).call(new JobMonitor(monitor));
            return () -> {
                if (question.equals(asked)) {
                    show(found);
                }
            };
        }, reason -> {
            if (question.equals(asked)) {
                asked = null;
                setErrorMessage(reason);
            }
        });
    }

    private void show(Readiness found) {
        readiness = found;
        table.show(found.findings());
        String name = found.target().title();
        long blocks = found.findings().stream().filter(finding -> finding.severity() == Severity.BLOCKS).count();
        long warns = found.findings().stream().filter(finding -> finding.severity() == Severity.WARNS).count();
        if (blocks == 0 && warns == 0) {
            setMessage(NLS.bind(Messages.ReadinessPage_ready, name));
        } else {
            String text = MessageFormat.format(Messages.ReadinessPage_found, name, blocks, warns);
            setMessage(isMendedHere() ? text + ' ' + Messages.ReadinessPage_check : text,
                    blocks > 0 ? IMessageProvider.WARNING : IMessageProvider.NONE);
        }
        shownChanged();
    }

    /** Whether anything can be mended on the way. */
    private boolean isMendedHere() {
        return readiness != null && readiness.findings().stream().anyMatch(finding -> Mending.of(finding) == Mending.HERE);
    }

    private void shownChanged() {
        Finding finding = table.selected();
        details.setText(finding == null ? "" : text(finding)); //$NON-NLS-1$
        List<Finding> findings = readiness == null ? List.of() : readiness.findings();
        all.setEnabled(isMendedHere());
        version.setEnabled(findings.stream().anyMatch(one -> Mending.of(one) == Mending.VERSION));
    }

    private static String text(Finding finding) {
        List<String> lines = new ArrayList<>(List.of(finding.what()));
        if (!finding.where().isEmpty()) {
            lines.add(finding.where());
        }
        if (!finding.remedy().isEmpty()) {
            lines.add(NLS.bind(Messages.ReadinessPage_remedy, finding.remedy()));
        }
        return String.join("\n", lines); //$NON-NLS-1$
    }

    private void update() {
        try {
            update.accept(GivenChanges.of(readiness.fixes(), null));
        } catch (IOException failure) {
            setErrorMessage(Failures.text(failure));
        }
    }

    /** The fixes that are made on the way, as one step; null for none. */
    ChosenStep fixes() {
        List<Finding> checked = readiness == null ? List.of() : table.checked();
        if (checked.isEmpty() || !choice.get().isFor(readiness.target())) {
            return null;
        }
        try {
            GivenChanges given = GivenChanges.of(readiness.fixes(checked), null);
            String title = given.header().title();
            return new ChosenStep(WrittenStep.of(title, given), title,
                    MessageFormat.format(Messages.ReadinessPage_fixes, checked.size()), Icons.UPDATE);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
