// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.changes.Edit;
import org.mirage.engine.changes.Expectation;
import org.mirage.engine.changes.FirstBootScriptEdit;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.changes.TextBody;
import org.mirage.engine.view.MachineTexts;

/** Has a machine whose SSH host keys were removed make others when it starts, before its SSH server does. */
final class SshHostKeys {

    static final String KIND = "ssh-hostkeys";

    private static final String SERVICE = "mirage-ssh-host-keys.service";
    private static final String UNITS = "/etc/systemd/system";
    private static final String UNIT = """
            [Unit]
            Description=New SSH host keys
            Before=ssh.service sshd.service ssh.socket sshd.socket
            ConditionPathExistsGlob=!/etc/ssh/ssh_host_*_key

            [Service]
            Type=oneshot
            ExecStart=/usr/bin/ssh-keygen -A

            [Install]
            WantedBy=multi-user.target
            """;
    private static final String SCRIPT = """
            #!/bin/sh
            ls /etc/ssh/ssh_host_*_key > /dev/null 2>&1 && exit
            ssh-keygen -A
            for script in /etc/init.d/ssh /etc/init.d/sshd; do
                [ ! -x $script ] || $script restart
            done
            """;
    /** Units that make host keys by themselves, as distributions other than Debian have them. */
    private static final String[] OWN = {"/usr/lib/systemd/system/sshd-keygen.service", "/usr/lib/systemd/system/sshd-keygen@.service",
        "/usr/lib/systemd/system/sshdgenkeys.service", "/lib/systemd/system/sshd-keygen.service", "/etc/init.d/sshd-keygen"};

    private SshHostKeys() {
    }

    /** What has them made; nothing where no SSH server is, or where the system makes them by itself. */
    static List<Edit> edits(MachineTexts texts) throws IOException {
        boolean able = texts.first("/usr/sbin/sshd") != null && texts.first("/usr/bin/ssh-keygen") != null;
        if (!able || texts.first(OWN) != null) {
            return List.of();
        }
        if (texts.isFolder(UNITS)) {
            List<Edit> edits = new ArrayList<>();
            edits.add(MadeEdits.file(UNITS + "/" + SERVICE, UNIT, 0644));
            if (!texts.isFolder(UNITS + "/multi-user.target.wants")) {
                edits.add(MadeEdits.folder(UNITS + "/multi-user.target.wants"));
            }
            edits.add(MadeEdits.link(UNITS + "/multi-user.target.wants/" + SERVICE, UNITS + "/" + SERVICE));
            return edits;
        }
        return !texts.isFile("/etc/inittab") ? List.of() : List.of(new FirstBootScriptEdit(MadeEdits.path("ssh-host-keys"),
                new TextBody(RawPath.bytes(SCRIPT)), null, Expectation.NONE, List.of()));
    }
}
