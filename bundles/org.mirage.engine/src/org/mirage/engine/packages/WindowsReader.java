// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.facts.DescribePlatform;
import org.mirage.store.Hash;

/** Tells the programs that the registry of Windows listed when the machine was imported. */
final class WindowsReader {

    /** What stands where Windows lists no version. */
    private static final String UNKNOWN = "unknown";
    private static final String ROOT = "/";

    private WindowsReader() {
    }

    /** The list of a version; none when it has no programs. */
    static List<PackageDatabase> find(VersionFiles files) {
        TreeMap<String, String> programs = new TreeMap<>(files.record().system());
        programs.keySet().removeIf(key -> !key.startsWith(DescribePlatform.PROGRAM));
        StringBuilder list = new StringBuilder();
        // with their lengths, so that no name can look like two programs
        programs.forEach((key, value) -> list.append(key.length()).append(' ').append(key).append(value.length()).append(' ')
                .append(value));
        String identity = Hash.sha256(list.toString().getBytes(StandardCharsets.UTF_8)).toString();
        return programs.isEmpty() ? List.of() : List.of(new PackageDatabase(DatabaseForm.WINDOWS, identity, ROOT));
    }

    static void read(VersionFiles files, MachineEntry root, PackageCollector packages) {
        files.record().system().forEach((key, value) -> {
            if (key.startsWith(DescribePlatform.PROGRAM)) {
                String name = key.substring(DescribePlatform.PROGRAM.length());
                int publisher = value.endsWith(")") ? value.indexOf('(') : -1;
                String listed = publisher < 0 ? value : value.substring(0, publisher).strip();
                String version = listed.isEmpty() ? UNKNOWN : listed;
                packages.add(name, version, "", name, version, "", publisher < 0 ? "" : value.substring(publisher + 1, value.length() - 1), "");
            }
        });
    }
}
