// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.viewers.ILabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementTreeSelectionDialog;
import org.mirage.model.Image;
import org.mirage.model.Version;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.Plugin;
import org.mirage.ui.format.DateText;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.libraryview.LibraryContent;

/** Asks which version another one is compared with, and whether with what both came from. */
final class VersionDialog extends ElementTreeSelectionDialog {

    private boolean threeWay;

    VersionDialog(Shell shell, Version with) {
        super(shell, labels(), new LibraryContent());
        setTitle(Messages.VersionDialog_title);
        setMessage(NLS.bind(Messages.VersionDialog_message, with.label()));
        setInput(LibrarySession.current().model());
        setInitialSelection(with.getImage());
        setAllowMultiple(false);
        setHelpAvailable(false);
        setValidator(chosen -> chosen.length == 1 && chosen[0] instanceof Version version && version != with
                ? new Status(IStatus.OK, Plugin.ID, "") //$NON-NLS-1$
                : new Status(IStatus.ERROR, Plugin.ID, Messages.VersionDialog_none));
    }

    private static ILabelProvider labels() {
        return new LabelProvider() {
            @Override
            public String getText(Object element) {
                return switch (element) {
                    case Image image -> image.getName();
                    case Version version when version.getTime() != null -> NLS.bind(Messages.VersionDialog_version,
                            new Object[] {version.label(), DateText.recent(version.getTime()),
                                    version.getMessage().lines().findFirst().orElse("")}); //$NON-NLS-1$
                    case Version version -> version.label();
                    default -> super.getText(element);
                };
            }

            @Override
            public org.eclipse.swt.graphics.Image getImage(Object element) {
                return (element instanceof Image ? Icons.IMAGE : Icons.VERSION).image();
            }
        };
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Button button = Keys.mark(new Button(area, SWT.CHECK), "compare.threeWay"); //$NON-NLS-1$
        button.setText(Messages.VersionDialog_threeWay);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> threeWay = button.getSelection()));
        return area;
    }

    /** The version that was chosen. */
    Version version() {
        return (Version) getFirstResult();
    }

    /** Whether both are to be compared with the version that they came from. */
    boolean isThreeWay() {
        return threeWay;
    }
}
