// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changeset;

/** How something that an edit says stands in a file, and in a form. */
public enum FieldStyle {
    /** A keyword and a word. */
    WORD,
    /** A keyword and a word that is a regular expression or stands for one: in a form its backslashes are single. */
    PATTERN,
    /** A keyword and several words, which a form shows in one field. */
    WORDS,
    /** The same keyword and a word for each of several. */
    EACH,
    /** A keyword alone, or nothing. */
    FLAG,
    /** A keyword and one of some words. */
    CHOICE,
    /** Nothing of its own: it decides what the first line says, or what another field does. */
    STATE,
    /** A keyword with lines of text below it. */
    LINES,
    /** What a file holds, in one of several ways. */
    CONTENT,
    /** Files of this machine, one a line. */
    FILES,
    /** Owner and group, which share a line. */
    OWNER,
    /** Stands on the line of the owner. */
    GROUP,
    /** Where a line is inserted, with the pattern of its neighbour. */
    PLACE
}
