// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Display;
import org.mirage.engine.MirageException;
import org.mirage.engine.customising.InstanceTable;
import org.mirage.ui.format.CountText;

/**
 * Cells as programs put them into the clipboard: spreadsheets have tabs between cells and quote only those in which a tab, a quote or
 * the end of a line stands; text editors have lines of CSV.
 */
final class ClipboardCells {

    private static final char QUOTE = '"';
    private static final char TAB = '\t';

    private final String text;
    private final char separator;
    private int at;

    private ClipboardCells(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /**
     * The rows that were copied.
     *
     * @throws MirageException when there is no text in the clipboard, or too much
     */
    static List<List<String>> copied(Display display) throws MirageException {
        Clipboard clipboard = new Clipboard(display);
        Object text = clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        if (!(text instanceof String written) || written.isEmpty()) {
            throw new MirageException(Messages.GridActions_nothing);
        }
        if (written.length() > InstanceTable.MOST_BYTES) {
            throw new MirageException(NLS.bind(Messages.GridActions_much, CountText.size(InstanceTable.MOST_BYTES)));
        }
        return read(written);
    }

    /** The rows of a text. A single line without tabs is a single cell, whatever stands in it. */
    static List<List<String>> read(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text; //$NON-NLS-1$
        String trimmed = plain.replaceFirst("(\r?\n)+$", ""); //$NON-NLS-1$ //$NON-NLS-2$
        if (trimmed.indexOf(TAB) < 0 && trimmed.indexOf('\n') < 0) {
            return List.of(List.of(trimmed));
        }
        return new ClipboardCells(trimmed, separator(trimmed)).rows();
    }

    private static char separator(String text) {
        if (text.indexOf(TAB) >= 0) {
            return TAB;
        }
        String first = text.lines().findFirst().orElse(""); //$NON-NLS-1$
        return count(first, ';') > count(first, ',') ? ';' : ',';
    }

    private static long count(String text, char one) {
        return text.chars().filter(c -> c == one).count();
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        while (true) {
            row.add(cell());
            if (at >= text.length()) {
                rows.add(row);
                return rows;
            }
            if (text.charAt(at) == separator) {
                at++;
            } else {
                at += text.startsWith("\r\n", at) ? 2 : 1; //$NON-NLS-1$
                rows.add(row);
                row = new ArrayList<>();
            }
        }
    }

    private String cell() {
        String quoted = at < text.length() && text.charAt(at) == QUOTE ? quoted() : null;
        if (quoted != null) {
            return quoted;
        }
        int start = at;
        while (at < text.length() && !ends(at)) {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean ends(int place) {
        return place >= text.length() || text.charAt(place) == separator || text.charAt(place) == '\n' || text.startsWith("\r\n", place); //$NON-NLS-1$
    }

    /** The value between quotes; null when the quote is only a character that the value begins with. */
    private String quoted() {
        StringBuilder value = new StringBuilder();
        int place = at + 1;
        while (place < text.length()) {
            if (text.charAt(place) != QUOTE) {
                value.append(text.charAt(place++));
            } else if (text.startsWith("\"\"", place)) { //$NON-NLS-1$
                value.append(QUOTE);
                place += 2;
            } else if (ends(place + 1)) {
                at = place + 1;
                return value.toString();
            } else {
                return null;
            }
        }
        return null;
    }
}
