// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.appliance;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters of an XML document. The JDK's reader of bytes complains of wrong ones on the console; given characters it does not. */
final class XmlText {

    private static final int DECLARATION = 200;
    private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private XmlText() {}

    /** Decodes a document as its first bytes say, as UTF-8 where they say nothing that is known. */
    static String of(byte[] xml) throws CharacterCodingException {
        String text = charset(xml).newDecoder().decode(ByteBuffer.wrap(xml)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Charset charset(byte[] xml) {
        if (xml.length > 1 && (xml[0] == (byte) 0xFE && xml[1] == (byte) 0xFF || xml[0] == (byte) 0xFF && xml[1] == (byte) 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        Matcher declared = ENCODING.matcher(new String(Arrays.copyOf(xml, Math.min(xml.length, DECLARATION)), StandardCharsets.ISO_8859_1));
        // what was read as one byte a character is not in two, whatever it says
        return declared.find() && !declared.group(1).regionMatches(true, 0, "UTF-", 0, 4) && Charset.isSupported(declared.group(1))
                ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    }
}
