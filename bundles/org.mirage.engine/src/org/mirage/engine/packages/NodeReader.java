// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.mirage.engine.ByteCount;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.packages.content.DamagedFileException;
import org.mirage.engine.packages.content.UselessFileException;
import org.mirage.engine.text.JsonText;
import org.mirage.store.EntryType;

/**
 * Reads which packages of Node.js lie in a folder of modules: each is a folder with a description, those of a scope lie in a folder of
 * the scope, and below each may be a folder of modules of its own. Links are not followed: what they lead to is found where it lies.
 */
final class NodeReader {

    /** The name of folders of modules. */
    static final String MODULES = "node_modules";

    private static final String DESCRIPTION = "package.json";
    private static final char SCOPE = '@';
    /** Where pnpm has what the links lead to, each in a folder that has a folder of modules. */
    private static final String STORE = ".pnpm";
    private static final int SIZE_LIMIT = 4 << 20;
    private static final int DEPTH_LIMIT = 100;

    private final VersionFiles files;
    private final PackageCollector packages;
    private final boolean nested;
    private final FolderBounds bounds = new FolderBounds();

    private NodeReader(VersionFiles files, MachineEntry folder, PackageCollector packages) {
        this.files = files;
        this.packages = packages;
        // where distributions have modules, those of a module are found as what they are
        nested = MODULES.equals(new String(folder.name(), StandardCharsets.ISO_8859_1));
    }

    static void read(VersionFiles files, MachineEntry folder, PackageCollector packages) throws IOException {
        new NodeReader(files, folder, packages).modules(folder, "", 0);
    }

    private void modules(MachineEntry folder, String shown, int depth) throws IOException {
        if (depth > DEPTH_LIMIT) {
            packages.leaveOut("modules lie in more than " + DEPTH_LIMIT + " others");
            return;
        }
        files.visit(folder, entry -> {
            if (entry.entry().type() == EntryType.DIRECTORY) {
                String name = new String(entry.name(), StandardCharsets.UTF_8);
                if (name.charAt(0) == SCOPE) {
                    files.visit(entry, scoped -> {
                        module(scoped, shown + name + "/" + new String(scoped.name(), StandardCharsets.UTF_8), depth);
                        return true;
                    });
                } else if (name.equals(STORE)) {
                    files.visit(entry, stored -> {
                        inner(stored, shown + name + "/" + new String(stored.name(), StandardCharsets.UTF_8), depth);
                        return true;
                    });
                } else {
                    module(entry, shown + name, depth);
                }
            }
            return true;
        });
    }

    private void module(MachineEntry folder, String shown, int depth) throws IOException {
        if (folder.entry().type() != EntryType.DIRECTORY) {
            return;
        }
        MachineEntry description = below(folder, DESCRIPTION);
        if (description != null && description.entry().type() == EntryType.FILE) {
            try {
                describe(description);
            } catch (UselessFileException e) {
                packages.passOver(shown + "/" + DESCRIPTION + ": " + e.getMessage());
            } catch (DamagedFileException e) {
                packages.leaveOut(shown + "/" + DESCRIPTION + ": " + e.getMessage());
            }
        }
        inner(folder, shown, depth);
    }

    private void inner(MachineEntry folder, String shown, int depth) throws IOException {
        MachineEntry inner = nested && folder.entry().type() == EntryType.DIRECTORY ? below(folder, MODULES) : null;
        if (inner != null && inner.entry().type() == EntryType.DIRECTORY) {
            modules(inner, shown + "/" + MODULES + "/", depth + 1);
        }
    }

    private MachineEntry below(MachineEntry folder, String name) throws IOException {
        try {
            return files.find((new String(folder.path(), StandardCharsets.ISO_8859_1) + "/" + name).getBytes(StandardCharsets.ISO_8859_1));
        } catch (NotFoundException absent) {
            return null;
        }
    }

    private void describe(MachineEntry file) throws IOException {
        if (file.entry().content() == null) {
            throw new DamagedFileException("it could not be read from the image");
        }
        if (file.entry().size() > SIZE_LIMIT) {
            throw new DamagedFileException("it has more than " + ByteCount.show(SIZE_LIMIT));
        }
        bounds.take(file);
        Object parsed;
        try {
            parsed = JsonText.parse(withoutMark(DatabaseFile.text(files, file)));
        } catch (JsonText.TooMuchException e) {
            throw new DamagedFileException("there is more in it than is read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new UselessFileException("it is no JSON: " + e.getMessage());
        }
        if (parsed instanceof Map<?, ?> fields) {
            String name = text(fields.get("name"));
            String version = text(fields.get("version"));
            packages.add(name, version, "", name, version, licence(fields), named(fields.get("author"), "name"), text(fields.get("description")));
        }
    }

    // some editors put one before a text
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    // formerly it was an object, or several
    private static String licence(Map<?, ?> fields) {
        if (fields.get("licenses") instanceof List<?> several && fields.get("license") == null) {
            return several.stream().map(one -> named(one, "type")).filter(one -> !one.isEmpty()).limit(100).collect(Collectors.joining(", "));
        }
        return named(fields.get("license"), "type");
    }

    private static String named(Object value, String field) {
        return value instanceof Map<?, ?> map ? text(map.get(field)) : text(value);
    }

    private static String text(Object value) {
        return value instanceof String text ? text.strip() : "";
    }
}
