// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.List;
import java.util.Objects;

import org.mirage.engine.CompareProfiles;
import org.mirage.engine.MirageException;
import org.mirage.engine.compare.CompareProfile;
import org.mirage.ui.Plugin;
import org.mirage.ui.library.LibrarySession;

/** The profiles that one can choose from, and the one that was chosen last. */
final class Profiles {

    /** The name of the profile that hides nothing. */
    static final String EVERYTHING = CompareProfile.EVERYTHING.name();

    private static final String LAST = "profile"; //$NON-NLS-1$

    private Profiles() {
    }

    /** All of the library that can be understood; not in the user-interface thread. */
    static List<CompareProfile> all() throws MirageException {
        return new CompareProfiles(LibrarySession.current().engine()).list().stream().map(CompareProfiles.Listed::profile)
                .filter(Objects::nonNull).toList();
    }

    /** The name of what was chosen last; all but times at first, because an update touches the times of most folders. */
    static String last() {
        String name = Plugin.settings("compare").get(LAST); //$NON-NLS-1$
        return name == null ? CompareProfile.WITHOUT_TIMES.name() : name;
    }

    static void remember(String name) {
        Plugin.settings("compare").put(LAST, name); //$NON-NLS-1$
    }
}
