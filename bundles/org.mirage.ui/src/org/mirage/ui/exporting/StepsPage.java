// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.customising.CustomisingStep;
import org.mirage.engine.customising.SeedStep;
import org.mirage.engine.customising.WrittenStep;
import org.mirage.ui.Keys;
import org.mirage.ui.changes.ChangesOpening;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.jobs.ReadJob;

/** Which change sets are applied on the way to the export, and in what order. */
final class StepsPage extends WizardPage {

    private static final int SUMMARY_LINES = 3;

    private final Supplier<ChosenStep> fixes;
    private final BooleanSupplier takesSeed;
    private final Runnable changed;
    private final List<StepOffer> offers = StepOffer.all();
    private StepTable table;
    private Button up;
    private Button down;
    private Button remove;
    private Combo offer;
    private Text file;
    private Button addFile;
    private Button seed;
    private Label summary;

    /**
     * Makes the page.
     *
     * @param fixes gives the step of the readiness page, null for none
     * @param takesSeed whether what the export is for gives a machine a seed disk
     * @param changed runs when other change sets are chosen
     */
    StepsPage(Supplier<ChosenStep> fixes, BooleanSupplier takesSeed, Runnable changed) {
        super("steps"); //$NON-NLS-1$
        this.fixes = fixes;
        this.takesSeed = takesSeed;
        this.changed = changed;
        setTitle(Messages.StepsPage_title);
        setMessage(Messages.StepsPage_text);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(4).spacing(8, 8).applyTo(page);
        new Label(page, SWT.NONE).setText(Messages.StepsPage_offer);
        offer = Keys.mark(new Combo(page, SWT.READ_ONLY), "export.offer"); //$NON-NLS-1$
        offers.forEach(one -> offer.add(one.label()));
        offer.select(0);
        ReadJob.run(Messages.StepsPage_reading, offer, monitor -> {
            List<StepOffer> kept = StepOffer.kept();
            return () -> kept.forEach(this::addKept);
        }, this::setErrorMessage);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(offer);
        button(page, "export.addOffer", Messages.StepsPage_add, this::addOffer); //$NON-NLS-1$
        new Label(page, SWT.NONE).setText(Messages.StepsPage_file);
        file = Keys.mark(new Text(page, SWT.BORDER), "export.changes"); //$NON-NLS-1$
        file.setMessage(Messages.StepsPage_fileHint);
        file.addModifyListener(event -> addFile.setEnabled(!file.getText().isBlank()));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(file);
        button(page, "export.browseChanges", Messages.StepsPage_browse, this::browse); //$NON-NLS-1$
        addFile = button(page, "export.addChanges", Messages.StepsPage_addFile, this::addFile); //$NON-NLS-1$
        addFile.setEnabled(false);
        table = new StepTable(page, this::shownChanged);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, true).hint(SWT.DEFAULT, 150).applyTo(table.control());
        Composite side = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(side);
        GridDataFactory.fillDefaults().applyTo(side);
        up = button(side, "export.stepUp", Messages.StepsPage_up, () -> table.move(-1)); //$NON-NLS-1$
        down = button(side, "export.stepDown", Messages.StepsPage_down, () -> table.move(1)); //$NON-NLS-1$
        remove = button(side, "export.stepRemove", Messages.StepsPage_remove, this::remove); //$NON-NLS-1$
        seed = Keys.mark(new Button(page, SWT.CHECK), "export.seed"); //$NON-NLS-1$
        seed.setText(Messages.StepsPage_seed);
        seed.setToolTipText(Messages.StepsPage_seedTip);
        seed.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            showSeedProblem();
            changed.run();
        }));
        GridDataFactory.swtDefaults().span(4, 1).applyTo(seed);
        summary = Keys.mark(new Label(page, SWT.WRAP), "export.summary"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().span(4, 1).grab(true, false).hint(100, SUMMARY_LINES * file.getLineHeight()).applyTo(summary);
        setControl(page);
        shownChanged();
    }

    private static Button button(Composite parent, String key, String label, Runnable run) {
        Button button = Keys.mark(new Button(parent, SWT.PUSH), key);
        button.setText(label);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> run.run()));
        GridDataFactory.fillDefaults().applyTo(button);
        return button;
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible) {
            table.setFixes(fixes.get());
            showSeedProblem();
        }
        super.setVisible(visible);
    }

    /** For which hypervisor it is may change after the seed disk was chosen. */
    @Override
    public boolean isPageComplete() {
        return super.isPageComplete() && !lacksSeed();
    }

    private boolean lacksSeed() {
        return seed != null && seed.getSelection() && !takesSeed.getAsBoolean();
    }

    private void showSeedProblem() {
        if (lacksSeed()) {
            setErrorMessage(Messages.StepsPage_noSeed);
        } else if (Messages.StepsPage_noSeed.equals(getErrorMessage())) {
            setErrorMessage(null);
        }
    }

    private void addKept(StepOffer kept) {
        offers.add(kept);
        offer.add(kept.label());
    }

    private void addOffer() {
        StepOffer chosen = offers.get(offer.getSelectionIndex());
        if (!chosen.reads()) {
            add(chosen.maker());
            return;
        }
        // nobody goes on without what was chosen
        setPageComplete(false);
        ReadJob.run(Messages.StepsPage_reading, offer, monitor -> {
            ChosenStep step = chosen.maker().make();
            return () -> {
                setPageComplete(true);
                add(() -> step);
            };
        }, reason -> {
            setPageComplete(true);
            setErrorMessage(reason);
        });
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setFilterExtensions(new String[] {"*" + ChangesOpening.ENDING, "*"}); //$NON-NLS-1$ //$NON-NLS-2$
        String chosen = dialog.open();
        if (chosen != null) {
            file.setText(chosen);
            addFile();
        }
    }

    private void addFile() {
        String name = file.getText().trim();
        add(() -> {
            Path path = path(name);
            return ChosenStep.of(WrittenStep.of(name, GivenChanges.read(path)), String.valueOf(path.getFileName()));
        });
    }

    private static Path path(String name) throws IOException {
        try {
            Path path = Path.of(name);
            if (Files.isRegularFile(path)) {
                return path;
            }
        } catch (InvalidPathException invalid) {
            // there is no such file either
        }
        throw new NoSuchFileException(name);
    }

    private void add(StepOffer.Maker maker) {
        try {
            table.add(maker.make());
            setErrorMessage(null);
            showSeedProblem();
            changed.run();
        } catch (IOException failure) {
            setErrorMessage(Failures.text(failure));
        }
    }

    private void remove() {
        table.remove();
        changed.run();
    }

    private void shownChanged() {
        if (summary == null) {
            return;
        }
        ChosenStep selected = table.selected();
        up.setEnabled(table.canMove(-1));
        down.setEnabled(table.canMove(1));
        remove.setEnabled(table.canMove(0));
        summary.setText(selected == null ? Messages.StepsPage_none : selected.summary().replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** The change sets, in order, and the seed disk. */
    List<CustomisingStep> steps() {
        table.setFixes(fixes.get());
        List<CustomisingStep> steps = new ArrayList<>(table.all().stream().map(ChosenStep::step).toList());
        if (seed.getSelection()) {
            steps.add(new SeedStep());
        }
        return steps;
    }
}
