// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import org.mirage.engine.compare.ChangeKind;

/** The letters and words that stand for kinds of changes in lists and reports. */
public final class ChangeLetter {

    private ChangeLetter() {
    }

    /** The letter, as git has it where git knows the kind; {@code m} for metadata only, a dot for no change. */
    public static char of(ChangeKind kind) {
        return switch (kind) {
            case NONE -> '.';
            case ADDED -> 'A';
            case REMOVED -> 'D';
            case TYPE -> 'T';
            case CONTENT -> 'M';
            case METADATA -> 'm';
            case MOVED -> 'R';
            case MOVED_AWAY -> 'r';
        };
    }

    /** The word: {@code added}, {@code removed}, {@code type} … */
    public static String word(ChangeKind kind) {
        return switch (kind) {
            case NONE -> "none";
            case ADDED -> "added";
            case REMOVED -> "removed";
            case TYPE -> "type";
            case CONTENT -> "content";
            case METADATA -> "metadata";
            case MOVED -> "moved";
            case MOVED_AWAY -> "moved-away";
        };
    }
}
