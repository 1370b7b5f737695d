// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.mirage.store.EntryType;

/** Reads which services belong to which run level, from System V's links and OpenRC's. */
final class RunLevels {

    private static final String INITTAB = "/etc/inittab";
    private static final String LEVELS = "0123456S";
    /** Debian's; Red Hat's, which Debian's may be links to. */
    private static final List<String> SYSTEM_V = List.of("/etc/rc", "/etc/rc.d/rc");
    private static final String OPEN_RC = "/etc/runlevels";

    /** All that these facts come from. */
    static final List<String> PATHS = paths();

    private final FactFiles files;
    private final FactList facts;
    private final SortedMap<String, SortedSet<String>> starts = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> stops = new TreeMap<>();

    RunLevels(FactFiles files, FactList facts) {
        this.files = files;
        this.facts = facts;
    }

    private static List<String> paths() {
        List<String> paths = new ArrayList<>(List.of(INITTAB, OPEN_RC));
        for (char level : LEVELS.toCharArray()) {
            SYSTEM_V.forEach(start -> paths.add(start + level + ".d"));
        }
        return List.copyOf(paths);
    }

    void read() throws IOException {
        files.lines(INITTAB, facts, line -> {
            String[] fields = line.split(":", 4);
            if (fields.length > 2 && fields[2].equals("initdefault") && !facts.facts().containsKey("default run level")) {
                facts.add("default run level", fields[1]);
            }
        });
        for (char level : LEVELS.toCharArray()) {
            for (String start : SYSTEM_V) {
                readSystemV(start + level + ".d", String.valueOf(level));
            }
        }
        files.visit(OPEN_RC, facts, level -> {
            if (level.entry().type() == EntryType.DIRECTORY) {
                files.visit(level, facts, service -> add(starts, FactFiles.name(service), FactFiles.name(level)));
            }
            return true;
        });
        SortedSet<String> services = new TreeSet<>(starts.keySet());
        services.addAll(stops.keySet());
        for (String service : services) {
            facts.add(service, new Fact().with("starts in", join(starts.get(service)))
                    .with("stops in", join(stops.get(service))));
        }
    }

    private void readSystemV(String folder, String level) throws IOException {
        files.visit(folder, facts, link -> {
            String name = FactFiles.name(link);
            if (name.matches("[SK][0-9][0-9].+")) {
                add(name.charAt(0) == 'S' ? starts : stops, name.substring(3), level);
            }
            return true;
        });
    }

    private static boolean add(SortedMap<String, SortedSet<String>> to, String service, String level) {
        to.computeIfAbsent(service, _ -> new TreeSet<>()).add(level);
        return true;
    }

    private static String join(SortedSet<String> levels) {
        return levels == null ? null : String.join(", ", levels);
    }
}
