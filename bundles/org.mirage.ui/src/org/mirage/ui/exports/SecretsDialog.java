// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exports;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.mirage.engine.ListedExport;
import org.mirage.engine.changes.Parameter;
import org.mirage.ui.changes.ParametersDialog;

/** Asks for the values that an export needs and that nobody kept, because they are secret. */
final class SecretsDialog extends ParametersDialog {

    private static final int WIDTH = 360;

    private final ListedExport listed;
    private final BiConsumer<Map<String, byte[]>, Window> given;

    private SecretsDialog(Shell shell, ListedExport listed, List<Parameter> parameters, BiConsumer<Map<String, byte[]>, Window> given) {
        super(shell, Messages.RepeatExport_title, Messages.SecretsDialog_export, "exports.parameter.", parameters); //$NON-NLS-1$
        this.listed = listed;
        this.given = given;
    }

    /**
     * Asks until the values are taken.
     *
     * @param given takes them and closes the dialog, or leaves it open as it is
     * @return false when a person leaves it
     */
    static boolean ask(Shell shell, ListedExport listed, List<Parameter> parameters, BiConsumer<Map<String, byte[]>, Window> given) {
        return new SecretsDialog(shell, listed, parameters, given).open() == Window.OK;
    }

    @Override
    protected void goOn() {
        given.accept(values(), this);
    }

    @Override
    protected void begin(Composite grid) {
        line(grid, NLS.bind(Messages.SecretsDialog_text, listed.export().label()).replace("&", "&&"), WIDTH); //$NON-NLS-1$ //$NON-NLS-2$
    }
}
