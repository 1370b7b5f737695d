// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.text.MessageFormat;
import java.util.List;

import org.eclipse.swt.widgets.Shell;

/** Begins the export of many machines. */
final class ExportMachines {

    private ExportMachines() {
    }

    /** Begins it, with a window beside the workbench's that tells how far each is. */
    static void begin(Shell window, ExportChoice choice, boolean overwrite) {
        List<String> names = choice.machines().table().machines();
        MachinesProgress progress = new MachinesProgress(window, MessageFormat.format(Messages.ExportMachinesJob_name, names.size(),
                choice.version()), names, choice.isStarted());
        ExportMachinesJob job = new ExportMachinesJob(choice, overwrite, progress);
        progress.open(job);
        job.schedule();
    }
}
