// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.ByteCount;
import org.mirage.engine.Names;
import org.mirage.engine.VersionNumbers;
import org.mirage.engine.search.FindReport;
import org.mirage.engine.search.FoundFile;

/** Shows each distinct content once, with all places where it was found; the most frequent ones first. */
final class FindByContent implements FindOutput {

    private static final String NO_CONTENT = "no content";

    private final Terminal terminal;
    private final Map<String, List<FoundFile>> byContent = new LinkedHashMap<>();

    FindByContent(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void found(FoundFile file) {
        byContent.computeIfAbsent(name(file), _ -> new ArrayList<>()).add(file);
    }

    /** The content's name, or that there is none, as of a folder. */
    static String name(FoundFile file) {
        return file.entry().entry().content() == null ? NO_CONTENT : file.entry().entry().content().toString();
    }

    @Override
    public void finish(FindReport report) throws IOException {
        List<Map.Entry<String, List<FoundFile>>> sorted = new ArrayList<>(byContent.entrySet());
        sorted.sort(Comparator.comparing(content -> -content.getValue().size()));
        for (Map.Entry<String, List<FoundFile>> content : sorted) {
            List<FoundFile> files = content.getValue();
            terminal.println(terminal.styled(Style.HEADING, content.getKey() + "  " + ByteCount.show(files.getFirst().entry().entry().size())
                    + "  " + files.size() + (files.size() == 1 ? " file" : " files")));
            for (FoundFile file : files) {
                terminal.println("  " + VersionNumbers.label(file.versions()) + ":" + Names.show(file.entry().path()));
            }
        }
    }
}
