// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.text.MessageFormat;
import java.util.List;

import org.eclipse.swt.widgets.Shell;
import org.mirage.engine.MirageException;
import org.mirage.engine.customising.Instance;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.library.LibrarySession;

/** Begins the export of many machines. */
final class ExportMachines {

    private ExportMachines() {
    }

    /** Begins it, with a window beside the workbench's that tells how far each is. */
    static void begin(Shell window, ExportChoice choice, boolean overwrite) {
        List<Instance> instances;
        try {
            instances = choice.instances(LibrarySession.current().engine(), overwrite).instances();
        } catch (MirageException wrong) {
            Failures.show(wrong);
            return;
        }
        MachinesProgress progress = new MachinesProgress(window, MessageFormat.format(Messages.ExportMachinesJob_name,
                instances.size(), choice.version()), instances.stream().map(Instance::name).toList(), choice.isStarted());
        ExportMachinesJob job = new ExportMachinesJob(choice, overwrite, progress);
        progress.open(job);
        job.schedule();
    }
}
