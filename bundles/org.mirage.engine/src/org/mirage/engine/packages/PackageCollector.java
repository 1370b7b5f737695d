// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Gathers what a reader finds in one database, within bounds: each package once, no text longer than anybody needs. */
final class PackageCollector {

    private static final int PACKAGE_LIMIT = 200_000;
    private static final long CHARACTER_LIMIT = 64 << 20;
    private static final int LENGTH_LIMIT = 1000;
    /** What steers a terminal, ends a line, or has a text shown in another order than it has. */
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f\\u2028-\\u202e\\u2066-\\u2069]");

    private final List<Package> packages = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final PackageDatabase database;
    private String trouble = "";
    private int troubles;
    private String remark = "";
    private int remarks;
    private long characters;

    PackageCollector(PackageDatabase database) {
        this.database = database;
    }

    /** A package whose size is not stated; what has no name or no version is none. */
    void add(String name, String version, String architecture, String source, String sourceVersion, String licence, String maintainer,
            String summary) {
        add(name, version, architecture, source, sourceVersion, licence, maintainer, summary, Package.UNSTATED);
    }

    /** A package with its size in bytes; what has no name or no version is none. */
    void add(String name, String version, String architecture, String source, String sourceVersion, String licence, String maintainer,
            String summary, long size) {
        add(database.form().kind(), name, version, architecture, source, sourceVersion, licence, maintainer, summary, size);
    }

    /** A package of which nothing else is known; in some databases are packages of several kinds. */
    void add(PackageKind kind, String name, String version) {
        add(kind, name, version, "", name, version, "", "", "", Package.UNSTATED);
    }

    private void add(PackageKind kind, String name, String version, String architecture, String source, String sourceVersion, String licence,
            String maintainer, String summary, long size) {
        if (name.isEmpty() || version.isEmpty()) {
            return;
        }
        Package one = new Package(kind, cut(name), cut(version), cut(architecture), cut(source), cut(sourceVersion), cut(licence),
                database.place(), cut(maintainer), cut(summary), size);
        if (packages.size() == PACKAGE_LIMIT || characters > CHARACTER_LIMIT) {
            leaveOut("more packages are noted than any machine has; the rest is left out");
        } else if (known.add(kind + "\0" + one.name() + "\0" + one.version() + "\0" + one.architecture())) {
            packages.add(one);
            characters += name.length() + version.length() + summary.length() + source.length() + licence.length() + maintainer.length();
        }
    }

    /** Something could not be read; the first is told, of the others how many there are. */
    void leaveOut(String what) {
        if (troubles++ == 0) {
            trouble = cut(what);
        }
    }

    /** Something is broken so that nobody can read it, and tells of no package; the first is told as above. */
    void passOver(String what) {
        if (remarks++ == 0) {
            remark = cut(what);
        }
    }

    DatabaseContent content() {
        return new DatabaseContent(List.copyOf(packages), counted(trouble, troubles), counted(remark, remarks));
    }

    private static String counted(String first, int count) {
        return count > 1 ? first + " (and so " + (count - 1) + " times more)" : first;
    }

    /**
     * A text as packages are known by it, not longer than is kept; what would change how others are shown is a character that could not be
     * read.
     */
    static String cut(String text) {
        int length = Math.min(text.length(), LENGTH_LIMIT);
        if (length < text.length() && Character.isHighSurrogate(text.charAt(length - 1))) {
            length--;
        }
        return CONTROL.matcher(text.substring(0, length)).replaceAll("\uFFFD");
    }
}
