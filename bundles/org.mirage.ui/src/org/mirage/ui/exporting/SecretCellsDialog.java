// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.mirage.engine.MirageException;
import org.mirage.engine.customising.Customising;
import org.mirage.engine.customising.InstanceTable;
import org.mirage.engine.customising.LoggedTable;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;

/** Asks for the secret values of each machine of a table that is exported again: nobody kept them. */
public final class SecretCellsDialog extends Dialog {

    private static final int WIDTH = 520;
    private static final int HEIGHT = 220;

    private final String title;
    private final String button;
    private final LoggedTable kept;
    private final Customising customising;
    private final BiConsumer<InstanceTable, Window> given;
    private final SecretCells cells;
    private final Refusal refusal;
    private GridTable table;
    private Label about;

    private SecretCellsDialog(Shell shell, String title, String button, LoggedTable kept, Customising customising,
            BiConsumer<InstanceTable, Window> given) {
        super(shell);
        this.title = title;
        this.button = button;
        this.kept = kept;
        this.customising = customising;
        this.given = given;
        cells = new SecretCells(kept);
        refusal = new Refusal(cells.grid());
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /**
     * Asks until the values are taken.
     *
     * @param button says what it goes on with
     * @param customising the change sets that take the values, with those that are the same for all
     * @param given takes the secret columns, beside the one that tells the machines, and closes the dialog, or leaves it open as it is
     * @return false when a person leaves it
     */
    public static boolean ask(Shell shell, String title, String button, LoggedTable kept, Customising customising,
            BiConsumer<InstanceTable, Window> given) {
        return new SecretCellsDialog(shell, title, button, kept, customising, given).open() == Window.OK;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults().margins(12, 12).spacing(8, 8).applyTo(area);
        Label text = new Label(area, SWT.WRAP);
        text.setText(NLS.bind(Messages.SecretCellsDialog_text, String.join(", ", kept.secrets())).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
        ToolBar tools = new ToolBar(area, SWT.FLAT | SWT.RIGHT);
        tool(tools, "paste", Icons.PASTE, Messages.SecretCellsDialog_paste, this::paste); //$NON-NLS-1$
        tool(tools, "load", Icons.OPEN, Messages.SecretCellsDialog_load, this::load); //$NON-NLS-1$
        table = new GridTable(area, cells.grid(), true, this::looked);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(table.control());
        table.control().addListener(SWT.KeyDown, event -> {
            if ((event.stateMask & SWT.MOD1) != 0 && event.keyCode == 'v') {
                paste();
            }
        });
        about = Keys.mark(new Label(area, SWT.WRAP), "exports.cellProblem"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(about);
        table.refresh(customising);
        return area;
    }

    private static void tool(ToolBar bar, String key, Icons icon, String tip, Runnable run) {
        ToolItem item = Keys.mark(new ToolItem(bar, SWT.PUSH), "exports.cells." + key); //$NON-NLS-1$
        item.setImage(icon.image());
        item.setToolTipText(tip);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> run.run()));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        getButton(OK).setText(button);
        setButtonLayoutData(getButton(OK));
        looked();
    }

    /** Another cell is looked at, or one was written. */
    private void looked() {
        if (getButton(OK) != null) {
            String problem = refusal.reason() != null ? refusal.reason()
                    : table.problem() != null ? table.problem() : table.firstProblem();
            say(problem == null ? "" : problem); //$NON-NLS-1$
            getButton(OK).setEnabled(table.firstProblem() == null);
        }
    }

    private void say(String text) {
        about.setText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        about.requestLayout();
    }

    private void paste() {
        try {
            take(ClipboardCells.copied(getShell().getDisplay()), false);
        } catch (MirageException failure) {
            refuse(failure.getMessage());
        }
    }

    private void load() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setFilterExtensions(GridActions.FILTERS);
        String chosen = dialog.open();
        if (chosen != null) {
            try {
                take(GridActions.cells(InstanceTable.read(Path.of(chosen))), true);
            } catch (IOException failure) {
                refuse(GridActions.unread(failure));
            }
        }
    }

    private void refuse(String reason) {
        refusal.set(reason);
        looked();
    }

    /** @param whole whether the first row names columns in any case */
    private void take(List<List<String>> given, boolean whole) {
        String refused = whole ? cells.takeTable(given) : cells.take(given, table.row(), table.column());
        if (refused != null) {
            refuse(refused);
            return;
        }
        refusal.set(null);
        table.refresh(customising);
        looked();
    }

    @Override
    protected void okPressed() {
        given.accept(cells.grid().table(kept.name()), this);
    }
}
