// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file in a form that can be edited and written back without loss.
 *
 * @param text with line feeds only
 * @param carriageReturns true when every line of the file ends with a carriage return, too
 */
record EditableText(String text, boolean carriageReturns) {

    private static final String LINE_FEED = "\n"; //$NON-NLS-1$
    private static final String BOTH = "\r\n"; //$NON-NLS-1$

    /** The text of a whole file; null for bytes that are no text, or that cannot be shown as they are. */
    static EditableText of(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            String plain = text.replace(BOTH, LINE_FEED);
            boolean both = !plain.equals(text);
            boolean alike = !both || plain.replace(LINE_FEED, BOTH).equals(text);
            return alike && ShownText.of(bytes, true).text().equals(plain) ? new EditableText(plain, both) : null;
        } catch (CharacterCodingException noText) {
            return null;
        }
    }

    /** Another text as bytes of the same file. */
    byte[] bytes(String edited) {
        return (carriageReturns ? edited.replace(LINE_FEED, BOTH) : edited).getBytes(StandardCharsets.UTF_8);
    }
}
