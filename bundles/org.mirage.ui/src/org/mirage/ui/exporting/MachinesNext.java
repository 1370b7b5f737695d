// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.CancelledException;
import org.mirage.engine.ExportReport;
import org.mirage.engine.InstancesReport;
import org.mirage.ui.jobs.Failures;

/** What a person should know when many machines were written: what else there is, and what to do with each of them. */
public final class MachinesNext {

    /** So many machines are told one by one; what is to be done with the others is alike. */
    private static final int TOLD = 20;

    private MachinesNext() {
    }

    /**
     * The lines.
     *
     * @param notes what was said on the way
     */
    public static List<String> lines(InstancesReport report, List<String> notes) {
        List<String> lines = new ArrayList<>(notes);
        report.base().forEach(file -> lines.add(NLS.bind(Messages.MachinesNext_base, file)));
        List<ExportReport> machines = report.instances().stream().filter(machine -> !machine.advice().isEmpty()).toList();
        if (machines.size() > 1 && machines.stream().map(ExportReport::advice).distinct().count() == 1) {
            lines.add(Messages.MachinesNext_each);
            lines.addAll(machines.getFirst().advice());
            return List.copyOf(lines);
        }
        for (ExportReport machine : machines.subList(0, Math.min(TOLD, machines.size()))) {
            lines.add(NLS.bind(Messages.MachinesNext_machine, machine.file().getFileName()));
            lines.addAll(machine.advice());
        }
        if (machines.size() > TOLD) {
            lines.add(MessageFormat.format(Messages.MachinesNext_others, machines.size() - TOLD));
        }
        return List.copyOf(lines);
    }

    /** Why not all machines were made, in a sentence. */
    public static String reason(Throwable failure) {
        return failure instanceof CancelledException stopped && stopped.getMessage() != null
                ? NLS.bind(Messages.MachinesNext_stopped, stopped.getMessage()) : Failures.text(failure);
    }
}
