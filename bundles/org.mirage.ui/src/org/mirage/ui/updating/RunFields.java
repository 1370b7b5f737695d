// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.mirage.engine.ListRuns;
import org.mirage.engine.ListedRun;
import org.mirage.engine.VersionName;
import org.mirage.model.Image;
import org.mirage.model.Version;
import org.mirage.ui.Keys;
import org.mirage.ui.format.DateText;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.jobs.ReadJob;
import org.mirage.ui.library.LibrarySession;

/** What a run changed in one image, to be carried to others: which version it made, and since when. */
final class RunFields {

    private static final int INDENT = 20;

    private final Version begin;
    private final Runnable changed;
    private final Button choice;
    private final Combo versions;
    private final Combo since;
    private List<ListedRun> runs;
    private List<VersionName> earlier = List.of();
    private String problem;

    /**
     * Makes the rows in a grid of three columns.
     *
     * @param begin the version of the run that is chosen to begin with; null for the latest
     */
    RunFields(Composite page, Version begin, Runnable changed) {
        this.begin = begin;
        this.changed = changed;
        choice = Keys.mark(new Button(page, SWT.RADIO), "update.run"); //$NON-NLS-1$
        choice.setText(Messages.RunFields_choice);
        choice.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed.run()));
        GridDataFactory.swtDefaults().span(3, 1).applyTo(choice);
        Composite row = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 6).applyTo(row);
        GridDataFactory.fillDefaults().span(3, 1).indent(INDENT, 0).grab(true, false).applyTo(row);
        versions = combo(row, "update.runOf", this::showEarlier); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).hint(280, SWT.DEFAULT).applyTo(versions);
        new Label(row, SWT.NONE).setText(Messages.RunFields_since);
        since = combo(row, "update.runSince", () -> { //$NON-NLS-1$
        });
        GridDataFactory.fillDefaults().hint(190, SWT.DEFAULT).applyTo(since);
        IProgressMonitor progress = new NullProgressMonitor();
        page.addDisposeListener(event -> progress.setCanceled(true));
        ReadJob.run(Messages.RunFields_reading, page, _ -> {
            List<ListedRun> found = new ListRuns(LibrarySession.current().engine()).call(new JobMonitor(progress));
            return () -> show(found);
        }, reason -> {
            problem = reason;
            changed.run();
        });
    }

    private Combo combo(Composite row, String key, Runnable chosen) {
        Combo combo = Keys.mark(new Combo(row, SWT.READ_ONLY), key);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            chosen.run();
            changed.run();
        }));
        return combo;
    }

    private void show(List<ListedRun> found) {
        runs = found;
        int index = begin == null && !runs.isEmpty() ? 0 : -1;
        for (ListedRun run : runs) {
            if (begin != null && begin.getRecord().equals(run.version().record().toString())) {
                index = versions.getItemCount();
            }
            versions.add(NLS.bind(Messages.RunFields_run,
                    new Object[] {run.version().label(), what(run), DateText.recent(run.version().time())}));
        }
        if (index >= 0) {
            versions.select(index);
        }
        showEarlier();
        changed.run();
    }

    /** Why the version was made, in a line, else what was done. */
    private static String what(ListedRun run) {
        return run.version().message().lines().findFirst().orElseGet(() -> String.join("; ", run.steps())); //$NON-NLS-1$
    }

    private ListedRun run() {
        int index = versions.getSelectionIndex();
        return runs == null || index < 0 ? null : runs.get(index);
    }

    /** What the change can be counted from: first of all the version that the run began with. */
    private void showEarlier() {
        since.removeAll();
        earlier = new ArrayList<>();
        ListedRun run = run();
        if (run == null) {
            return;
        }
        if (run.parent() != null) {
            earlier.add(new VersionName(run.parent().name(), run.parent().number()));
            since.add(NLS.bind(Messages.RunFields_parent, run.parent().label()));
        }
        Image image = LibrarySession.current().model().getImages().stream().filter(one -> one.getName().equals(run.version().name()))
                .findFirst().orElse(null);
        for (Version version : image == null ? List.<Version>of() : image.getVersions().reversed()) {
            VersionName name = new VersionName(run.version().name(), version.getNumber());
            if (version.getNumber() < run.version().number() && !earlier.contains(name)) {
                earlier.add(name);
                since.add(version.label());
            }
        }
        if (!earlier.isEmpty()) {
            since.select(0);
        }
    }

    /** Chooses it to begin with. */
    void choose() {
        choice.setSelection(true);
    }

    boolean isChosen() {
        return choice.getSelection();
    }

    void enable() {
        boolean some = runs != null && !runs.isEmpty();
        // what cannot be read can be chosen all the same: the page then says why
        choice.setEnabled(some || isChosen() || problem != null);
        choice.setToolTipText(problem != null ? problem : runs == null || some ? null : Messages.RunFields_none);
        versions.setEnabled(isChosen() && some);
        since.setEnabled(isChosen() && earlier.size() > 1);
    }

    /** What a person should know of what is chosen. */
    String about() {
        ListedRun run = run();
        if (problem != null) {
            return problem;
        } else if (runs == null) {
            return Messages.RunFields_reading;
        } else if (runs.isEmpty()) {
            return Messages.RunFields_none;
        } else if (run == null) {
            return Messages.RunFields_choose;
        }
        return NLS.bind(earlier.isEmpty() ? Messages.RunFields_alone : Messages.RunFields_about, run.version().label(),
                String.join("; ", run.steps())); //$NON-NLS-1$
    }

    /** What is to be carried; null as long as that is not known. */
    CarryUpdate carry() {
        ListedRun run = run();
        return run == null || earlier.isEmpty() ? null : new CarryUpdate(run, earlier.get(since.getSelectionIndex()));
    }
}
