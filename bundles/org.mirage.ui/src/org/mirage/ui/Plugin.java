// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/** What identifies this bundle to the platform. */
public final class Plugin {

    /** Symbolic name of the bundle, and prefix of the ids that it contributes. */
    public static final String ID = "org.mirage.ui"; //$NON-NLS-1$

    private Plugin() {
    }

    /** What a part of the window remembers from one start to the next: widths, order, last folders. */
    public static IDialogSettings settings(String section) {
        return DialogSettings.getOrCreateSection(
                PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(Plugin.class)).getDialogSettings(), section);
    }
}
