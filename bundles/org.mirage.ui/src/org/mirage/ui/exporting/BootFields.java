// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.mirage.engine.MirageException;
import org.mirage.engine.moving.CheckBoot;
import org.mirage.ui.Keys;

/** Whether the machine is started from the finished files, and what it must print then. */
final class BootFields {

    private final Composite part;
    private final Button check;
    private final Text pattern;

    /**
     * Makes the fields.
     *
     * @param changed runs after each change
     */
    BootFields(Composite page, Runnable changed) {
        part = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 6).applyTo(part);
        check = Keys.mark(new Button(part, SWT.CHECK), "export.checkBoot"); //$NON-NLS-1$
        check.setText(Messages.BootFields_check);
        check.setToolTipText(Messages.BootFields_checkTip);
        pattern = Keys.mark(new Text(part, SWT.BORDER), "export.bootPattern"); //$NON-NLS-1$
        pattern.setMessage(Messages.BootFields_login);
        pattern.setToolTipText(Messages.BootFields_patternTip);
        pattern.setEnabled(false);
        pattern.addModifyListener(event -> changed.run());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(pattern);
        check.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            pattern.setEnabled(check.getSelection());
            changed.run();
        }));
    }

    /** The part of the page that they fill. */
    Control control() {
        return part;
    }

    /** What is wrong with them; null for nothing. */
    String problem(boolean packed) {
        if (pattern() == null) {
            return null;
        } else if (packed) {
            return Messages.BootFields_packed;
        }
        try {
            new CheckBoot(null, null).pattern(pattern());
            return null;
        } catch (MirageException malformed) {
            return malformed.getMessage();
        }
    }

    /** What the machine must print, empty for the login prompt; null not to start it. */
    String pattern() {
        return check.getSelection() ? pattern.getText() : null;
    }
}
