// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.moving.BootCheck;
import org.mirage.ui.format.DateText;

/** What became of a machine that was started after its export, in words. */
final class BootText {

    private BootText() {
    }

    /** Whether it starts, in a sentence. */
    static String outcome(BootCheck check) {
        String text = switch (check.outcome()) {
            case STARTED -> Messages.BootText_started;
            case FAILED -> Messages.BootText_failed;
            case ENDED -> Messages.BootText_ended;
            case TIME_OVER -> Messages.BootText_timeOver;
            case SILENT -> Messages.BootText_silent;
        };
        return NLS.bind(text, DateText.duration(check.time()));
    }

    /** What is to be known besides: the line that told it, what it was tried on, and where all is kept that it printed. */
    static List<String> remarks(BootCheck check) {
        List<String> remarks = new ArrayList<>();
        if (!check.line().isEmpty()) {
            remarks.add(NLS.bind(check.started() ? Messages.BootText_line : Messages.BootText_lastLine, check.line()));
        }
        remarks.add(NLS.bind(check.emulated() ? Messages.BootText_emulated : Messages.BootText_bus, check.bus()));
        if (!check.exact()) {
            remarks.add(Messages.BootText_otherBus);
        }
        remarks.add(NLS.bind(Messages.BootText_log, check.log()));
        return remarks;
    }
}
