// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.saving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.mirage.engine.Monitor;
import org.mirage.engine.WriteReport;
import org.mirage.ui.Plugin;
import org.mirage.ui.widgets.TargetField;

/** Asks in which format and where to write a report; writing runs in the background. */
public final class ReportWizard extends Wizard {

    /** What writes the report, outside the user-interface thread. */
    @FunctionalInterface
    public interface Writing {

        /**
         * Writes it; a file that is there only when it may be replaced.
         *
         * @return how much that is, such as "12 files"; null when the file and its size tell enough
         */
        String write(WriteReport.Format format, Path target, boolean overwrite, Monitor monitor) throws IOException;
    }

    private final String title;
    private final SaveReportPage page;
    private final Writing writing;

    private ReportWizard(String name, String title, String text, Writing writing) {
        this.title = title;
        this.writing = writing;
        page = new SaveReportPage(name, title, text);
        setWindowTitle(title);
        setDialogSettings(Plugin.settings("report")); //$NON-NLS-1$
    }

    /**
     * Opens it.
     *
     * @param name what the file is named, before its ending
     * @param title of the window
     * @param text says what is written
     */
    public static void open(Shell shell, String name, String title, String text, Writing writing) {
        WizardDialog dialog = new WizardDialog(shell, new ReportWizard(name, title, text, writing));
        dialog.setMinimumPageSize(520, 140);
        dialog.open();
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        Path target = page.target().target();
        boolean there = Files.exists(target);
        if (!TargetField.mayReplace(getShell(), target)) {
            return false;
        }
        page.remember();
        new WriteReportJob(title, writing, page.format().format, target, there).schedule();
        return true;
    }
}
