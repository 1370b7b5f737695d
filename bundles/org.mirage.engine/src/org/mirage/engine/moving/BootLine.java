// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.mirage.engine.changes.RawPath;

/**
 * A line of a file by which a kernel gets its command line.
 *
 * @param path of the file, without links
 * @param number from 1 on
 * @param text the line
 * @param kind what the file is
 */
record BootLine(String path, int number, String text, Kind kind) {

    private static final Set<String> RESCUE_WORDS = Set.of("single", "recovery", "rescue", "emergency", "systemd.unit=rescue.target",
            "systemd.unit=emergency.target", "x11failsafe");
    private static final Pattern RESCUE_FILE = Pattern.compile("rescue|memtest");

    /** How a file holds the words that a kernel gets. */
    enum Kind {
        /** {@code linux FILE WORD…} in a configuration that GRUB reads. */
        GRUB("^\\s*(?:linux|linux16|linuxefi|kernel|module)\\s+\\S+.*"),
        /** {@code options WORD…}, {@code append WORD…} or {@code append="WORD…"}. */
        OPTIONS("(?i)^\\s*(?:options|append)[\\s=].*"),
        /** {@code GRUB_CMDLINE_LINUX="WORD…"}, of which a configuration is made. */
        DEFAULTS("^\\s*(?:export\\s+)?GRUB_CMDLINE_LINUX(?:_DEFAULT)?=.*"),
        /** {@code kernelopts=WORD…} in what GRUB keeps, a file of fixed length that only its own program changes. */
        ENVIRONMENT("^kernelopts=.*"),
        /** All of the file. */
        WORDS(".*");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        boolean isLine(String text) {
            return pattern.matcher(text).matches() && !text.stripLeading().startsWith("#");
        }
    }

    /** The file and line, for people. */
    String where() {
        return RawPath.shown(path) + ":" + number;
    }

    /** Whether a boot loader gives it to a kernel when the machine starts; of others its menu is made, or they are a part of it. */
    boolean isEntry() {
        return kind == Kind.OPTIONS || kind == Kind.GRUB && !words().getFirst().equals("module");
    }

    /** Whether its entry is for a machine that does not start otherwise, or tests its memory. */
    boolean isRescue() {
        List<String> words = words();
        String name = isWholeEntry() ? RawPath.name(path) : kind == Kind.GRUB && words.size() > 1 ? RawPath.name(words.get(1)) : "";
        return RESCUE_FILE.matcher(name).find() || words.stream().anyMatch(RESCUE_WORDS::contains);
    }

    /** Whether all of its file is one entry of a menu. */
    boolean isWholeEntry() {
        return kind == Kind.OPTIONS && path.contains("/loader/entries/");
    }

    /** The words in it, quotes taken off. */
    List<String> words() {
        String words = kind == Kind.ENVIRONMENT ? text.substring(text.indexOf('=') + 1) : text;
        return List.of(words.strip().split("[\\s\"']+"));
    }
}
