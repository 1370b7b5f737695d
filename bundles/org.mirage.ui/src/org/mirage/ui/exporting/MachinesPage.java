// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.customising.Customising;
import org.mirage.engine.customising.CustomisingStep;
import org.mirage.ui.Keys;
import org.mirage.ui.changes.ValuesForm;

/** One machine with its values, or many in a table. */
final class MachinesPage extends WizardPage {

    private final Supplier<ExportChoice> choice;
    private final Supplier<List<CustomisingStep>> steps;
    private Button single;
    private Button several;
    private Composite stack;
    private Composite one;
    private Label nothing;
    private ValuesForm values;
    private ManyMachines machines;

    MachinesPage(Supplier<ExportChoice> choice, Supplier<List<CustomisingStep>> steps) {
        super("machines"); //$NON-NLS-1$
        this.choice = choice;
        this.steps = steps;
        setTitle(Messages.MachinesPage_title);
        setMessage(Messages.MachinesPage_text);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).spacing(16, 8).applyTo(page);
        single = radio(page, "export.single", Messages.MachinesPage_single); //$NON-NLS-1$
        several = radio(page, "export.several", Messages.MachinesPage_several); //$NON-NLS-1$
        single.setSelection(true);
        stack = new Composite(page, SWT.NONE);
        stack.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(stack);
        one = new Composite(stack, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(one);
        nothing = new Label(one, SWT.WRAP);
        nothing.setText(Messages.MachinesPage_nothing);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(nothing);
        values = new ValuesForm(one, "export.parameter.", this::check); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 200).applyTo(values.control());
        machines = new ManyMachines(stack, this::check);
        setControl(page);
        showPart();
    }

    private Button radio(Composite page, String key, String label) {
        Button radio = Keys.mark(new Button(page, SWT.RADIO), key);
        radio.setText(label);
        radio.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> showPart()));
        return radio;
    }

    private void showPart() {
        ((StackLayout) stack.getLayout()).topControl = isSeveral() ? machines.control() : one;
        stack.layout(true, true);
        check();
    }

    /** Asks for what the change sets need as they are now. */
    void refresh() {
        List<Parameter> parameters = parameters();
        nothing.setVisible(parameters.isEmpty());
        values.show(parameters);
        machines.show(steps.get());
        machines.prepare(choice.get());
        check();
    }

    private List<Parameter> parameters() {
        return new Customising(steps.get(), Map.of()).parameters();
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible) {
            refresh();
        }
        super.setVisible(visible);
    }

    private void check() {
        if (machines == null) {
            return;
        }
        String problem = problem();
        List<String> missing = isSeveral() ? List.of() : values.missing();
        String failure = isSeveral() ? machines.failure() : null;
        setErrorMessage(failure != null ? failure : problem);
        List<String> shared = isSeveral() && problem == null ? machines.sharedValues() : List.of();
        if (!shared.isEmpty()) {
            setMessage(shared.size() == 1 ? NLS.bind(Messages.MachinesPage_shared, shared.getFirst())
                    : NLS.bind(Messages.MachinesPage_sharedMore, shared.getFirst(), shared.size() - 1), IMessageProvider.WARNING);
        } else {
            setMessage(missing.isEmpty() ? Messages.MachinesPage_text
                    : NLS.bind(Messages.MachinesPage_missing, String.join(", ", missing)), IMessageProvider.NONE); //$NON-NLS-1$
        }
        setPageComplete(problem == null && missing.isEmpty());
    }

    private String problem() {
        if (!isSeveral()) {
            return values.fault(steps.get());
        }
        return choice.get().disk() != ExportDisk.ALL ? Messages.MachinesPage_allDisks : machines.problem();
    }

    boolean isSeveral() {
        return several.getSelection();
    }

    /** Change sets with values that are not those of single machines. */
    Customising customising() {
        return new Customising(steps.get(), isSeveral() ? machines.values() : values.values());
    }

    /** The table of machines; null for a single one. */
    MachinesChoice machines() {
        return isSeveral() ? machines.choice() : null;
    }
}
