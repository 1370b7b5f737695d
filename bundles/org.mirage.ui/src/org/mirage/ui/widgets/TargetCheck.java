// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.wizard.WizardPage;

/**
 * Whether a file can be written.
 *
 * @param problem why not; null if it can
 * @param remark what a person should see before going on; null if nothing
 */
public record TargetCheck(String problem, String remark) {

    /** Checks what a person typed. */
    public static TargetCheck of(String text) {
        if (text.isEmpty()) {
            return new TargetCheck(Messages.TargetCheck_empty, null);
        }
        Path target;
        try {
            target = Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException invalid) {
            return new TargetCheck(NLS.bind(Messages.TargetCheck_invalid, invalid.getReason()), null);
        }
        String remark = Files.exists(target) ? NLS.bind(Messages.TargetCheck_exists, target.getFileName()) : null;
        return new TargetCheck(problem(target), remark);
    }

    /**
     * Has a page say it, and lets a person go on when there is no problem.
     *
     * @param text what the page says when there is nothing to remark
     */
    public void tell(WizardPage page, String text) {
        page.setErrorMessage(problem);
        page.setMessage(remark != null ? remark : text, remark != null ? IMessageProvider.WARNING : IMessageProvider.NONE);
        page.setPageComplete(problem == null);
    }

    private static String problem(Path target) {
        Path folder = target.getParent();
        if (Files.isDirectory(target)) {
            return NLS.bind(Messages.TargetCheck_folder, target);
        } else if (folder == null || !Files.isDirectory(folder)) {
            return NLS.bind(Messages.TargetCheck_noFolder, folder);
        }
        return Files.isWritable(folder) ? null : NLS.bind(Messages.TargetCheck_denied, folder);
    }
}
