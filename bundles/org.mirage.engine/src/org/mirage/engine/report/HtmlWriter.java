// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

import org.mirage.engine.Names;

/** Writes HTML that is XML as well: elements are closed here, and every text is escaped. */
final class HtmlWriter {

    private final OutputStream target;
    private final Deque<String> open = new ArrayDeque<>();
    private long written;

    HtmlWriter(OutputStream target) {
        this.target = target;
    }

    /** How many bytes were written so far. */
    long written() {
        return written;
    }

    /** How many elements are open. */
    int depth() {
        return open.size();
    }

    /** Writes what is markup already. */
    HtmlWriter raw(String markup) throws IOException {
        byte[] bytes = markup.getBytes(StandardCharsets.UTF_8);
        target.write(bytes);
        written += bytes.length;
        return this;
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; one whose value is null is left out
     */
    HtmlWriter open(String element, String... attributes) throws IOException {
        raw(begin(element, attributes) + '>');
        open.push(element);
        return this;
    }

    /** Closes the element that was opened last. */
    HtmlWriter close() throws IOException {
        return raw("</" + open.pop() + ">");
    }

    /** Closes elements until so many are open. */
    void closeTo(int depth) throws IOException {
        while (open.size() > depth) {
            close();
        }
    }

    /** An element that holds a text. */
    HtmlWriter element(String element, String text, String... attributes) throws IOException {
        return open(element, attributes).text(text).close();
    }

    /** A text, without control characters; see {@link #harmless}. */
    HtmlWriter text(String text) throws IOException {
        return raw(escape(text));
    }

    /** What is safe to show of a text that may hold anything: escapes for control characters and what reorders text. */
    static String harmless(String text) {
        // backslashes are not doubled: nobody turns this back
        return Names.show(text.getBytes(StandardCharsets.UTF_8)).replace("\\\\", "\\");
    }

    private static String begin(String element, String... attributes) {
        StringBuilder markup = new StringBuilder("<").append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                markup.append(' ').append(attributes[i]).append("=\"").append(escape(attributes[i + 1])).append('"');
            }
        }
        return markup.toString();
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            switch (next) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(next);
            }
        }
        return escaped.toString();
    }
}
