// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.Names;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.compare.DifferenceVisitor;
import org.mirage.engine.report.ChangeLetter;

/**
 * Writes differences for programs: a letter and a path; of what was moved the old path, then the new one; with a base the side
 * and two letters before the path. Fields end with a tab and the last with a line end, or all with NUL.
 */
final class NameStatusLines implements DifferenceVisitor {

    private final Terminal terminal;
    private final boolean threeWay;
    private final byte between;
    private final byte last;

    NameStatusLines(Terminal terminal, boolean threeWay, boolean nul) {
        this.terminal = terminal;
        this.threeWay = threeWay;
        between = (byte) (nul ? 0 : '\t');
        last = (byte) (nul ? 0 : '\n');
    }

    @Override
    public boolean visit(Difference difference) throws IOException {
        ChangeKind kind = difference.change().kind();
        if (kind == ChangeKind.NONE || kind == ChangeKind.MOVED_AWAY) {
            return true;
        }
        String letters = String.valueOf(ChangeLetter.of(difference.rightChange().kind()));
        if (threeWay) {
            write(difference.side().name().toLowerCase(Locale.ROOT), between);
            letters = ChangeLetter.of(difference.leftChange().kind()) + letters;
        }
        write(letters, between);
        if (difference.counterpart() != null) {
            write(difference.counterpart(), between);
        }
        write(difference.path(), last);
        return true;
    }

    private void write(String word, byte end) throws IOException {
        terminal.print(word);
        terminal.output().write(end);
    }

    private void write(byte[] path, byte end) throws IOException {
        terminal.output().write(terminal.outputShown() ? Names.show(path).getBytes(StandardCharsets.UTF_8) : path);
        terminal.output().write(end);
    }
}
