// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.io.IOException;
import java.util.regex.Pattern;

/** Adds to the logs of dpkg, apt and update-alternatives what the run added to them. */
final class LogCarrier implements Carrier {

    private static final Pattern LOGS = Pattern.compile("/var/log/(?:dpkg\\.log|alternatives\\.log|apt/history\\.log|apt/term\\.log)");

    @Override
    public boolean takes(ChangedPath path) {
        return path.isFile() && LOGS.matcher(path.path()).matches();
    }

    @Override
    public void carry(ChangedPath path, Carrying target) throws IOException {
        if (!target.isFolder(path.path().substring(0, path.path().lastIndexOf('/')))) {
            // who keeps no logs begins none
            return;
        }
        String before = target.change().parentText(path.path());
        String after = target.change().childText(path.path());
        if (after.startsWith(before)) {
            target.write(path, target.text(path.path()) + after.substring(before.length()));
        } else {
            target.note(path.path() + " was begun anew in the run; what it says is not carried");
        }
    }
}
