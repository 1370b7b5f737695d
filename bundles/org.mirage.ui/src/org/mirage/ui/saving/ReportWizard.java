// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.saving;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.swt.widgets.Shell;
import org.mirage.engine.Monitor;
import org.mirage.engine.WriteReport;
import org.mirage.ui.widgets.TargetField;

/** Asks in which format and where to write a report; writing runs in the background. */
public final class ReportWizard extends SavingWizard {

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

    private ReportWizard(String title, SaveReportPage page, Writing writing) {
        super(title, "report", page); //$NON-NLS-1$
        this.title = title;
        this.page = page;
        this.writing = writing;
    }

    /**
     * Opens it.
     *
     * @param name what the file is named, before its ending
     * @param title of the window
     * @param text says what is written
     */
    public static void open(Shell shell, String name, String title, String text, Writing writing) {
        new ReportWizard(title, new SaveReportPage(name, title, text), writing).open(shell);
    }

    @Override
    TargetField target() {
        return page.target();
    }

    @Override
    void save(Path target, boolean overwrite) {
        page.remember();
        new WriteReportJob(title, writing, page.format().format, target, overwrite).schedule();
    }
}
