// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.VersionFiles;

/** Reads what apk notes: a stanza for each package, fields of one letter, and then its files. */
final class ApkReader {

    private ApkReader() {
    }

    static void read(VersionFiles files, MachineEntry file, PackageCollector packages) throws IOException {
        for (String stanza : Stanzas.split(DatabaseFile.text(files, file))) {
            String name = Stanzas.field(stanza, "P");
            String version = Stanzas.field(stanza, "V");
            String origin = Stanzas.field(stanza, "o");
            packages.add(name, version, Stanzas.field(stanza, "A"), origin.isEmpty() ? name : origin, version, Stanzas.field(stanza, "L"),
                    Stanzas.field(stanza, "m"), Stanzas.field(stanza, "T"), StatedSize.of(Stanzas.field(stanza, "I"), 1));
        }
    }
}
