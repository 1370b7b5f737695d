// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.mirage.engine.EntryKinds;
import org.mirage.engine.MachineEntry;
import org.mirage.ui.Keys;
import org.mirage.ui.widgets.TitledDialog;

/** Asks for the mode, owner and group of entries; where several differ, a field is empty and stays so unless it is filled. */
final class ModeDialog extends TitledDialog {

    private static final int COLUMNS = 4;
    private static final int[] WHO = {6, 3, 0};
    private static final int[] WHAT = {4, 2, 1};

    private final Owners owners;
    private final List<MachineEntry> entries;
    private final List<Button> bits = new ArrayList<>();
    private Text octal;
    private Combo owner;
    private Combo group;
    private String chosenMode;
    private String chosenOwner;
    private String chosenGroup;

    ModeDialog(Shell shell, Owners owners, List<MachineEntry> entries) {
        super(shell, Messages.ModeDialog_title, COLUMNS);
        this.owners = owners;
        this.entries = entries;
    }

    @Override
    protected void fill(Composite form) {
        setTitle(Messages.ModeDialog_title);
        setMessage(entries.size() == 1 ? entries.getFirst().toString() : NLS.bind(Messages.ModeDialog_several, entries.size()));
        new Label(form, SWT.NONE);
        for (String what : List.of(Messages.ModeDialog_read, Messages.ModeDialog_write, Messages.ModeDialog_execute)) {
            new Label(form, SWT.NONE).setText(what);
        }
        List<String> who = List.of(Messages.ModeDialog_owner, Messages.ModeDialog_group, Messages.ModeDialog_others);
        for (int i = 0; i < WHO.length; i++) {
            new Label(form, SWT.NONE).setText(who.get(i));
            for (int what : WHAT) {
                bit(form, what << WHO[i]);
            }
        }
        octal = row(form, Messages.ModeDialog_octal, Keys.mark(new Text(form, SWT.BORDER), "mode.octal")); //$NON-NLS-1$
        octal.setText(common(entry -> EntryKinds.octal(entry.entry().permissions())));
        octal.addModifyListener(event -> typed());
        owner = row(form, Messages.ModeDialog_ownerName, Keys.mark(new Combo(form, SWT.DROP_DOWN), "mode.owner")); //$NON-NLS-1$
        owner.setItems(owners.users());
        owner.setText(common(entry -> owners.user(entry.entry().owner())));
        owner.addModifyListener(event -> check());
        group = row(form, Messages.ModeDialog_groupName, Keys.mark(new Combo(form, SWT.DROP_DOWN), "mode.group")); //$NON-NLS-1$
        group.setItems(owners.groups());
        group.setText(common(entry -> owners.group(entry.entry().group())));
        group.addModifyListener(event -> check());
        showBits();
    }

    /** The label was not made yet; it stands before the control. */
    private static <T extends Control> T row(Composite form, String text, T control) {
        Label label = new Label(form, SWT.NONE);
        label.setText(text);
        label.moveAbove(control);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(control);
        return control;
    }

    private void bit(Composite form, int bit) {
        Button button = Keys.mark(new Button(form, SWT.CHECK), "mode." + Integer.toOctalString(bit)); //$NON-NLS-1$
        button.setData(bit);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            int now = isOctal() ? Integer.parseInt(octal.getText(), 8) : 0;
            octal.setText(EntryKinds.octal(button.getSelection() ? now | bit : now & ~bit));
        }));
        bits.add(button);
    }

    private String common(Function<MachineEntry, String> of) {
        List<String> values = entries.stream().map(of).distinct().toList();
        return values.size() == 1 ? values.getFirst() : ""; //$NON-NLS-1$
    }

    private boolean isOctal() {
        return octal.getText().matches("[0-7]{4}"); //$NON-NLS-1$
    }

    private void typed() {
        showBits();
        check();
    }

    private void showBits() {
        int mode = isOctal() ? Integer.parseInt(octal.getText(), 8) : 0;
        bits.forEach(button -> button.setSelection((mode & (int) button.getData()) != 0));
    }

    private void check() {
        boolean modeFits = octal.getText().isEmpty() || isOctal();
        boolean ownerFits = owner.getText().isEmpty() || owners.userNumber(owner.getText()) != null;
        boolean groupFits = group.getText().isEmpty() || owners.groupNumber(group.getText()) != null;
        setErrorMessage(!modeFits ? Messages.ModeDialog_noMode
                : !ownerFits ? NLS.bind(Messages.ModeDialog_noOwner, owner.getText())
                        : !groupFits ? NLS.bind(Messages.ModeDialog_noGroup, group.getText()) : null);
        getButton(OK).setEnabled(modeFits && ownerFits && groupFits);
    }

    @Override
    protected void okPressed() {
        chosenMode = changed(octal.getText(), entry -> EntryKinds.octal(entry.entry().permissions()));
        chosenOwner = changed(number(owners.userNumber(owner.getText())), entry -> Long.toString(entry.entry().owner()));
        chosenGroup = changed(number(owners.groupNumber(group.getText())), entry -> Long.toString(entry.entry().group()));
        if (chosenMode == null && chosenOwner == null && chosenGroup == null) {
            cancelPressed();
        } else {
            super.okPressed();
        }
    }

    private static String number(Long number) {
        return number == null ? "" : number.toString(); //$NON-NLS-1$
    }

    /** Null for what all entries have already. */
    private String changed(String chosen, Function<MachineEntry, String> of) {
        return chosen.isEmpty() || entries.stream().allMatch(entry -> of.apply(entry).equals(chosen)) ? null : chosen;
    }

    /** Four octal digits; null when the mode stays. */
    String mode() {
        return chosenMode;
    }

    /** The owner's number; null when it stays. */
    String owner() {
        return chosenOwner;
    }

    /** The group's number; null when it stays. */
    String group() {
        return chosenGroup;
    }
}
