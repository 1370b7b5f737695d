// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.mirage.engine.CancelledException;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Names;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.text.DiffLabel;
import org.mirage.engine.text.TextContent;
import org.mirage.engine.text.UnifiedDiff;
import org.mirage.store.Entry;

/** Writes how small text files were changed, as unified diffs, as long as a page can bear more of them. */
final class HtmlTextDiff {

    private static final int FILE_LIMIT = 64 << 10;
    private static final int READ_BY_OTHERS = 0004;
    private static final int LINE_LIMIT = 400;
    private static final int LENGTH_LIMIT = 1_000;
    private static final int OPEN_LINES = 60;
    /** Configuration comes first in a comparison, so it is in any case among these. */
    private static final int FILES_LIMIT = 2_000;
    private static final long TEXT_LIMIT = 8L << 20;

    private final HtmlWriter html;
    private int files;
    private long written;

    HtmlTextDiff(HtmlWriter html) {
        this.html = html;
    }

    /**
     * Writes how a file became another, unless one of them is large or no text. Reports are passed on; what not everybody on
     * the machine may read, such as password hashes and keys, is none of theirs.
     */
    void write(MachineEntry before, VersionFiles first, MachineEntry after, VersionFiles second) throws IOException {
        if (files >= FILES_LIMIT || written >= TEXT_LIMIT || !isSmall(before.entry()) || !isSmall(after.entry())) {
            return;
        }
        if (isPrivate(before.entry()) || isPrivate(after.entry())) {
            html.element("div", "Its text is not shown, because not everybody on the machine may read it.", "class", "v");
            return;
        }
        files++;
        long start = html.written();
        try {
            TextContent old = read(before, first);
            TextContent fresh = read(after, second);
            if (old.kind() == TextContent.Kind.TEXT && fresh.kind() == TextContent.Kind.TEXT) {
                ByteArrayOutputStream diff = new ByteArrayOutputStream();
                UnifiedDiff unified = new UnifiedDiff(diff);
                unified.changed(label(before), old.bytes(), label(before), fresh.bytes());
                unified.flush();
                write(diff.toByteArray());
            }
        } catch (CancelledException stopped) {
            throw stopped;
        } catch (IOException unreadable) {
            String reason = HtmlWriter.harmless(String.valueOf(unreadable.getMessage()));
            html.element("div", "The content cannot be read: " + reason, "class", "v");
        }
        written += html.written() - start;
    }

    private static boolean isPrivate(Entry entry) {
        return (entry.permissions() & READ_BY_OTHERS) == 0;
    }

    private static boolean isSmall(Entry entry) {
        return entry.content() != null && entry.size() <= FILE_LIMIT;
    }

    private static TextContent read(MachineEntry file, VersionFiles files) throws IOException {
        try (InputStream content = files.open(file)) {
            return TextContent.read(content, file.entry().size(), FILE_LIMIT);
        }
    }

    private static DiffLabel label(MachineEntry file) {
        return new DiffLabel(Arrays.copyOfRange(file.path(), 1, file.path().length), 0, 0, false);
    }

    /** Writes the lines of a diff but for its header, which says nothing new here. */
    private void write(byte[] diff) throws IOException {
        String[] lines = new String(diff, StandardCharsets.ISO_8859_1).split("\n");
        int first = 0;
        while (first < lines.length && !lines[first].startsWith("@@")) {
            first++;
        }
        if (first == lines.length) {
            return;
        }
        int shown = Math.min(lines.length, first + LINE_LIMIT);
        html.open("details", "class", "text", "open", lines.length - first <= OPEN_LINES ? "open" : null);
        html.element("summary", "text");
        html.open("div", "class", "diff");
        for (int i = first; i < shown; i++) {
            String style = switch (lines[i].isEmpty() ? ' ' : lines[i].charAt(0)) {
                case '+' -> "plus";
                case '-' -> "minus";
                case '@', '\\' -> "hunk";
                default -> null;
            };
            html.element("span", shown(lines[i]), "class", style);
        }
        if (shown < lines.length) {
            html.element("span", "… and " + (lines.length - shown) + " lines more", "class", "hunk");
        }
        html.close().close().raw("\n");
    }

    /** A line with one byte in each character, as text in which tabs are tabs and all else that could harm is an escape. */
    private static String shown(String line) {
        String cut = line.length() > LENGTH_LIMIT ? line.substring(0, LENGTH_LIMIT) : line;
        String text = Arrays.stream(cut.split("\t", -1))
                .map(part -> Names.show(part.getBytes(StandardCharsets.ISO_8859_1)).replace("\\\\", "\\"))
                .collect(Collectors.joining("\t"));
        return cut.length() < line.length() ? text + "…" : text;
    }
}
