// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mirage.engine.applying.ConflictException;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.changes.WordRule;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/** Enables and disables units as {@code systemctl} does, and init scripts as {@code update-rc.d} does. */
final class Services {

    private static final Map<String, String> FOLDERS = Map.of("WantedBy", ".wants", "RequiredBy", ".requires",
            "UpheldBy", ".upholds");
    private static final int ALSO_LIMIT = 200;

    private final SystemFiles files;
    private final UnitFiles units;
    private final InitScripts scripts;

    Services(SystemFiles files) throws IOException {
        this.files = files;
        units = new UnitFiles(files);
        scripts = new InitScripts(files);
    }

    /** The file of a unit, or its script; where the unit would be when there is neither. */
    String path(String written) throws IOException {
        UnitName unit = UnitName.of(written);
        UnitFile file = units.find(unit);
        if (file != null) {
            return file.path();
        }
        return scripts.isThere(unit.bare()) ? scripts.path(unit.bare()) : UnitFiles.CONFIGURED + "/" + unit.full();
    }

    void enable(String written) throws IOException {
        UnitName unit = UnitName.of(written);
        UnitFile file = units.find(unit);
        boolean scripted = unit.isService() && scripts.isThere(unit.bare()) && (file == null || scripts.isKeptInStep());
        if (scripted) {
            scripts.enable(unit.bare());
        }
        if (file == null) {
            if (scripted) {
                return;
            }
            throw new ConflictException(RawPath.bytes(UnitFiles.CONFIGURED + "/" + unit.full()),
                    "a unit of that name, or a script in /etc/init.d", "neither");
        }
        if (units.installation(file).isEmpty() && !scripted) {
            throw new ConflictException(RawPath.bytes(file.path()), "a section [Install] that says what starts it",
                    "none; other units start it, or nothing does");
        }
        Set<String> done = new HashSet<>();
        Deque<UnitName> left = new ArrayDeque<>(List.of(file.unit()));
        while (!left.isEmpty() && done.size() < ALSO_LIMIT) {
            UnitName next = left.pop();
            if (done.add(next.full())) {
                left.addAll(link(next));
            }
        }
    }

    /** Makes the links of a unit, and gives the units that go with it. */
    private List<UnitName> link(UnitName named) throws IOException {
        UnitFile file = units.find(named);
        if (file == null) {
            return List.of();
        }
        UnitName stated = file.unit();
        String path = file.path();
        UnitInstallation installation = units.installation(file);
        UnitName unit = stated;
        if (stated.isTemplate()) {
            String instance = installation.last("DefaultInstance");
            if (instance == null) {
                throw new ConflictException(RawPath.bytes(path), "an instance of " + stated.full() + " to be named",
                        "a template without DefaultInstance");
            }
            unit = stated.instance(stated.fill(instance));
        }
        for (String alias : installation.list("Alias")) {
            link(UnitFiles.CONFIGURED + "/" + unit.fill(alias), path);
        }
        for (Map.Entry<String, String> each : FOLDERS.entrySet()) {
            for (String other : installation.list(each.getKey())) {
                link(UnitFiles.CONFIGURED + "/" + unit.fill(other) + each.getValue() + "/" + unit.full(), path);
            }
        }
        return also(unit, installation);
    }

    private static List<UnitName> also(UnitName unit, UnitInstallation installation) {
        return installation.list("Also").stream().map(other -> UnitName.of(unit.fill(other))).toList();
    }

    private void link(String link, String path) throws IOException {
        if (WordRule.PATH.fault(RawPath.bytes(link)) != null || !link.startsWith(UnitFiles.CONFIGURED + "/")) {
            throw new ConflictException(RawPath.bytes(path), "names of units in its section [Install]", Shown.text(link));
        }
        Entry there = files.entry(link);
        String name = path.substring(path.lastIndexOf('/'));
        if (there == null) {
            files.folder(link.substring(0, link.lastIndexOf('/')), 0755, 0, 0);
            files.link(link, path);
        } else if (there.type() != EntryType.LINK || !RawPath.of(there.target()).endsWith(name)) {
            throw new ConflictException(RawPath.bytes(link), "nothing, or a link to " + path, there.type() == EntryType.LINK
                    ? "one to " + Shown.text(there.target()) : "something else");
        }
    }

    void disable(String written) throws IOException {
        UnitName unit = UnitName.of(written);
        if (units.isMasked(unit)) {
            // nothing starts it as it is
            return;
        }
        UnitFile file = units.find(unit);
        boolean scripted = unit.isService() && scripts.isThere(unit.bare()) && (file == null || scripts.isKeptInStep());
        if (scripted) {
            scripts.disable(unit.bare());
        }
        Set<String> names = new HashSet<>();
        Deque<UnitName> left = new ArrayDeque<>(List.of(file == null ? unit : file.unit()));
        while (!left.isEmpty() && names.size() < ALSO_LIMIT) {
            UnitName next = left.pop();
            UnitFile found = units.find(next);
            // of one that is gone, links may be left
            if (names.add(next.full()) && found != null) {
                left.addAll(also(found.unit(), units.installation(found)));
            }
        }
        unlink(UnitFiles.CONFIGURED, names, true);
    }

    /** Removes links of these names or to files of these names, and the folders that they leave empty. */
    private void unlink(String folder, Set<String> names, boolean top) throws IOException {
        for (String name : files.names(folder)) {
            String path = folder + "/" + name;
            Entry entry = files.entry(path);
            if (entry.type() == EntryType.DIRECTORY && top && FOLDERS.values().stream().anyMatch(name::endsWith)) {
                unlink(path, names, false);
                if (files.names(path).isEmpty()) {
                    files.remove(path);
                }
            } else if (entry.type() == EntryType.LINK) {
                String target = RawPath.of(entry.target());
                boolean named = names.contains(name) && !target.equals("/dev/null");
                if (named || names.contains(target.substring(target.lastIndexOf('/') + 1))) {
                    files.remove(path);
                }
            }
        }
    }
}
