// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.mirage.engine.MachineEntry;
import org.mirage.store.EntryType;

/** Reads what an administrator or a package enabled or masked of systemd, from the links that {@code systemctl} makes. */
final class SystemdUnits {

    private static final String UNITS = "/etc/systemd/system";
    private static final String DEFAULT = "default.target";
    private static final List<String> DEFAULTS = List.of(UNITS + "/" + DEFAULT, "/usr/lib/systemd/system/" + DEFAULT,
            "/lib/systemd/system/" + DEFAULT);
    private static final List<String> PROGRAMS = List.of("/usr/lib/systemd/systemd", "/lib/systemd/systemd");

    /** All that these facts come from. */
    static final List<String> PATHS = Stream.of(List.of(UNITS), DEFAULTS, PROGRAMS).flatMap(List::stream).toList();

    private final FactFiles files;
    private final FactList facts;
    private final SortedMap<String, Unit> units = new TreeMap<>();

    private static final class Unit {

        private final Set<String> wantedBy = new TreeSet<>();
        private final Set<String> requiredBy = new TreeSet<>();
        private final Set<String> upheldBy = new TreeSet<>();
        private final Set<String> otherNames = new TreeSet<>();
        private String file;
        private boolean masked;

        String state() {
            boolean enabled = !wantedBy.isEmpty() || !requiredBy.isEmpty() || !upheldBy.isEmpty() || !otherNames.isEmpty();
            return masked ? "masked" : enabled ? "enabled" : "linked";
        }
    }

    SystemdUnits(FactFiles files, FactList facts) {
        this.files = files;
        this.facts = facts;
    }

    /** True when the machine has systemd; links to its units alone prove nothing, since packages bring them anyway. */
    static boolean isThere(FactFiles files) throws IOException {
        return files.find(PROGRAMS.get(0)) != null || files.find(PROGRAMS.get(1)) != null;
    }

    void read() throws IOException {
        facts.add("default target", defaultTarget());
        files.visit(UNITS, facts, entry -> {
            read(FactFiles.name(entry), entry);
            return true;
        });
        units.forEach((name, unit) -> facts.add(name, new Fact().is(FactValue.text(unit.state()))
                .with("wanted by", String.join(", ", unit.wantedBy)).with("required by", String.join(", ", unit.requiredBy))
                .with("upheld by", String.join(", ", unit.upheldBy)).with("also named", String.join(", ", unit.otherNames))
                .with("unit file", unit.file)));
    }

    private void read(String name, MachineEntry entry) throws IOException {
        String target = FactFiles.target(entry);
        if (entry.entry().type() == EntryType.DIRECTORY) {
            int dot = name.lastIndexOf('.');
            String by = dot < 0 ? name : name.substring(0, dot);
            switch (name.substring(dot + 1)) {
                case "wants" -> units(entry, unit -> unit.wantedBy.add(by));
                case "requires" -> units(entry, unit -> unit.requiredBy.add(by));
                case "upholds" -> units(entry, unit -> unit.upheldBy.add(by));
                default -> {
                    // drop-ins change a unit, they do not enable it
                }
            }
        } else if (target == null) {
            if (entry.entry().type() == EntryType.FILE && entry.entry().size() == 0) {
                unit(name).masked = true;
            }
        } else if (target.equals("/dev/null")) {
            unit(name).masked = true;
        } else if (!name.equals(DEFAULT)) {
            readLink(name, target);
        }
    }

    private void units(MachineEntry folder, Consumer<Unit> action) throws IOException {
        files.visit(folder, facts, link -> {
            action.accept(unit(FactFiles.name(link)));
            return true;
        });
    }

    private void readLink(String name, String target) {
        String unit = lastPart(target);
        if (unit.equals(name)) {
            unit(name).file = target;
        } else if (!unit.isEmpty()) {
            unit(unit).otherNames.add(name);
        }
    }

    private Unit unit(String name) {
        return units.computeIfAbsent(name, _ -> new Unit());
    }

    private String defaultTarget() throws IOException {
        for (String path : DEFAULTS) {
            String target = files.target(path);
            if (target != null) {
                return lastPart(target);
            }
        }
        return null;
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
