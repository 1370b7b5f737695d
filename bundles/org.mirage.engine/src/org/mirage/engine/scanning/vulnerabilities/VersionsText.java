// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.vulnerabilities;

import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.scanning.Severity;

/**
 * Ranges and versions as a text: a line for each, its kind first; events of a range are divided by tabs, a letter before each version.
 * Versions have no control characters when they come here.
 */
final class VersionsText {

    private static final char SEMANTIC = 's';
    private static final char OF_ECOSYSTEM = 'e';
    private static final char VERSION = 'v';
    private static final String DIVIDER = "\t";

    private VersionsText() {
    }

    static String write(Affected affected) {
        StringBuilder text = new StringBuilder();
        for (VersionRange range : affected.ranges()) {
            text.append(range.semantic() ? SEMANTIC : OF_ECOSYSTEM);
            range.events().forEach(event -> text.append(DIVIDER).append(event.kind().letter).append(event.version()));
            text.append('\n');
        }
        affected.versions().forEach(version -> text.append(VERSION).append(version).append('\n'));
        return text.toString();
    }

    static Affected read(String ecosystem, String name, Severity severity, String text) {
        List<VersionRange> ranges = new ArrayList<>();
        List<String> versions = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.isEmpty()) {
                continue;
            }
            if (line.charAt(0) == VERSION) {
                versions.add(line.substring(1));
                continue;
            }
            List<VersionRange.Event> events = new ArrayList<>();
            for (String event : line.substring(1).split(DIVIDER)) {
                if (!event.isEmpty()) {
                    events.add(new VersionRange.Event(kind(event.charAt(0)), event.substring(1)));
                }
            }
            ranges.add(new VersionRange(line.charAt(0) == SEMANTIC, events));
        }
        return new Affected(ecosystem, name, severity, ranges, versions);
    }

    private static VersionRange.Kind kind(char letter) {
        for (VersionRange.Kind kind : VersionRange.Kind.values()) {
            if (kind.letter == letter) {
                return kind;
            }
        }
        throw new IllegalArgumentException("there is no event " + letter);
    }
}
