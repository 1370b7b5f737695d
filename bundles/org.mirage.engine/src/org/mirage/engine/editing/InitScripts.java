// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.mirage.engine.applying.ConflictException;
import org.mirage.engine.changes.RawPath;

/** Scripts in {@code /etc/init.d} and the links that start and stop them in each run level. */
final class InitScripts {

    private static final String SCRIPTS = "/etc/init.d/";
    private static final String START = "S";
    private static final String STOP = "K";
    /** Where systemd looks for the program that keeps scripts in step with units of their names. */
    private static final List<String> SYNCHRONISER = List.of("/lib/systemd/systemd-sysv-install",
            "/usr/lib/systemd/systemd-sysv-install");

    private final SystemFiles files;

    InitScripts(SystemFiles files) {
        this.files = files;
    }

    boolean isThere(String name) throws IOException {
        return files.isFile(path(name));
    }

    String path(String name) {
        return SCRIPTS + name;
    }

    /** True when systemctl changes the links of a script, too, where there are both a unit and a script. */
    boolean isKeptInStep() throws IOException {
        return files.isFile(SYNCHRONISER.getFirst()) || files.isFile(SYNCHRONISER.getLast());
    }

    void enable(String name) throws IOException {
        makeLinks(name);
        toggle(name, STOP, START);
    }

    void disable(String name) throws IOException {
        makeLinks(name);
        toggle(name, START, STOP);
    }

    /** Links by what the script's header says, unless there are any; numbers order nothing without insserv. */
    private void makeLinks(String name) throws IOException {
        for (char level : "0123456S".toCharArray()) {
            if (!links(level, name).isEmpty()) {
                return;
            }
        }
        for (String level : levels(name, "Default-Start")) {
            link(level, START, name);
        }
        for (String level : levels(name, "Default-Stop")) {
            link(level, STOP, name);
        }
    }

    private void link(String level, String letter, String name) throws IOException {
        files.folder("/etc/rc" + level + ".d", 0755, 0, 0);
        files.link("/etc/rc" + level + ".d/" + letter + "01" + name, "../init.d/" + name);
    }

    private void toggle(String name, String from, String to) throws IOException {
        List<String> levels = levels(name, "Default-Start");
        if (levels.isEmpty()) {
            throw new ConflictException(RawPath.bytes(path(name)), "Default-Start in its header with run levels", "none");
        }
        for (String level : levels) {
            for (String link : level.matches("[S2345]") ? links(level.charAt(0), name) : List.<String>of()) {
                String folder = "/etc/rc" + level + ".d/";
                if (link.startsWith(from)) {
                    files.rename(folder + link, folder + to + link.substring(1));
                }
            }
        }
    }

    private List<String> links(char level, String name) throws IOException {
        return files.names("/etc/rc" + level + ".d").stream()
                .filter(link -> link.endsWith(name) && link.substring(0, link.length() - name.length()).matches("[SK][0-9][0-9]"))
                .toList();
    }

    private List<String> levels(String name, String setting) throws IOException {
        boolean inside = false;
        for (String line : files.text(path(name)).split("\n")) {
            inside |= line.startsWith("### BEGIN INIT INFO");
            if (line.startsWith("### END INIT INFO")) {
                break;
            }
            if (inside && line.startsWith("# " + setting + ":")) {
                String levels = line.substring(setting.length() + 3).strip();
                return Stream.of(levels.split("\\s+")).filter(level -> level.matches("[0-6S]")).distinct().toList();
            }
        }
        return List.of();
    }
}
