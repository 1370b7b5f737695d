// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.mirage.engine.MirageException;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.customising.BaseName;
import org.mirage.engine.customising.Customising;
import org.mirage.engine.customising.CustomisingStep;
import org.mirage.engine.customising.SharedValues;
import org.mirage.ui.Keys;
import org.mirage.ui.changes.ValuesForm;

/** The part of the page for many machines: the table, where they go, how, and the values that are the same for all. */
final class ManyMachines {

    private final Composite part;
    private final Runnable changed;
    private final InstanceGrid grid = new InstanceGrid();
    private final Refusal refusal = new Refusal(grid);
    private final Set<String> offered = new HashSet<>();
    private final GridTable table;
    private final GridActions actions;
    private final GridTools tools;
    private final Label about;
    private final FolderField folder;
    private final Button thin;
    private final BaseField base;
    private final Button keep;
    private final SampleField sample;
    private final Label sharedLabel;
    private final ValuesForm shared;
    private List<CustomisingStep> steps = List.of();
    private List<Parameter> parameters = List.of();

    /**
     * Makes the part.
     *
     * @param changed runs after each change
     */
    ManyMachines(Composite parent, Runnable changed) {
        this.changed = changed;
        part = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 6).applyTo(part);
        Composite head = new Composite(part, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(head);
        GridDataFactory.fillDefaults().span(3, 1).applyTo(head);
        table = new GridTable(part, grid, false, this::looked);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, true).hint(SWT.DEFAULT, 160).minSize(SWT.DEFAULT, 110).applyTo(table.control());
        actions = new GridActions(grid, table, this::changed, this::failed);
        tools = new GridTools(head, grid, actions, this::columnChosen);
        table.control().addListener(SWT.KeyDown, tools::key);
        about = Keys.mark(new Label(part, SWT.WRAP), "export.cellProblem"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(about);
        folder = new FolderField(part, this::fieldChanged);
        thin = check("export.thin", Messages.ManyMachines_thin, Messages.ManyMachines_thinTip); //$NON-NLS-1$
        base = new BaseField(part, this::fieldChanged);
        keep = check("export.keepIdentity", Messages.ManyMachines_keep, Messages.ManyMachines_keepTip); //$NON-NLS-1$
        sample = new SampleField(part, 3);
        sharedLabel = new Label(part, SWT.NONE);
        sharedLabel.setText(Messages.ManyMachines_shared);
        GridDataFactory.fillDefaults().span(3, 1).indent(0, 4).applyTo(sharedLabel);
        shared = new ValuesForm(part, "export.shared.", this::sharedChanged); //$NON-NLS-1$
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(SWT.DEFAULT, 80).applyTo(shared.control());
        show(steps);
    }

    private Button check(String key, String label, String tip) {
        Button check = Keys.mark(new Button(part, SWT.CHECK), key);
        check.setText(label);
        check.setToolTipText(tip);
        check.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> checked()));
        GridDataFactory.swtDefaults().span(3, 1).applyTo(check);
        return check;
    }

    private void checked() {
        base.enable(thin.getSelection());
        fieldChanged();
    }

    /** What went wrong before is not what somebody looks for now. */
    private void fieldChanged() {
        refusal.set(null);
        changed.run();
    }

    Control control() {
        return part;
    }

    /**
     * Asks for what those change sets take from now on. What must have a value is a column at first; what needs none is the same for
     * all.
     */
    void show(List<CustomisingStep> taken) {
        steps = List.copyOf(taken);
        parameters = new Customising(steps, Map.of()).parameters();
        Set<String> names = parameters.stream().map(Parameter::name).collect(Collectors.toSet());
        grid.keepColumns(names);
        parameters.stream().filter(parameter -> parameter.initial() == null && offered.add(parameter.name()))
                .forEach(parameter -> grid.setColumn(parameter.name(), true));
        tools.setParameters(parameters);
        actions.setParameters(parameters);
        changed();
    }

    private void columnChosen(String name) {
        grid.setColumn(name, !grid.columns().contains(name));
        offered.add(name);
        changed();
    }

    private void changed() {
        tools.refresh();
        List<Parameter> others = parameters.stream().filter(parameter -> !grid.columns().contains(parameter.name())).toList();
        shared.show(others);
        table.refresh(customising());
        for (Control one : List.of(sharedLabel, shared.control())) {
            ((GridData) one.getLayoutData()).exclude = others.isEmpty();
            one.setVisible(!others.isEmpty());
        }
        part.layout(true, true);
        looked();
    }

    private Customising customising() {
        return new Customising(steps, shared.values());
    }

    /** What is the same for all may be wrong beside a cell. */
    private void sharedChanged() {
        if (shared != null) {
            table.refresh(customising());
            looked();
        }
    }

    /** Another cell is looked at, or one was written. */
    private void looked() {
        if (about != null) {
            String problem = table.problem();
            about.setText(problem == null ? Messages.ManyMachines_hint : problem.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
            changed.run();
        }
    }

    private void failed(String reason) {
        refusal.set(reason);
        changed.run();
    }

    /** Shows what is possible, and suggests what is usual, for what was chosen on other pages. */
    void prepare(ExportChoice now) {
        sample.show(now.isStarted());
        part.layout(true, true);
        thin.setEnabled(now.canBeThin());
        if (!now.canBeThin()) {
            thin.setSelection(false);
        }
        base.enable(thin.getSelection());
        base.suggest(BaseName.usual(now.version()));
        folder.suggest(now.target().getParent());
    }

    /** Why what somebody tried last was not done; null if it was, or when the table was changed since. */
    String failure() {
        return refusal.reason();
    }

    /** What is wrong; null if nothing. */
    String problem() {
        if (grid.rows().isEmpty()) {
            return Messages.ManyMachines_none;
        } else if (table.firstProblem() != null) {
            return table.firstProblem();
        }
        List<String> missing = shared.missing();
        if (!missing.isEmpty()) {
            return NLS.bind(Messages.ManyMachines_missing, String.join(", ", missing)); //$NON-NLS-1$
        }
        String fault = shared.fault(steps);
        if (fault == null) {
            fault = base.problem();
        }
        return fault != null ? fault : folder.problem();
    }

    /** What several machines have that should be one's alone, where nothing is wrong with the table. */
    List<String> sharedValues() {
        Customising customising = customising();
        try {
            return SharedValues.of(customising, grid.table(Messages.ManyMachines_tableName).instances(customising.parameters(),
                    customising.values().keySet(), "")); //$NON-NLS-1$
        } catch (MirageException wrong) {
            // what is wrong is shown in place of this
            return List.of();
        }
    }

    /** The values that are the same for all. */
    Map<String, byte[]> values() {
        return shared.values();
    }

    /** What is to be made. */
    MachinesChoice choice() {
        return new MachinesChoice(grid.table(Messages.ManyMachines_tableName), folder.folder(), thin.getSelection(), base.name(),
                keep.getSelection(), sample.most());
    }
}
