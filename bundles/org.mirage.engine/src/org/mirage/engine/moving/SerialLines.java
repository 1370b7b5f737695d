// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.mirage.engine.changes.Edit;

/** Whether the kernels of a machine use the serial line as their console, and what has them do so. */
final class SerialLines {

    /** What they are told. */
    static final String WORDS = "console=tty0 console=ttyS0,115200";

    private static final String SERIAL = "console=ttyS0";
    /** Entries of a menu that nothing starts by itself. */
    private static final Pattern ASIDE = Pattern.compile("(?i)(?:^|[\\s\"'=./_-])(?:single|recovery|rescue|emergency|memtest\\w*)(?:$|[\\s\"'=./_+-])");
    private static final Pattern SETTING = Pattern.compile("GRUB_CMDLINE_LINUX=\"[^\"]*\"\\s*");

    private final List<BootLine> lines;
    private final List<BootLine> started;

    /** @param lines all by which kernels get their command lines */
    SerialLines(List<BootLine> lines) {
        this.lines = lines;
        started = lines.stream().filter(SerialLines::isStarted).toList();
    }

    /** True for the kernel of an entry that may be started without anybody choosing it. */
    private static boolean isStarted(BootLine line) {
        boolean entry = line.kind() == BootLine.Kind.OPTIONS
                // other files than kernels are modules to a hypervisor, too
                || line.kind() == BootLine.Kind.GRUB && (!isModule(line) || line.text().contains(" root="));
        return entry && !ASIDE.matcher(line.text()).find() && !ASIDE.matcher(line.path()).find();
    }

    private static boolean isModule(BootLine line) {
        return line.text().stripLeading().startsWith("module");
    }

    private static boolean isSerial(BootLine line) {
        return line.words().stream().anyMatch(word -> word.startsWith(SERIAL) || word.startsWith("append=" + SERIAL));
    }

    /** Whether every kernel that may be started uses it; where no entry is found, whether those that will be made do. */
    boolean told() {
        boolean kept = lines.stream().anyMatch(line -> line.kind() == BootLine.Kind.ENVIRONMENT && isSerial(line));
        return started.isEmpty() ? lines.stream().anyMatch(SerialLines::isSerial)
                : started.stream().allMatch(line -> isSerial(line) || kept && line.text().contains("kernelopts"));
    }

    /** Has them use it: in entries, and in one of the settings that entries are made of. */
    List<Edit> tell() {
        List<Edit> edits = new ArrayList<>();
        boolean set = lines.stream().anyMatch(line -> line.kind() == BootLine.Kind.DEFAULTS && isSerial(line));
        for (BootLine line : lines) {
            boolean entry = line.kind() == BootLine.Kind.GRUB || line.kind() == BootLine.Kind.OPTIONS;
            if (isSerial(line) || line.path().endsWith("lilo.conf") || entry && !started.contains(line)) {
                continue;
            }
            Edit edit = switch (line.kind()) {
                case ENVIRONMENT -> null;
                case DEFAULTS -> set || !SETTING.matcher(line.text()).matches() ? null
                        : Fixes.replace(line.path(), "^(GRUB_CMDLINE_LINUX=\"[^\"]*)\"", "\\1 " + WORDS + "\"");
                case GRUB -> inEntry(line, isModule(line) ? null : "\\s*(?:linux|linux16|linuxefi|kernel)\\s+\\S.*?");
                case OPTIONS -> inEntry(line, "\\s*(?i:options|append)\\s+\\S.*?");
                case WORDS -> inEntry(line, "\\s*[^\\s#].*?");
            };
            set |= edit != null && line.kind() == BootLine.Kind.DEFAULTS;
            if (edit != null && !edits.contains(edit)) {
                edits.add(edit);
            }
        }
        return edits;
    }

    /**
     * A file gets the words once, in all of its lines; where one has them already, each other line by itself.
     *
     * @param all matches all lines that can have them; null when there is no such pattern
     */
    private Edit inEntry(BootLine line, String all) {
        boolean mixed = all == null || lines.stream().anyMatch(other -> other.path().equals(line.path()) && isSerial(other));
        return Fixes.replace(line.path(), "^(" + (mixed ? Fixes.quoted(line.text().stripTrailing()) : all) + ")\\s*$", "\\1 " + WORDS);
    }
}
