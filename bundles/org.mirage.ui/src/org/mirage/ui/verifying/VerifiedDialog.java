// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.verifying;

import java.text.MessageFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.mirage.engine.ByteCount;
import org.mirage.engine.verifying.LibraryCheck;
import org.mirage.ui.Keys;
import org.mirage.ui.format.CountText;
import org.mirage.ui.widgets.TitledDialog;

/** What was found in the library: that it is whole, or what is wrong, to be copied; and what can be done. */
final class VerifiedDialog extends TitledDialog {

    private static final int REBUILD = IDialogConstants.CLIENT_ID;
    private static final int WIDTH = 560;
    private static final int LINES = 10;

    private final LibraryCheck check;

    VerifiedDialog(Shell shell, LibraryCheck check) {
        super(shell, Messages.VerifiedDialog_window, 1);
        this.check = check;
    }

    @Override
    protected void fill(Composite form) {
        setTitle(check.isWhole() ? Messages.VerifiedDialog_whole : Messages.VerifiedDialog_wrong);
        setMessage(MessageFormat.format(Messages.VerifiedDialog_checked, CountText.number(check.objects()), ByteCount.show(check.bytes()),
                CountText.number(check.packs()), CountText.number(check.versions())),
                check.isWhole() ? IMessageProvider.NONE : IMessageProvider.WARNING);
        Text text = Keys.mark(new Text(form, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.WRAP), "verified.text"); //$NON-NLS-1$
        text.setText(check.isWhole() ? Messages.VerifiedDialog_nothing : problems());
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, (check.isWhole() ? 2 : LINES) * text.getLineHeight()).applyTo(text);
    }

    private String problems() {
        long untold = check.damaged() - check.damage().size();
        Stream<String> more = untold == 0 ? Stream.of() : Stream.of(MessageFormat.format(Messages.VerifiedDialog_more, untold));
        return Stream.of(check.damage().stream(), more, check.lacking().stream(), Stream.of("", Messages.VerifiedDialog_advice)) //$NON-NLS-1$
                .flatMap(lines -> lines).collect(Collectors.joining("\n")); //$NON-NLS-1$
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        if (!check.isWhole()) {
            createButton(parent, REBUILD, Messages.VerifiedDialog_rebuild, false);
        }
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == REBUILD) {
            new VerifyJob(getParentShell(), true).schedule();
            close();
        } else {
            super.buttonPressed(button);
        }
    }
}
