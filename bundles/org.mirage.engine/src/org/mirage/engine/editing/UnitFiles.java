// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.mirage.engine.applying.ConflictException;
import org.mirage.engine.changes.RawPath;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/** Finds the files of units and what they say of their installation. */
final class UnitFiles {

    /** Where people's own units and all links of enabled ones are. */
    static final String CONFIGURED = "/etc/systemd/system";
    private static final String LOCAL = "/usr/local/lib/systemd/system";
    private static final String SPLIT = "/lib/systemd/system";
    private static final String MERGED = "/usr/lib/systemd/system";
    private static final int LINK_LIMIT = 10;
    private static final String DEVICE_NULL = "/dev/null";

    private final SystemFiles files;
    private final List<String> folders;

    UnitFiles(SystemFiles files) throws IOException {
        this.files = files;
        List<String> all = new ArrayList<>(List.of(CONFIGURED, LOCAL));
        all.addAll(isSplit() ? List.of(SPLIT, MERGED) : List.of(MERGED, SPLIT));
        folders = all;
    }

    /** True when systemd knows its units under {@code /lib}: that is a folder of its own, or its links lead there. */
    private boolean isSplit() throws IOException {
        Entry lib = files.entry("/lib");
        if (lib != null && lib.type() == EntryType.DIRECTORY) {
            return true;
        }
        for (String folder : files.names(CONFIGURED)) {
            for (String name : folder.endsWith(".wants") ? files.names(CONFIGURED + "/" + folder) : List.<String>of()) {
                Entry link = files.entry(CONFIGURED + "/" + folder + "/" + name);
                if (link.type() == EntryType.LINK && RawPath.of(link.target()).startsWith("/")) {
                    return RawPath.of(link.target()).startsWith(SPLIT + "/");
                }
            }
        }
        return false;
    }

    /**
     * A unit, by its name or another name of it; null when there is none.
     *
     * @throws ConflictException when it is masked
     */
    UnitFile find(UnitName unit) throws IOException {
        return find(unit, LINK_LIMIT);
    }

    /** True for a unit that has been made unusable. */
    boolean isMasked(UnitName unit) throws IOException {
        for (String folder : folders) {
            Entry entry = files.entry(folder + "/" + unit.full());
            if (entry != null) {
                return isMask(entry);
            }
        }
        return false;
    }

    private static boolean isMask(Entry entry) {
        return entry.type() == EntryType.LINK ? RawPath.of(entry.target()).equals(DEVICE_NULL)
                : entry.type() == EntryType.FILE && entry.size() == 0;
    }

    private UnitFile find(UnitName unit, int links) throws IOException {
        for (String folder : folders) {
            String path = folder + "/" + unit.full();
            Entry entry = files.entry(path);
            if (entry == null) {
                continue;
            }
            String target = entry.type() == EntryType.LINK ? RawPath.of(entry.target()) : "";
            if (isMask(entry)) {
                throw new ConflictException(RawPath.bytes(path), "a unit that is not masked", "one that is");
            }
            String name = target.substring(target.lastIndexOf('/') + 1);
            return name.isEmpty() || name.equals(unit.full()) || !name.contains(".") || links == 0 ? new UnitFile(unit, path)
                    : find(new UnitName(name), links - 1);
        }
        UnitFile template = unit.isInstance() ? find(unit.template(), links) : null;
        return template == null ? null
                : new UnitFile(template.unit().isTemplate() ? template.unit().instance(unit.instance()) : template.unit(), template.path());
    }

    /** What the section Install of a unit says, with what stands beside it in folders for additions. */
    UnitInstallation installation(UnitFile file) throws IOException {
        UnitInstallation installation = new UnitInstallation();
        installation.add(files.text(file.path()));
        TreeMap<String, String> additions = new TreeMap<>();
        UnitName unit = file.unit();
        List<UnitName> names = unit.isInstance() ? List.of(unit.template(), unit) : List.of(unit);
        for (UnitName name : names) {
            for (String folder : folders.reversed()) {
                String additional = folder + "/" + name.full() + ".d";
                for (String addition : files.names(additional)) {
                    if (addition.endsWith(".conf") && files.isFile(additional + "/" + addition)) {
                        additions.put(addition, files.text(additional + "/" + addition));
                    }
                }
            }
        }
        additions.values().forEach(installation::add);
        return installation;
    }
}
