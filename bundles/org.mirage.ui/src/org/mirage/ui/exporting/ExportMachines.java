// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.mirage.engine.MirageException;
import org.mirage.engine.customising.Instance;
import org.mirage.engine.moving.CheckBoot;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.library.LibrarySession;

/** Begins the export of many machines. */
final class ExportMachines {

    private static final int REPLACE = 0;
    private static final int KEEP = 1;

    private ExportMachines() {
    }

    /** Begins it, unless a person wants to keep files that are there; false then. */
    static boolean begin(Shell wizard, ExportChoice choice) {
        List<Instance> instances;
        try {
            instances = choice.instances(LibrarySession.current().engine(), false).instances();
        } catch (MirageException wrong) {
            Failures.show(wrong);
            return false;
        }
        Path folder = choice.machines().folder();
        List<String> there = instances.stream().flatMap(instance -> files(folder, instance, choice.isStarted()))
                .filter(Files::exists).map(file -> file.getFileName().toString()).toList();
        if (!there.isEmpty() && !mayReplace(wizard, folder, there)) {
            return false;
        }
        MachinesProgress progress = new MachinesProgress((Shell) wizard.getParent(), MessageFormat.format(Messages.ExportMachinesJob_name,
                instances.size(), choice.version()), instances.stream().map(Instance::name).toList(), choice.isStarted());
        ExportMachinesJob job = new ExportMachinesJob(choice, !there.isEmpty(), progress);
        progress.open(job);
        job.schedule();
        return true;
    }

    /** The files of a machine that tell whether it was made before, and what it printed when it was started. */
    private static Stream<Path> files(Path folder, Instance instance, boolean started) {
        Path file = folder.resolve(instance.file());
        return started ? Stream.of(file, CheckBoot.log(file)) : Stream.of(file);
    }

    private static boolean mayReplace(Shell shell, Path folder, List<String> there) {
        // Enter keeps them: it may still be meant for the wizard
        return new MessageDialog(shell, Messages.ExportMachines_replaceTitle, null,
                MessageFormat.format(Messages.ExportMachines_replace, folder, there.size(), there.getFirst()).replace("&", "&&"), //$NON-NLS-1$ //$NON-NLS-2$
                MessageDialog.WARNING, KEEP,
                Messages.ExportMachines_yes, Messages.ExportMachines_no).open() == REPLACE;
    }
}
