// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.mirage.engine.ByteCount;
import org.mirage.engine.MirageException;

/** Files whose content is the value of a parameter, such as a script. */
public final class ValueFile {

    /** Bytes of a value that is a whole file. */
    private static final int SIZE_LIMIT = 4 << 20;

    private ValueFile() {
    }

    /**
     * All of a file.
     *
     * @throws MirageException when it is too large for a value, which pipes and devices without end are, too
     */
    public static byte[] read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new MirageException(file + " is a folder; a value is taken from a file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(SIZE_LIMIT + 1);
            if (bytes.length > SIZE_LIMIT) {
                throw new MirageException(file + " has more than " + ByteCount.show(SIZE_LIMIT) + ", too much for a value");
            }
            return bytes;
        }
    }

    /** The value as a person can read and change it: UTF-8 without control characters but line breaks and tabs; null when it is none. */
    public static String text(byte[] value) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
            return text.chars().allMatch(c -> c == '\n' || c == '\t' || !Character.isISOControl(c)) ? text : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
