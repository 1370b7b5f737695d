// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.MirageException;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionFiles;
import org.mirage.store.EntryType;

/** Reads what pacman notes: a folder for each package, with files of fields, each a line {@code %NAME%} and values below. */
final class PacmanReader {

    /** So many values stand in one file; a line of one character takes a hundred bytes once it is read. */
    private static final int VALUE_LIMIT = 1_000_000;

    private PacmanReader() {
    }

    /** Takes the folder of a package. */
    @FunctionalInterface
    interface Visitor {

        void folder(PackageFolder folder) throws IOException;
    }

    /** The folder of a package. */
    record PackageFolder(VersionFiles files, MachineEntry folder, FolderBounds bounds) {

        /** The fields in a file with one byte in each character; none when there is no such file. */
        Map<String, List<String>> fields(String name) throws IOException {
            Map<String, List<String>> fields = new HashMap<>();
            List<String> values = new ArrayList<>();
            int count = 0;
            for (String line : (Iterable<String>) new String(bytes(name), StandardCharsets.ISO_8859_1).lines()::iterator) {
                if (!line.isEmpty() && ++count > VALUE_LIMIT) {
                    throw new MirageException(name + " of " + folder + " has more than " + VALUE_LIMIT + " values, too many for a package");
                }
                if (line.length() > 2 && line.startsWith("%") && line.endsWith("%")) {
                    values = fields.computeIfAbsent(line.substring(1, line.length() - 1), _ -> new ArrayList<>());
                } else if (!line.isEmpty()) {
                    values.add(line);
                }
            }
            return fields;
        }

        /** The bytes of a file; none when there is no such file. */
        byte[] bytes(String name) throws IOException {
            MachineEntry file;
            try {
                file = files.find((new String(folder.path(), StandardCharsets.ISO_8859_1) + "/" + name).getBytes(StandardCharsets.ISO_8859_1));
            } catch (NotFoundException absent) {
                return new byte[0];
            }
            if (file.entry().type() != EntryType.FILE) {
                return new byte[0];
            }
            bounds.take(file);
            return DatabaseFile.bytes(files, file);
        }
    }

    /** The folders of all packages. */
    static void packages(VersionFiles files, MachineEntry database, Visitor visitor) throws IOException {
        FolderBounds bounds = new FolderBounds();
        files.visit(database, entry -> {
            if (entry.entry().type() == EntryType.DIRECTORY) {
                visitor.folder(new PackageFolder(files, entry, bounds));
            }
            return true;
        });
    }

    static void read(VersionFiles files, MachineEntry database, PackageCollector packages) throws IOException {
        packages(files, database, one -> {
            Map<String, List<String>> fields = one.fields("desc");
            String name = decoded(fields, "NAME");
            String version = decoded(fields, "VERSION");
            String base = decoded(fields, "BASE");
            packages.add(name, version, decoded(fields, "ARCH"), base.isEmpty() ? name : base, version,
                    DatabaseFile.decoded(String.join(", ", fields.getOrDefault("LICENSE", List.of()))), decoded(fields, "PACKAGER"), decoded(fields, "DESC"),
                    StatedSize.of(first(fields, "SIZE"), 1));
        });
    }

    private static String decoded(Map<String, List<String>> fields, String name) {
        return DatabaseFile.decoded(first(fields, name));
    }

    /** A field's first value; empty when it has none. */
    static String first(Map<String, List<String>> fields, String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }
}
