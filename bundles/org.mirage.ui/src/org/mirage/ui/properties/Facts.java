// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.properties;

import java.util.List;

import org.eclipse.swt.widgets.Control;
import org.mirage.model.Image;
import org.mirage.model.Version;
import org.mirage.ui.files.VersionEntry;
import org.mirage.ui.jobs.ReadJob;
import org.mirage.ui.library.LibrarySession;

/** Finds who can tell something of a thing. */
final class Facts {

    private Facts() {
    }

    /** All that is known now; empty for what has no properties. */
    static List<FactGroup> of(Object element) {
        return switch (element) {
            case Image image -> new ImageFacts(image).groups();
            case Version version -> new VersionFacts(version).groups();
            case VersionEntry entry -> new EntryFacts(entry).groups();
            case null, default -> List.of();
        };
    }

    /** Has more read: of versions the model will tell, of other things the owner is drawn again. */
    static void load(Object element, Control owner, Runnable draw) {
        switch (element) {
            case Version version -> LibrarySession.current().load(version);
            case Image image when image.newest() != null -> LibrarySession.current().load(image.newest());
            case VersionEntry entry when entry.entry().entry().linked() -> ReadJob.run(entry.path(), owner, monitor -> {
                entry.readOtherNames();
                return draw;
            });
            case null, default -> {
                // everything is known
            }
        }
    }
}
