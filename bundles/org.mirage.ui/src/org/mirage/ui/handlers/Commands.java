// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.handlers;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;
import org.mirage.ui.jobs.Failures;

/** Ids of the workbench's own commands, and how a widget runs one of them. */
public final class Commands {

    /** Imports disk images. */
    public static final String IMPORT = "org.mirage.ui.commands.import"; //$NON-NLS-1$

    /** Exports a disk of the selected version. */
    public static final String EXPORT = "org.mirage.ui.commands.export"; //$NON-NLS-1$

    /** Writes what the compare editor shows into a report. */
    public static final String SAVE_REPORT = "org.mirage.ui.commands.saveReport"; //$NON-NLS-1$

    /** Saves what the compare editor shows as a change set. */
    public static final String SAVE_CHANGES = "org.mirage.ui.commands.saveChanges"; //$NON-NLS-1$

    private Commands() {
    }

    /** Runs a command on what is selected; nothing when it does not apply now. */
    public static void run(IServiceLocator site, String command) {
        try {
            site.getService(IHandlerService.class).executeCommand(command, null);
        } catch (NotEnabledException | NotHandledException nothing) {
            // the selection is none that the command is for
        } catch (NotDefinedException failure) {
            throw new IllegalStateException(failure);
        } catch (CommandException failure) {
            Failures.show(failure.getCause() == null ? failure : failure.getCause());
        }
    }
}
