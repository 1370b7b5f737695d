// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;

import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Terminal;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.FormatDisagreement;

/** Asks which format a file has when its ending and its header disagree: taking the wrong one is how images trick people. */
final class FormatQuestion {

    private FormatQuestion() {
    }

    /** The disagreement that an error comes from, or null. */
    static FormatDisagreement disagreement(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof FormatDisagreement disagreement) {
                return disagreement;
            }
        }
        return null;
    }

    /** The format that was chosen, or null for neither. */
    static DiskFormat ask(Terminal terminal, FormatDisagreement disagreement) throws IOException {
        String header = Formats.name(disagreement.header());
        String ending = Formats.name(disagreement.ending());
        terminal.printErrorLine(Style.WARNING, disagreement.getMessage());
        String answer = terminal.ask("Take it as " + header + " or as " + ending + "? (anything else: not at all)");
        if (header.equalsIgnoreCase(answer)) {
            return disagreement.header();
        }
        return ending.equalsIgnoreCase(answer) ? disagreement.ending() : null;
    }
}
