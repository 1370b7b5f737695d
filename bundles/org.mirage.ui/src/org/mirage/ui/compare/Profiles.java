// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.List;

import org.mirage.engine.compare.CompareProfile;
import org.mirage.ui.Plugin;

/** The profiles that one can choose from, and the one that was chosen last. */
final class Profiles {

    private static final String LAST = "profile"; //$NON-NLS-1$

    private Profiles() {
    }

    static List<CompareProfile> all() {
        return CompareProfile.READY_MADE;
    }

    /** The profile of that name; what was chosen last when there is none. */
    static CompareProfile named(String name) {
        return all().stream().filter(profile -> profile.name().equals(name)).findFirst().orElseGet(Profiles::last);
    }

    /** What was chosen last; all but times at the first time, for an update touches the times of most folders. */
    static CompareProfile last() {
        String name = Plugin.settings("compare").get(LAST); //$NON-NLS-1$
        return all().stream().filter(profile -> profile.name().equals(name)).findFirst().orElse(CompareProfile.WITHOUT_TIMES);
    }

    static void remember(CompareProfile profile) {
        Plugin.settings("compare").put(LAST, profile.name()); //$NON-NLS-1$
    }
}
