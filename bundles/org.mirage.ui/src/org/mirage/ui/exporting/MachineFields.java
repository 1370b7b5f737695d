// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.mirage.engine.Firmware;
import org.mirage.engine.machine.MachineChoice;
import org.mirage.ui.Keys;

/** What is wanted of the machine that is described beside the disks; 0 and the first of a list leave it as it was imported. */
final class MachineFields {

    private static final int MOST_PROCESSORS = 512;
    private static final int MOST_MEMORY = 16 << 20;
    private static final int MEMORY_STEP = 512;
    private static final int NAME_WIDTH = 160;

    private final Composite part;
    private final Text name;
    private final Spinner processors;
    private final Spinner memory;
    private final Combo firmware;

    MachineFields(Composite page) {
        part = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 6).applyTo(part);
        new Label(part, SWT.NONE).setText(Messages.MachineFields_name);
        name = Keys.mark(new Text(part, SWT.BORDER), "export.machine.name"); //$NON-NLS-1$
        name.setMessage(Messages.MachineFields_nameAsImage);
        GridDataFactory.fillDefaults().hint(NAME_WIDTH, SWT.DEFAULT).applyTo(name);
        new Label(part, SWT.NONE).setText(Messages.MachineFields_firmware);
        firmware = Keys.mark(new Combo(part, SWT.READ_ONLY), "export.machine.firmware"); //$NON-NLS-1$
        firmware.add(Messages.MachineFields_asImported);
        for (Firmware one : Firmware.values()) {
            firmware.add(one.name());
        }
        firmware.select(0);
        processors = spinner(Messages.MachineFields_processors, "export.machine.processors", MOST_PROCESSORS, 1); //$NON-NLS-1$
        memory = spinner(Messages.MachineFields_memory, "export.machine.memory", MOST_MEMORY, MEMORY_STEP); //$NON-NLS-1$
    }

    private Spinner spinner(String label, String key, int most, int step) {
        new Label(part, SWT.NONE).setText(label);
        Spinner spinner = Keys.mark(new Spinner(part, SWT.BORDER), key);
        spinner.setValues(0, 0, most, 0, step, step);
        spinner.setToolTipText(Messages.MachineFields_zero);
        return spinner;
    }

    /** The part of the page that it fills. */
    Control control() {
        return part;
    }

    /** Whether a machine is described at all. */
    void enable(boolean described) {
        for (Control one : part.getChildren()) {
            one.setEnabled(described);
        }
    }

    /** What a person wants. */
    MachineChoice choice() {
        String text = name.getText().trim();
        return new MachineChoice(text.isEmpty() ? null : text, number(processors), number(memory),
                firmware.getSelectionIndex() <= 0 ? null : Firmware.values()[firmware.getSelectionIndex() - 1]);
    }

    /** What stands there; what was typed counts before the focus goes elsewhere. */
    private static int number(Spinner spinner) {
        String text = spinner.getText().trim();
        return text.matches("[0-9]{1,9}") ? Math.clamp(Integer.parseInt(text), 0, spinner.getMaximum()) : spinner.getSelection(); //$NON-NLS-1$
    }
}
