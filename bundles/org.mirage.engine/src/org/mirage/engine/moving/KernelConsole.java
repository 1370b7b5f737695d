// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.mirage.engine.changes.Edit;

import com.google.re2j.Pattern;

/** Whether the kernels of a machine are told to use the serial line, and what tells them. */
final class KernelConsole {

    /** What a kernel is told that shall be seen on the serial line, and on a screen as before. */
    static final String WORDS = "console=tty0 console=ttyS0,115200";

    private static final Pattern SERIAL = Pattern.compile("(?:[^=]*=)?console=ttyS0(?:,.*)?");
    private static final Pattern KEPT = Pattern.compile("\\$(?:kernelopts|\\{kernelopts\\})");
    private static final String LILO = "lilo.conf";

    private final List<BootLine> lines;
    /** Files that are one entry of a menu each, whose lines belong together, as far as a line of them has the word. */
    private final Set<String> entries = new HashSet<>();
    private final boolean kept;

    /** Will look at all lines by which the kernels of a machine get theirs. */
    KernelConsole(List<BootLine> lines) {
        this.lines = lines;
        kept = lines.stream().anyMatch(line -> line.kind() == BootLine.Kind.ENVIRONMENT && stands(line));
        lines.stream().filter(line -> line.isWholeEntry() && stands(line)).forEach(line -> entries.add(line.path()));
    }

    /**
     * A line that does not give a kernel the word when the machine starts, null when there is none. All entries of a menu must have it but
     * those for a rescue, since any may be the first: a warning too much costs a word in a file, one too few a console that nobody sees.
     * What a menu is made of counts only where none is found.
     */
    BootLine lacking() {
        List<BootLine> started = lines.stream().filter(line -> line.isEntry() && !line.isRescue()).toList();
        if (started.isEmpty()) {
            return lines.stream().anyMatch(this::has) ? null : lines.getFirst();
        }
        return started.stream().filter(line -> !has(line)).findFirst().orElse(null);
    }

    private boolean has(BootLine line) {
        return stands(line) || entries.contains(line.path())
                || kept && line.words().stream().anyMatch(word -> KEPT.matcher(word).matches());
    }

    private static boolean stands(BootLine line) {
        return line.words().stream().anyMatch(word -> SERIAL.matcher(word).matches());
    }

    /** Gives the words to all lines that do not have them; of the settings that a menu is made of, one gets them for all. */
    List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        boolean settings = lines.stream().anyMatch(line -> line.kind() == BootLine.Kind.DEFAULTS && stands(line));
        Set<String> mended = new HashSet<>();
        for (BootLine line : lines) {
            String pattern = pattern(line.kind());
            boolean fits = pattern != null && Pattern.compile(pattern).matcher(line.text()).find() && !line.path().endsWith(LILO);
            if (!fits || has(line) || mended.contains(line.path())) {
                continue;
            }
            if (line.kind() != BootLine.Kind.DEFAULTS) {
                edits.add(Fixes.replace(line.path(), pattern, "\\1 " + WORDS));
                addUndoing(line.path(), edits);
                mended.add(line.path());
            } else if (!settings) {
                edits.add(Fixes.replace(line.path(), pattern, "\\1 " + WORDS + "\""));
                settings = true;
            }
        }
        return edits;
    }

    // a pattern cannot say what a line must not have, so those that had the word lose what they have just got
    private void addUndoing(String path, List<Edit> edits) {
        if (lines.stream().anyMatch(line -> line.path().equals(path) && stands(line))) {
            edits.add(Fixes.replace(path, "([\\s\"'=]console=ttyS0\\b.*?) " + WORDS + "$", "\\1"));
        }
    }

    private static String pattern(BootLine.Kind kind) {
        return switch (kind) {
            case GRUB -> "^(\\s*(?:linux|linux16|linuxefi|kernel)\\s+\\S.*?)\\s*$";
            case OPTIONS -> "^(\\s*(?i:options|append)\\s+\\S.*?)\\s*$";
            case WORDS -> "^(\\s*[^\\s#].*?)\\s*$";
            case DEFAULTS -> "^(GRUB_CMDLINE_LINUX=\"[^\"]*)\"\\s*$";
            case ENVIRONMENT -> null;
        };
    }
}
