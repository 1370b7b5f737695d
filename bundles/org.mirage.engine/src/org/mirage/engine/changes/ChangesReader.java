// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a {@code .changes} file edit by edit, whatever its size, and trusts nothing in it. docs/changes.md describes the form.
 */
public final class ChangesReader {

    static final String MAGIC = "mirage changes ";
    static final int FORMAT = 1;
    static final String END = "end";

    private final LineSource lines;
    private final BlockReader blocks;
    private final EditReader edits;
    private final Set<String> parameters = new HashSet<>();
    private final ChangesHeader header;
    private Block ahead;
    private long line;
    private List<String> closing;

    /**
     * Reads up to the first edit.
     *
     * @param source stays open
     * @param name what messages call it, such as the file's name
     * @throws InvalidChangesException when it is no such file, or one of a later form
     */
    public ChangesReader(InputStream source, String name) throws IOException {
        lines = new LineSource(source, name);
        blocks = new BlockReader(lines);
        edits = new EditReader(lines);
        checkFormat(lines.next());
        HeaderReader reader = new HeaderReader(lines, blocks);
        header = reader.read();
        ahead = reader.following();
        header.parameters().forEach(parameter -> parameters.add(parameter.name()));
    }

    /** What stands before the edits. */
    public ChangesHeader header() {
        return header;
    }

    /**
     * The next edit, or null after the last.
     *
     * @throws InvalidChangesException naming line and reason
     */
    public Edit next() throws IOException {
        if (closing != null) {
            return null;
        }
        Block block = ahead;
        if (block == null) {
            throw lines.invalid(lines.number() + 1, "the file ends without \"end\"; a part of it is missing");
        }
        line = block.line();
        if (block.name().equals(END)) {
            end(block);
            return null;
        }
        Edit edit = edits.read(block);
        for (String parameter : References.of(edit)) {
            if (!parameters.contains(parameter)) {
                throw lines.invalid(line, "the parameter " + parameter + " was not declared");
            }
        }
        ahead = blocks.next();
        return edit;
    }

    /** The line that the last edit begins on, from 1 on. */
    public long line() {
        return line;
    }

    /** Comments between the last edit and the end; known once {@link #next} gave null. */
    public List<String> closingComment() {
        return closing;
    }

    private void end(Block block) throws IOException {
        if (!block.words().isEmpty() || !block.fields().isEmpty()) {
            throw lines.invalid(line, "\"end\" stands alone");
        }
        if (blocks.next() != null || !blocks.takePending().isEmpty()) {
            throw lines.invalid(line + 1, "something follows after \"end\"");
        }
        closing = block.comment();
    }

    private void checkFormat(String first) throws InvalidChangesException {
        if (first == null || !first.matches(MAGIC + "[0-9]{1,9}")) {
            throw lines.invalid(1, "this is no change set; one begins with \"" + MAGIC + FORMAT + "\"");
        }
        int format = Integer.parseInt(first.substring(MAGIC.length()));
        if (format != FORMAT) {
            throw lines.invalid(1, "a change set of form " + format + "; this version of Mirage reads form " + FORMAT);
        }
    }
}
