// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Names;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionFiles;
import org.mirage.store.EntryType;

/**
 * Reads which packages of Python lie in a folder of libraries: each has a folder beside its modules with a file of fields, as mail has
 * them, or is such a file itself.
 */
final class PythonReader {

    private static final String INSTALLED = ".dist-info";
    private static final String INSTALLED_OLD = ".egg-info";
    private static final int FIELDS_LIMIT = 1 << 16;

    private PythonReader() {
    }

    static void read(VersionFiles files, MachineEntry folder, PackageCollector packages) throws IOException {
        FolderBounds bounds = new FolderBounds();
        files.visit(folder, entry -> {
            String name = new String(entry.name(), StandardCharsets.ISO_8859_1);
            if (name.endsWith(INSTALLED) || name.endsWith(INSTALLED_OLD)) {
                MachineEntry description = entry.entry().type() == EntryType.FILE ? entry
                        : below(files, entry, name.endsWith(INSTALLED) ? "/METADATA" : "/PKG-INFO");
                if (description != null && description.entry().content() == null) {
                    packages.leaveOut(Names.show(entry.name()) + " could not be read from the image");
                } else if (description != null) {
                    bounds.take(Math.min(description.entry().size(), FIELDS_LIMIT));
                    String fields = fields(DatabaseFile.head(files, description, FIELDS_LIMIT));
                    String version = Stanzas.field(fields, "Version");
                    String one = Stanzas.field(fields, "Name");
                    String licence = Stanzas.field(fields, "License-Expression");
                    packages.add(one, version, "", one, version, licence.isEmpty() ? Stanzas.field(fields, "License") : licence,
                            Stanzas.field(fields, "Author"), Stanzas.field(fields, "Summary"));
                }
            }
            return true;
        });
    }

    /** The fields end where an empty line begins a text for people. */
    private static String fields(String text) {
        String bare = text.replace("\r\n", "\n");
        int end = bare.indexOf("\n\n");
        return end < 0 ? bare : bare.substring(0, end + 1);
    }

    /** A file in an entry that is a folder; null when there is none. */
    private static MachineEntry below(VersionFiles files, MachineEntry folder, String name) throws IOException {
        try {
            MachineEntry found = files.find((new String(folder.path(), StandardCharsets.ISO_8859_1) + name).getBytes(StandardCharsets.ISO_8859_1));
            return found.entry().type() == EntryType.FILE ? found : null;
        } catch (NotFoundException absent) {
            return null;
        }
    }
}
