// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running.repodata;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.mirage.engine.packages.content.DamagedFileException;
import org.mirage.engine.packages.rpm.RpmHeader;

/** Texts of packages as the lists of a repository have them. */
final class PackageText {

    private PackageText() {
    }

    /** The first text of a tag, which is the one without translation; empty when there is none. */
    static String of(RpmHeader header, int tag) throws DamagedFileException {
        List<String> names = header.names(tag);
        return names.isEmpty() ? "" : of(names.getFirst());
    }

    /** A text that has one byte in each character: UTF-8, or Latin 1 where it cannot be that; without what no XML can have. */
    static String of(String bytes) {
        String text = bytes;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1))).toString();
        } catch (CharacterCodingException e) {
            // an old package, from before all were in UTF-8
        }
        return text.codePoints().filter(PackageText::isOfXml)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isOfXml(int character) {
        return character >= ' ' && character != 0xfffe && character != 0xffff || character == '\t' || character == '\n';
    }
}
