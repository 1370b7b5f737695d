// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.mirage.engine.ExportReport;
import org.mirage.engine.InstanceListener;
import org.mirage.engine.moving.BootCheck;
import org.mirage.ui.Keys;

/** A window beside the workbench's that shows how far each machine of an export is, and in the end what to do with them. */
public final class MachinesProgress extends Dialog {

    private static final int WIDTH = 560;
    private static final int NEXT_LINES = 8;

    private final String title;
    private final List<String> names;
    private final boolean started;
    private final Display display;
    private Label state;
    private ProgressBar bar;
    private ProgressTable table;
    private Text next;
    private Job job;

    /**
     * Makes a window that is not open yet.
     *
     * @param started whether machines are started when all are written
     */
    public MachinesProgress(Shell shell, String title, List<String> names, boolean started) {
        super(shell);
        this.title = title;
        this.names = names;
        this.started = started;
        display = shell.getDisplay();
        setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE | SWT.MODELESS);
        setBlockOnOpen(false);
    }

    /** Opens the window on a job, which it can stop. */
    public void open(Job running) {
        job = running;
        open();
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
        state = Keys.mark(new Label(area, SWT.WRAP), "machines.state"); //$NON-NLS-1$
        state.setText(Messages.MachinesProgress_preparing);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(state);
        bar = new ProgressBar(area, SWT.SMOOTH);
        bar.setMaximum(names.size());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        table = new ProgressTable(area, names, started);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 200).applyTo(table.control());
        next = Keys.mark(new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER), "machines.next"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).hint(WIDTH, NEXT_LINES * next.getLineHeight()).applyTo(next);
        next.setVisible(false);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CLOSE_ID, Messages.MachinesProgress_background, true);
        createButton(parent, IDialogConstants.STOP_ID, Messages.MachinesProgress_stop, false);
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == IDialogConstants.STOP_ID) {
            getButton(id).setEnabled(false);
            state.setText(Messages.MachinesProgress_stopping);
            job.cancel();
        } else {
            close();
        }
    }

    private boolean isOpen() {
        return getShell() != null && !getShell().isDisposed();
    }

    /** Tells it from any thread how far each machine is. */
    public InstanceListener listener() {
        return new InstanceListener() {
            @Override
            public void begun(int row) {
                later(() -> MachinesProgress.this.begun(row));
            }

            @Override
            public void done(int row, ExportReport report) {
                later(() -> MachinesProgress.this.done(row, report));
            }
        };
    }

    private void later(Runnable change) {
        if (!display.isDisposed()) {
            display.asyncExec(change);
        }
    }

    /** The files of a machine are being written. */
    private void begun(int row) {
        if (isOpen()) {
            state.setText(NLS.bind(Messages.MachinesProgress_writing, new Object[] {names.get(row), bar.getSelection() + 1, names.size()}));
            table.begun(row);
        }
    }

    /** The files of a machine are complete. */
    private void done(int row, ExportReport report) {
        if (isOpen()) {
            table.done(row, report);
            bar.setSelection(bar.getSelection() + 1);
        }
    }

    /** A machine is being started; all are written by then. */
    void starting(int row) {
        if (isOpen()) {
            state.setText(NLS.bind(Messages.MachinesProgress_starting, names.get(row)));
            table.starting(row);
        }
    }

    /** A machine was seen to start, or not. */
    void started(int row, BootCheck check) {
        if (isOpen()) {
            table.started(row, check);
        }
    }

    /** No more machines are started. */
    void notStarted() {
        if (isOpen()) {
            table.notStarted();
        }
    }

    /** All is done that was to be done; false when the window is closed and shows nothing of it. */
    public boolean complete(String text, List<String> lines) {
        if (!isOpen()) {
            return false;
        }
        bar.setSelection(bar.getMaximum());
        end(text);
        if (!lines.isEmpty()) {
            next.setText(String.join("\n", lines)); //$NON-NLS-1$
            ((GridData) next.getLayoutData()).exclude = false;
            next.setVisible(true);
            getShell().pack();
        }
        return true;
    }

    /** It ended before all were complete. */
    public void failed(String reason) {
        if (isOpen()) {
            table.failed();
            end(reason);
        }
    }

    private void end(String text) {
        state.setText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        getButton(IDialogConstants.STOP_ID).setEnabled(false);
        getButton(IDialogConstants.CLOSE_ID).setText(IDialogConstants.CLOSE_LABEL);
        state.requestLayout();
    }
}
