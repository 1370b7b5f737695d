// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import java.io.IOException;
import org.mirage.engine.applying.ConflictException;
import org.mirage.engine.changes.RawPath;

/** Has a machine run a script when it next starts, once: the script, and a service that renames it before it runs it. */
final class FirstBootScript {

    private static final String FOLDER = "/var/lib/mirage/first-boot";
    private static final String SERVICE = "mirage-first-boot-";
    private static final String LEVELS = "2345";

    private final SystemFiles files;
    private final String name;

    FirstBootScript(SystemFiles files, String name) {
        this.files = files;
        this.name = name;
    }

    /** Where the script lies. */
    String path() {
        return FOLDER + "/" + name;
    }

    /** Puts script and service in their places; an interpreter of null is what the script's first line says. */
    void add(byte[] content, String interpreter) throws IOException {
        if (interpreter == null && !RawPath.of(content).startsWith("#!")) {
            throw new ConflictException(RawPath.bytes(path()), "an interpreter, or a script that begins with #!", "neither");
        }
        files.folder(FOLDER, 0755, 0, 0);
        if (files.isFile(path())) {
            files.remove(path());
        }
        files.create(path(), content, 0700, 0, 0);
        String command = (interpreter == null ? "" : quoted(interpreter) + " ") + path() + ".started";
        if (files.isFolder("/etc/systemd") && (files.isFile("/lib/systemd/systemd") || files.isFile("/usr/lib/systemd/systemd"))) {
            String unit = UnitFiles.CONFIGURED + "/" + SERVICE + name + ".service";
            files.folder(UnitFiles.CONFIGURED + "/multi-user.target.wants", 0755, 0, 0);
            files.write(unit, unit(command.replace("%", "%%").replace("$", "$$")));
            files.link(UnitFiles.CONFIGURED + "/multi-user.target.wants/" + SERVICE + name + ".service", unit);
        } else if (files.isFolder("/etc/init.d") && files.isFile("/etc/inittab")) {
            String script = "/etc/init.d/" + SERVICE + name;
            if (files.isFile(script)) {
                files.remove(script);
            }
            files.create(script, RawPath.bytes(script(command)), 0755, 0, 0);
            for (char level : LEVELS.toCharArray()) {
                files.folder("/etc/rc" + level + ".d", 0755, 0, 0);
                files.link("/etc/rc" + level + ".d/S99" + SERVICE + name, "../init.d/" + SERVICE + name);
            }
        } else {
            throw new ConflictException(RawPath.bytes("/etc"), "systemd, or init with /etc/init.d and /etc/inittab", "neither");
        }
    }

    private static String quoted(String path) {
        return path.matches("[A-Za-z0-9/._+-]+") ? path : "\"" + path.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private String unit(String command) {
        return """
                [Unit]
                Description=Script of the first start: %1$s
                ConditionPathExists=%2$s
                After=network.target

                [Service]
                Type=oneshot
                ExecStartPre=/bin/mv -f %2$s %2$s.started
                ExecStart=%3$s
                TimeoutStartSec=infinity

                [Install]
                WantedBy=multi-user.target
                """.formatted(name, path(), command);
    }

    private String script(String command) {
        return """
                #!/bin/sh
                ### BEGIN INIT INFO
                # Provides:          %1$s
                # Required-Start:    $remote_fs $network
                # Required-Stop:
                # Default-Start:     2 3 4 5
                # Default-Stop:
                # Short-Description: Script of the first start: %2$s
                ### END INIT INFO
                [ "$1" = start ] || exit 0
                [ -f %3$s ] || exit 0
                mv -f %3$s %3$s.started
                %4$s
                """.formatted(SERVICE + name, name, path(), command);
    }
}
