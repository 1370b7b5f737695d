// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.mirage.engine.KeptChangeSet;
import org.mirage.engine.KeptChanges;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.ui.Keys;
import org.mirage.ui.jobs.ReadJob;
import org.mirage.ui.kept.KeptText;
import org.mirage.ui.library.LibrarySession;

/** The choice of a change set that the library keeps; which there are, and what they say, is read in the background. */
final class KeptFields {

    private static final int INDENT = 20;

    private final Button choice;
    private final Combo names;
    private final Runnable changed;
    private List<KeptChangeSet> sets = List.of();
    private KeptChangeSet asked;
    private GivenChanges changes;
    private String problem;

    /** Makes the rows in a grid of three columns. */
    KeptFields(Composite page, Runnable changed) {
        this.changed = changed;
        choice = Keys.mark(new Button(page, SWT.RADIO), "update.fromKept"); //$NON-NLS-1$
        choice.setText(Messages.KeptFields_choice);
        choice.setEnabled(false);
        choice.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> selected()));
        GridDataFactory.swtDefaults().span(3, 1).applyTo(choice);
        names = Keys.mark(new Combo(page, SWT.READ_ONLY), "update.kept"); //$NON-NLS-1$
        names.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> selected()));
        GridDataFactory.fillDefaults().span(3, 1).indent(INDENT, 0).grab(true, false).applyTo(names);
        enable();
        ReadJob.run(Messages.KeptFields_reading, names, monitor -> {
            List<KeptChangeSet> kept = new KeptChanges(LibrarySession.current().engine()).list(Monitor.NONE);
            return () -> show(kept);
        }, names::setToolTipText);
    }

    private void show(List<KeptChangeSet> kept) {
        sets = kept;
        kept.forEach(set -> names.add(set.title().isEmpty() ? set.name() : NLS.bind(Messages.KeptFields_set, set.name(), KeptText.title(set))));
        choice.setEnabled(!kept.isEmpty());
        names.select(0);
    }

    boolean isChosen() {
        return choice.getSelection();
    }

    void enable() {
        names.setEnabled(isChosen());
    }

    private void selected() {
        if (isChosen()) {
            KeptChangeSet set = sets.get(names.getSelectionIndex());
            // what could not be read may be there again
            if (!set.equals(asked) || problem != null) {
                read(set);
            }
        }
        changed.run();
    }

    private void read(KeptChangeSet set) {
        asked = set;
        changes = null;
        problem = null;
        ReadJob.run(Messages.KeptFields_reading, names, monitor -> {
            GivenChanges given = new KeptChanges(LibrarySession.current().engine()).given(set.label(), Monitor.NONE);
            return () -> answer(set, given, null);
        }, reason -> answer(set, null, reason));
    }

    private void answer(KeptChangeSet set, GivenChanges given, String reason) {
        if (set.equals(asked)) {
            changes = given;
            problem = reason;
            changed.run();
        }
    }

    /**
     * The chosen one; null as long as it is not read.
     *
     * @throws MirageException when it cannot be, saying why
     */
    GivenChanges changes() throws MirageException {
        if (problem != null) {
            throw new MirageException(problem);
        }
        return changes;
    }
}
