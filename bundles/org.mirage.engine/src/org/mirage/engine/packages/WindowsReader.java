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

    /**
     * Where the publisher begins in what is noted, {@code VERSION (PUBLISHER)}: at the parenthesis that the last one closes, since both may
     * have some; where they do not match, at the first. -1 when there is none.
     */
    private static int publisher(String value) {
        int open = 0;
        for (int i = value.length() - 1; i >= 0 && value.endsWith(")"); i--) {
            open += value.charAt(i) == ')' ? 1 : value.charAt(i) == '(' ? -1 : 0;
            if (open == 0) {
                if (begins(value, i)) {
                    return i;
                }
                break;
            }
        }
        int first = value.indexOf('(');
        while (first >= 0 && !begins(value, first)) {
            first = value.indexOf('(', first + 1);
        }
        return value.endsWith(")") ? first : -1;
    }

    private static boolean begins(String value, int at) {
        return at == 0 || value.charAt(at - 1) == ' ';
    }

    static void read(VersionFiles files, MachineEntry root, PackageCollector packages) {
        files.record().system().forEach((key, value) -> {
            if (key.startsWith(DescribePlatform.PROGRAM)) {
                String name = key.substring(DescribePlatform.PROGRAM.length());
                int publisher = publisher(value);
                String listed = publisher < 0 ? value : value.substring(0, publisher).strip();
                String version = listed.isEmpty() ? UNKNOWN : listed;
                packages.add(name, version, "", name, version, "", publisher < 0 ? "" : value.substring(publisher + 1, value.length() - 1), "");
            }
        });
    }
}
