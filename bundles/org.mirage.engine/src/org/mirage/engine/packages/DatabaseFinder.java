// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.mirage.engine.CancelledException;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.packages.content.DamagedFileException;
import org.mirage.engine.view.MachineTexts;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/** Finds the databases of packages of a version where package systems have them. */
final class DatabaseFinder {

    private final VersionFiles files;

    DatabaseFinder(VersionFiles files) {
        this.files = files;
    }

    /** All that there are, each once, and what may be one of a language. */
    List<PackageDatabase> find(LanguageSearch languages, Monitor monitor) throws IOException {
        List<PackageDatabase> found = ofSystems();
        found.addAll(languages.find(files, monitor));
        found.addAll(KernelReader.find(files));
        found.addAll(WindowsReader.find(files));
        return found;
    }

    /** Those of the machine's package systems, each once. */
    List<PackageDatabase> ofSystems() throws IOException {
        MachineTexts paths = new MachineTexts(files);
        Set<PackageDatabase> found = new LinkedHashSet<>();
        Set<String> ofRpm = new HashSet<>();
        for (DatabaseForm form : DatabaseForm.values()) {
            for (String path : form.paths()) {
                MachineEntry entry = paths.find(path);
                String identity = entry == null || entry.entry().type() != form.type() ? null : identity(entry.entry());
                if (identity == null) {
                    continue;
                }
                String place = new String(entry.path(), StandardCharsets.ISO_8859_1);
                // beside its database rpm may have left one of a form that it used before
                if (form.kind() != PackageKind.RPM || ofRpm.add(place.substring(0, place.lastIndexOf('/')))) {
                    found.add(new PackageDatabase(form, identity + log(form, place, paths), place));
                }
            }
        }
        return new ArrayList<>(found);
    }

    /** What stands in the log of a database counts, too. */
    private static String log(DatabaseForm form, String place, MachineTexts paths) throws IOException {
        MachineEntry log = form == DatabaseForm.RPM_SQLITE ? paths.entry(place + RpmReader.LOG) : null;
        return log == null || log.entry().size() == 0 ? "" : " " + identity(log.entry());
    }

    /** Null when its content could not be read from the image. */
    private static String identity(Entry entry) {
        if (entry.type() == EntryType.DIRECTORY) {
            return entry.subtree() == null ? null : entry.subtree().content().toString();
        }
        return entry.content() == null ? null : entry.content().toString();
    }

    /** What is in a database; of one that has more than is read, or is damaged, what came before that. */
    DatabaseContent read(PackageDatabase database) throws IOException {
        PackageCollector packages = new PackageCollector(database);
        MachineEntry entry = files.find(database.place().getBytes(StandardCharsets.ISO_8859_1));
        try {
            database.form().packages().read(files, entry, packages);
        } catch (CancelledException e) {
            throw e;
        } catch (MirageException | DamagedFileException e) {
            packages.leaveOut(e.getMessage());
        }
        return packages.content();
    }
}
