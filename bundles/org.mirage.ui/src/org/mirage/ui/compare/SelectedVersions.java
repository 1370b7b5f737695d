// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.commands.ExecutionEvent;
import org.mirage.model.Image;
import org.mirage.model.Version;
import org.mirage.ui.handlers.Selected;

/** The versions that a command of the Library view is to compare. */
final class SelectedVersions {

    /** By time; versions whose time is unknown come first. */
    static final Comparator<Version> OLDEST_FIRST = Comparator.comparing(Version::getTime,
            Comparator.nullsFirst(Comparator.naturalOrder()));

    private SelectedVersions() {
    }

    /** All versions that are selected, of images their newest; oldest first. */
    static List<Version> of(ExecutionEvent event) {
        return Selected.all(event, Object.class).stream().map(SelectedVersions::version).filter(Objects::nonNull).distinct()
                .sorted(OLDEST_FIRST).toList();
    }

    private static Version version(Object element) {
        return element instanceof Image image ? image.newest() : element instanceof Version version ? version : null;
    }
}
