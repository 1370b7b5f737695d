// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.io.IOException;
import java.util.List;

import org.mirage.engine.changes.Edit;
import org.mirage.engine.view.MachineTexts;

/** A program that sets up a machine's network, and how its configuration is written. */
interface NetworkTool {

    /** By which people ask for it. */
    String name();

    /** True when it is there at all. */
    boolean isInstalled(MachineTexts texts) throws IOException;

    /** True when it sets up the machine's network now. */
    boolean isUsed(MachineTexts texts) throws IOException;

    /** What makes the network as it is to be. */
    List<Edit> edits(MachineTexts texts, NetworkSettings settings) throws IOException;

    /** True for a unit that something starts with the system. */
    static boolean isEnabled(MachineTexts texts, String unit) throws IOException {
        for (String target : List.of("multi-user", "network-online", "sysinit", "network", "sockets", "graphical")) {
            if (texts.entry("/etc/systemd/system/" + target + ".target.wants/" + unit) != null) {
                return true;
            }
        }
        return false;
    }
}
