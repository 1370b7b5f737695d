// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** A window like a file manager's, from which one file can be dragged. */
public final class FileDrag implements AutoCloseable {

    private final Label label;

    private FileDrag(Shell shell, Path file) {
        shell.setLayout(new FillLayout());
        label = new Label(shell, SWT.NONE);
        label.setText(file.getFileName().toString());
        DragSource source = new DragSource(label, DND.DROP_COPY);
        source.setTransfer(FileTransfer.getInstance());
        source.addDragListener(new DragSourceAdapter() {
            @Override
            public void dragSetData(DragSourceEvent event) {
                event.data = new String[] {file.toString()};
            }
        });
    }

    /** Opens it in the corner of the screen that the workbench leaves free. */
    public static FileDrag of(Path file) {
        return Ui.get(() -> {
            Shell shell = new Shell(Ui.display(), SWT.NO_TRIM | SWT.ON_TOP);
            FileDrag drag = new FileDrag(shell, file);
            shell.setBounds(Ui.display().getBounds().width - 120, 20, 100, 40);
            shell.open();
            return drag;
        });
    }

    /** What to drag. */
    public Label file() {
        return label;
    }

    @Override
    public void close() {
        Ui.run(() -> label.getShell().dispose());
    }
}
