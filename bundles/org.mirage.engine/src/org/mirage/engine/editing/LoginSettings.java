// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What login.defs and useradd's own file say of new accounts, with the defaults of the shadow tools. */
final class LoginSettings {

    private static final Map<String, String> DEFAULTS = Map.ofEntries(Map.entry("UID_MIN", "1000"), Map.entry("UID_MAX", "60000"),
            Map.entry("GID_MIN", "1000"), Map.entry("GID_MAX", "60000"), Map.entry("SYS_UID_MIN", "101"),
            Map.entry("SYS_GID_MIN", "101"), Map.entry("SUB_UID_MIN", "100000"), Map.entry("SUB_UID_MAX", "600100000"),
            Map.entry("SUB_UID_COUNT", "65536"), Map.entry("SUB_GID_MIN", "100000"), Map.entry("SUB_GID_MAX", "600100000"),
            Map.entry("SUB_GID_COUNT", "65536"), Map.entry("UMASK", "022"), Map.entry("USERGROUPS_ENAB", "no"),
            Map.entry("HOME", "/home"), Map.entry("SKEL", "/etc/skel"), Map.entry("GROUP", "100"), Map.entry("SHELL", ""),
            Map.entry("MAIL_DIR", "/var/mail"), Map.entry("CREATE_MAIL_SPOOL", "no"));

    private static final long MOST = 0xffff_ffffL;

    private final Map<String, String> settings = new HashMap<>(DEFAULTS);

    LoginSettings(SystemFiles files) throws IOException {
        read(files.textOrNone("/etc/login.defs"), "\\s+");
        read(files.textOrNone("/etc/default/useradd"), "=");
    }

    private void read(String text, String separator) {
        text.lines().map(String::strip).filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] parts = line.split(separator, 2);
            if (parts.length == 2) {
                settings.put(parts[0].strip(), parts[1].strip().replaceAll("^\"(.*)\"$", "$1"));
            }
        });
    }

    String text(String name) {
        return settings.getOrDefault(name, "");
    }

    boolean isOn(String name) {
        return text(name).equalsIgnoreCase("yes");
    }

    /** A number as C writes it: decimal, octal after a zero; what cannot be one of an account, or of days, counts as not said. */
    long number(String name, long otherwise) {
        try {
            long number = settings.containsKey(name) ? Long.decode(settings.get(name)) : otherwise;
            return number < 0 || number > MOST ? otherwise : number;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** The lowest and highest number that a new account may have; the kind is UID or GID. */
    long[] range(String kind, boolean system) {
        long lowest = number(kind + "_MIN", 1000);
        return system ? new long[] {number("SYS_" + kind + "_MIN", 101), number("SYS_" + kind + "_MAX", lowest - 1)}
                : new long[] {lowest, number(kind + "_MAX", 60_000)};
    }

    /** Permissions of a new home folder. */
    int homeMode() {
        return (int) number("HOME_MODE", 0777 & ~number("UMASK", 022)) & 07777;
    }
}
