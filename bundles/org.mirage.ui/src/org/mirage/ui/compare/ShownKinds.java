// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.EnumSet;
import java.util.Set;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.mirage.ui.Plugin;

/** Which kinds of differences are shown, remembered from one comparison to the next. */
final class ShownKinds {

    private static final String HIDDEN = "hide."; //$NON-NLS-1$

    private ShownKinds() {
    }

    static Set<KindGroup> remembered() {
        IDialogSettings settings = Plugin.settings("compare"); //$NON-NLS-1$
        Set<KindGroup> shown = EnumSet.allOf(KindGroup.class);
        shown.removeIf(group -> settings.getBoolean(HIDDEN + group));
        return shown.isEmpty() ? EnumSet.allOf(KindGroup.class) : shown;
    }

    static void remember(Set<KindGroup> shown) {
        for (KindGroup group : KindGroup.values()) {
            Plugin.settings("compare").put(HIDDEN + group, !shown.contains(group)); //$NON-NLS-1$
        }
    }
}
