// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.mirage.filesystem.NameVisitor;
import org.mirage.filesystem.Problems;

/** Passes on the names of one directory that can stand, and tells of the others. */
public final class FolderNames {

    private final NodeProblems problems;
    private final NameVisitor visitor;
    private final boolean caseless;
    private final NameSet names = new NameSet();
    private final NameSet folded = new NameSet();

    /**
     * @param folder the directory's id
     * @param caseless true where names that differ only in case are the same, so that only one of them can be opened
     */
    public FolderNames(long folder, boolean caseless, NameVisitor visitor, Problems problems) {
        this.problems = new NodeProblems(folder, problems);
        this.visitor = visitor;
        this.caseless = caseless;
    }

    /** Takes a name, in the order of the directory. */
    public void add(byte[] name, long node) throws IOException {
        if (!NameRules.canStand(name) || NameRules.isDots(name)) {
            problems.add("a name cannot stand: \"" + NameRules.shown(name) + "\"");
        } else if (!names.add(name, 0, name.length)) {
            problems.add("\"" + NameRules.shown(name) + "\" stands in it twice");
        } else {
            byte[] key = caseless ? new String(name, StandardCharsets.UTF_8).toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8) : name;
            if (caseless && !folded.add(key, 0, key.length)) {
                problems.add("\"" + NameRules.shown(name) + "\" differs only in case from another name");
            }
            visitor.name(name, node);
        }
    }

    /** Tells of something else that is wrong with the directory. */
    public void problem(String message) {
        problems.add(message);
    }

    /** To be called last. */
    public void end() {
        problems.end();
    }
}
