// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.jobs;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.statushandlers.StatusManager;
import org.mirage.engine.CancelledException;
import org.mirage.engine.MirageException;
import org.mirage.ui.Plugin;

/** Says failures in people's words: the one place where an exception becomes something to show. */
public final class Failures {

    private Failures() {
    }

    /** What became of an operation that threw; a cancelled one is no error. */
    public static IStatus status(Throwable failure) {
        if (failure instanceof CancelledException) {
            return Status.CANCEL_STATUS;
        }
        return new Status(IStatus.ERROR, Plugin.ID, text(failure), failure);
    }

    /** What went wrong, with what, and what to do. */
    public static String text(Throwable failure) {
        String message = failure.getMessage();
        return switch (failure) {
            case MirageException known -> sentence(known.getMessage());
            case NoSuchFileException missing -> NLS.bind(Messages.Failures_missing, missing.getFile());
            case AccessDeniedException denied -> NLS.bind(Messages.Failures_denied, denied.getFile());
            case FileAlreadyExistsException there -> NLS.bind(Messages.Failures_exists, there.getFile());
            case OutOfMemoryError memory -> Messages.Failures_memory;
            case java.io.IOException io when message != null -> sentence(message);
            default -> NLS.bind(Messages.Failures_internal, failure.getClass().getSimpleName(), message == null ? "" : message); //$NON-NLS-1$
        };
    }

    /** Shows a failure that happened outside a job, and logs it. */
    public static void show(Throwable failure) {
        StatusManager.getManager().handle(status(failure), StatusManager.SHOW | StatusManager.LOG);
    }

    /** The engine's words as a sentence of their own. */
    public static String sentence(String message) {
        if (message == null || message.isEmpty()) {
            return Messages.Failures_unknown;
        }
        // a path or a name at the start keeps its case
        int end = message.indexOf(' ');
        boolean word = end > 0 && message.substring(0, end).chars().allMatch(Character::isLowerCase);
        return word ? Character.toUpperCase(message.charAt(0)) + message.substring(1) : message;
    }
}
