// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A file that an image names as a part of its disk. The name is as little to be trusted as the image.
 *
 * @param role what the file is to the image
 * @param name as the image writes it; empty where it writes none
 * @param format the format that the image says the file has; null where it says none
 */
public record FileReference(Role role, String name, DiskFormat format) {

    /** What a named file is to the image that names it. */
    public enum Role {
        /** What an image of changes was begun from. */
        BACKING_FILE("backing file"),
        /** The disk's bytes, while the image holds only tables. */
        DATA_FILE("data file"),
        /** A piece of the disk. */
        EXTENT("extent"),
        /** What a differencing image was begun from. */
        PARENT("parent"),
        /** A file of an appliance. */
        FILE("file");

        private final String words;

        Role(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** A name as it stands in a header: UTF-8 where it can be, else a byte a character. */
    public static FileReference of(Role role, byte[] name, DiskFormat format) {
        try {
            return new FileReference(role, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString(), format);
        } catch (CharacterCodingException e) {
            return new FileReference(role, new String(name, StandardCharsets.ISO_8859_1), format);
        }
    }

    /** For messages: what is not printable is replaced. */
    @Override
    public String toString() {
        String shown = name.length() > 200 ? name.substring(0, 200) + "..." : name;
        return role + " " + (name.isEmpty() ? "(not named)" : shown.replaceAll("\\p{C}", "?"));
    }
}
