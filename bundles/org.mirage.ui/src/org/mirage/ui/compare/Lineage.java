// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.io.IOException;
import java.util.List;

import org.mirage.engine.CommonAncestors;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionSummary;
import org.mirage.store.Hash;
import org.mirage.ui.files.VersionInput;
import org.mirage.ui.library.LibrarySession;

/** Finds what versions came from; not in the user-interface thread. */
final class Lineage {

    private Lineage() {
    }

    /** The version that one was made from, as far as it is in the library; null for none. */
    static VersionInput parent(VersionInput version) throws IOException {
        Library library = LibrarySession.current().engine();
        List<Hash> parents = library.record(library.version(version.version())).parents();
        return library.images().stream().flatMap(image -> image.versions().stream())
                .filter(other -> parents.contains(other.record())).findFirst().map(VersionInput::of).orElse(null);
    }

    /** The one of three versions that the other two came from; null when none is. */
    static VersionInput base(List<VersionInput> three) throws IOException {
        for (VersionInput candidate : three) {
            List<VersionInput> others = three.stream().filter(other -> other != candidate).toList();
            if (common(others.getFirst(), others.getLast()).contains(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    /** The versions that two both came from, the nearest ones only. */
    static List<VersionInput> common(VersionInput one, VersionInput other) throws IOException {
        List<VersionSummary> common = new CommonAncestors(LibrarySession.current().engine(), one.version(), other.version())
                .call(Monitor.NONE);
        return common.stream().map(VersionInput::of).toList();
    }
}
