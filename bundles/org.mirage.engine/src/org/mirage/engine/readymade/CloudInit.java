// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.io.IOException;
import java.util.List;

import org.mirage.engine.changes.Edit;
import org.mirage.engine.view.MachineTexts;

/** What ready-made change sets know of cloud-init. */
final class CloudInit {

    static final String CONFIGURATION = "/etc/cloud/cloud.cfg";
    static final String ADDITIONS = "/etc/cloud/cloud.cfg.d";
    static final String DISABLED = "/etc/cloud/cloud-init.disabled";

    private CloudInit() {
    }

    /** True when it is in the image. */
    static boolean isThere(MachineTexts texts) throws IOException {
        return texts.first("/usr/bin/cloud-init", "/usr/local/bin/cloud-init") != null && texts.isFile(CONFIGURATION);
    }

    /** Has it not configure the network; nothing where it is not. */
    static List<Edit> networkLeftAlone(MachineTexts texts) throws IOException {
        return !isThere(texts) || !texts.isFolder(ADDITIONS) ? List.of()
                : List.of(MadeEdits.file(ADDITIONS + "/99_mirage-network.cfg", "network:\n  config: disabled\n", 0644));
    }
}
