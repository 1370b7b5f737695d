// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.mirage.engine.CancelledException;
import org.mirage.engine.ExportForm;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;

/** Says with an export for a hypervisor that the machine will not start there; it is made all the same, since people may know why. */
public final class ReadinessNote {

    /** Opens the files of a machine when they are to be looked at. */
    @FunctionalInterface
    public interface Opening {

        /** The files as they will be on the disks. */
        VersionFiles open() throws IOException;
    }

    private final ExportForm form;
    private final String machine;
    private final String command;

    /**
     * Will say it of one machine.
     *
     * @param machine what people call the machine that is exported
     * @param version the one to be looked at to know more, as the command line names it
     */
    public ReadinessNote(ExportForm form, String machine, String version) {
        this.form = form;
        this.machine = machine;
        command = form.preset() == null ? "" : "mirage check " + version + " --for " + form.preset().name()
                + (form.machine().firmware() == null ? "" : " --firmware " + form.machine().firmware().name().toLowerCase(Locale.ROOT));
    }

    /**
     * Looks at the files as they will be on the disks, and notes what is in the way. Nothing that is damaged is a reason to fail.
     *
     * @throws CancelledException when somebody asked to stop
     */
    public void call(Opening files, Monitor monitor) throws CancelledException {
        if (form.preset() == null) {
            return;
        }
        try {
            Readiness readiness = CheckReadiness.check(files.open(), form.preset(), form.machine(), monitor);
            List<Finding> blocking = readiness.findings().stream().filter(finding -> finding.severity() == Severity.BLOCKS).toList();
            if (!blocking.isEmpty()) {
                monitor.note(machine + " does not start on " + form.preset().title().split(",")[0] + ": " + blocking.getFirst().what()
                        + (blocking.size() == 1 ? "" : ", and " + (blocking.size() - 1) + " more") + "; see: " + command);
            }
        } catch (CancelledException e) {
            throw e;
        } catch (IOException e) {
            monitor.note("Whether " + machine + " starts on " + form.preset().title().split(",")[0] + " could not be told: " + e.getMessage());
        }
    }
}
