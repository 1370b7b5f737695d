// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.VersionFiles;
import org.mirage.store.EntryType;

/** Reads what dpkg notes. Of removed packages nothing is told, even if their settings are still there. */
final class DpkgReader {

    private static final int KIBIBYTE = 1024;
    private static final Pattern SOURCE = Pattern.compile("(\\S+)(?:\\s+\\(([^)]*)\\))?.*");

    private DpkgReader() {
    }

    static void status(VersionFiles files, MachineEntry file, PackageCollector packages) throws IOException {
        for (String stanza : Stanzas.split(DatabaseFile.text(files, file))) {
            InstalledPackage one = InstalledPackage.of(stanza);
            if (one.hasFiles()) {
                add(one, packages);
            }
        }
    }

    /** Files that say nothing of states: what is noted is installed. Beside them lie lists of checksums. */
    static void folder(VersionFiles files, MachineEntry folder, PackageCollector packages) throws IOException {
        FolderBounds bounds = new FolderBounds();
        files.visit(folder, entry -> {
            if (entry.entry().type() != EntryType.FILE || entry.entry().content() == null || entry.toString().endsWith(".md5sums")) {
                return true;
            }
            bounds.take(entry);
            Stanzas.split(DatabaseFile.text(files, entry)).forEach(stanza -> add(InstalledPackage.of(stanza), packages));
            return true;
        });
    }

    private static void add(InstalledPackage one, PackageCollector packages) {
        Matcher source = SOURCE.matcher(one.field("Source"));
        boolean named = source.matches();
        packages.add(one.name(), one.version(), one.architecture(), named ? source.group(1) : one.name(),
                named && source.group(2) != null ? source.group(2) : one.version(), "", one.field("Maintainer"), one.field("Description"),
                StatedSize.of(one.field("Installed-Size"), KIBIBYTE));
    }
}
