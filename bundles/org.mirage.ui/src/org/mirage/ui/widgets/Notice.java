// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;

/** Tells quietly in a corner of the window that something is done; it goes by itself. */
public final class Notice {

    private static final int MILLISECONDS = 12_000;
    private static final int WIDTH = 320;
    private static final int DISTANCE = 14;
    private static final String FILE = "file"; //$NON-NLS-1$
    private static final String FOLDER = "folder"; //$NON-NLS-1$

    private final Shell window;
    private final Shell shell;

    private Notice(Shell window) {
        this.window = window;
        shell = Keys.mark(new Shell(window, SWT.NO_TRIM | SWT.TOOL), "notice"); //$NON-NLS-1$
        GridLayoutFactory.fillDefaults().numColumns(3).margins(10, 8).spacing(8, 4).applyTo(shell);
        shell.setBackground(shell.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        shell.setBackgroundMode(SWT.INHERIT_FORCE);
        shell.addPaintListener(event -> {
            Rectangle area = shell.getClientArea();
            event.gc.setForeground(shell.getDisplay().getSystemColor(SWT.COLOR_WIDGET_NORMAL_SHADOW));
            event.gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
        });
    }

    /**
     * Shows a notice in the window that was used last; user-interface thread.
     *
     * @param remarks warnings and failures, none for a plain success; one click away
     */
    public static void show(Icons icon, String title, String text, List<String> remarks) {
        show(icon, title, text, remarks, null);
    }

    /**
     * Shows a notice of a file that was written, which can be opened from it; user-interface thread.
     *
     * @param remarks as above
     * @param file what was written; null for none
     */
    public static void show(Icons icon, String title, String text, List<String> remarks, Path file) {
        IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
        IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (active != null || windows.length > 0) {
            new Notice((active == null ? windows[0] : active).getShell()).open(icon, title, text, remarks, file);
        }
    }

    private void open(Icons icon, String title, String text, List<String> remarks, Path file) {
        new Label(shell, SWT.NONE).setImage(icon.image());
        Label heading = new Label(shell, SWT.NONE);
        heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        heading.setText(title);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(heading);
        ToolItem close = Keys.mark(new ToolItem(new ToolBar(shell, SWT.FLAT), SWT.PUSH), "notice.close"); //$NON-NLS-1$
        close.setText("\u2715"); //$NON-NLS-1$
        close.setToolTipText(Messages.Notice_close);
        close.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> shell.close()));
        new Label(shell, SWT.NONE);
        Label body = Keys.mark(new Label(shell, SWT.WRAP), "notice.text"); //$NON-NLS-1$
        body.setText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().span(2, 1).hint(WIDTH, SWT.DEFAULT).applyTo(body);
        if (!remarks.isEmpty()) {
            new Label(shell, SWT.NONE);
            Link link = Keys.mark(new Link(shell, SWT.NONE), "notice.remarks"); //$NON-NLS-1$
            link.setText(NLS.bind(remarks.size() == 1 ? Messages.Notice_remark : Messages.Notice_remarks, remarks.size()));
            link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
                shell.close();
                MessageDialog.openInformation(window, title,
                        (text + "\n\n" + String.join("\n", remarks)).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
            }));
            GridDataFactory.fillDefaults().span(2, 1).applyTo(link);
        }
        if (file != null) {
            links(file);
        }
        place();
        shell.setVisible(true);
        shell.getDisplay().timerExec(MILLISECONDS, () -> {
            if (!shell.isDisposed()) {
                shell.close();
            }
        });
    }

    private void links(Path file) {
        new Label(shell, SWT.NONE);
        Link link = Keys.mark(new Link(shell, SWT.NONE), "notice.file"); //$NON-NLS-1$
        link.setText(NLS.bind(Messages.Notice_file, FILE, FOLDER));
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            Path opened = FOLDER.equals(event.text) ? file.getParent() : file;
            shell.close();
            if (!Program.launch(opened.toString())) {
                MessageDialog.openInformation(window, Messages.Notice_noProgramTitle,
                        NLS.bind(Messages.Notice_noProgram, opened));
            }
        }));
        GridDataFactory.fillDefaults().span(2, 1).applyTo(link);
    }

    private void place() {
        shell.pack();
        Rectangle area = window.getClientArea();
        Point corner = window.toDisplay(area.x + area.width, area.y + area.height);
        Point size = shell.getSize();
        // above the status line, which says how much the library holds
        shell.setLocation(corner.x - size.x - DISTANCE, corner.y - size.y - 3 * DISTANCE);
    }
}
