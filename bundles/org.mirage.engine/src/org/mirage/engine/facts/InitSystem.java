// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.io.IOException;
import java.util.List;

import org.mirage.engine.MachineEntry;

/** Finds out which program runs as the first one: from what {@code /sbin/init} is, and from what it would read. */
final class InitSystem {

    private static final String INIT = "/sbin/init";
    private static final String SYSTEMD = "/usr/lib/systemd/systemd";
    /** systemd's, as Debian has it until folders were merged. */
    private static final String SYSTEMD_OLD = "/lib/systemd/systemd";
    private static final List<String> OPENRC = List.of("/sbin/openrc", "/usr/bin/openrc", "/usr/sbin/openrc");
    private static final String RUNIT = "/etc/runit/2";
    private static final String UPSTART = "/sbin/initctl";
    private static final String TABLE = "/etc/inittab";

    private InitSystem() {
    }

    /** Its name, null when it cannot be told. */
    static String find(FactFiles files) throws IOException {
        MachineEntry init = files.find(INIT);
        String name = init == null ? "" : FactFiles.name(init);
        if (name.equals("systemd") || init == null && (files.find(SYSTEMD) != null || files.find(SYSTEMD_OLD) != null)) {
            return "systemd";
        }
        if (init == null) {
            return null;
        }
        if (name.startsWith("runit") || name.equals("init") && files.find(RUNIT) != null) {
            return "runit";
        }
        for (String openrc : OPENRC) {
            if (files.find(openrc) != null) {
                return "OpenRC";
            }
        }
        if (name.equals("busybox")) {
            return "BusyBox init";
        }
        if (files.find(TABLE) != null) {
            return "System V init";
        }
        return files.find(UPSTART) != null ? "Upstart" : name;
    }
}
