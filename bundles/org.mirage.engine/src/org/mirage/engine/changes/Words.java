// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.mirage.engine.EntryKinds;
import org.mirage.engine.Names;
import org.mirage.filesystem.NodeFlag;
import org.mirage.store.ContentName;
import org.mirage.store.EntryType;
import org.mirage.store.Hash;

/** Understands single words of a {@code .changes} file; exceptions give the reason alone. */
final class Words {

    private static final long NUMBER_LIMIT = 1L << 32;
    /** Bytes of a path; Linux takes 4,095 at once, but trees of images go deeper. */
    static final int PATH_LIMIT = 100_000;
    static final String PLAIN = "sha256:";
    static final String EXTENTS = "extents:";

    private Words() {
    }

    /** A word without parameters as text. */
    static String text(Value word) throws WordException {
        if (!Names.isText(bytes(word))) {
            throw new WordException(LineSource.show(word) + " is no text");
        }
        return new String(word.bytes(), StandardCharsets.UTF_8);
    }

    /** The raw bytes of a word without parameters. */
    static byte[] bytes(Value word) throws WordException {
        if (!word.isLiteral()) {
            throw new WordException("no parameter can stand in " + LineSource.show(word));
        }
        return word.bytes();
    }

    /** A path; one with parameters is looked at again when they have values. */
    static Value path(Value word) throws WordException {
        if (word.isLiteral()) {
            String reason = pathFault(word.bytes());
            if (reason != null) {
                throw new WordException(LineSource.show(word) + " is no path: " + reason);
            }
        }
        return word;
    }

    /** What is wrong with a path, null when nothing is. */
    static String pathFault(byte[] path) {
        String raw = new String(path, StandardCharsets.ISO_8859_1);
        if (!raw.startsWith("/")) {
            return "it does not begin with a slash";
        }
        if (path.length > PATH_LIMIT) {
            return "it has more than " + PATH_LIMIT + " bytes";
        }
        if (raw.indexOf('\0') >= 0) {
            return "there is a NUL in it";
        }
        for (String part : raw.length() == 1 ? new String[0] : raw.substring(1).split("/", -1)) {
            switch (part) {
                case "" -> {
                    return "a name in it is empty";
                }
                case ".", ".." -> {
                    return "\"" + part + "\" stands in it";
                }
                default -> {
                    // any other name may be
                }
            }
        }
        return null;
    }

    static long number(String text, long limit) throws WordException {
        if (!text.matches("0|[1-9][0-9]{0,18}") || text.length() == 19 && text.compareTo(Long.toString(Long.MAX_VALUE)) > 0
                || Long.parseLong(text) >= limit) {
            throw new WordException(LineSource.show(text) + " is no number from 0 to " + (limit - 1));
        }
        return Long.parseLong(text);
    }

    static long number(String text) throws WordException {
        return number(text, NUMBER_LIMIT);
    }

    static int mode(String text) throws WordException {
        if (!text.matches("[0-7]{4}")) {
            throw new WordException(LineSource.show(text) + " is no mode of four octal digits, such as 0644");
        }
        return Integer.parseInt(text, 8);
    }

    static EntryTime time(String text) throws WordException {
        try {
            return EntryTime.parse(text);
        } catch (IllegalArgumentException e) {
            throw new WordException(LineSource.show(text) + " is " + e.getMessage());
        }
    }

    static Device device(String text) throws WordException {
        String[] numbers = text.split(":", -1);
        if (numbers.length != 2) {
            throw new WordException(LineSource.show(text) + " is no MAJOR:MINOR");
        }
        return new Device(number(numbers[0]), number(numbers[1]));
    }

    static Hash hash(String text) throws WordException {
        if (text.startsWith(PLAIN)) {
            try {
                return Hash.parse(text.substring(PLAIN.length()));
            } catch (IllegalArgumentException e) {
                // the reason below says more
            }
        }
        throw new WordException(LineSource.show(text) + " is no \"sha256:\" with 64 hexadecimal digits in small letters");
    }

    static ContentName content(String text) throws WordException {
        return text.startsWith(EXTENTS) ? new ContentName(hash(PLAIN + text.substring(EXTENTS.length())), true)
                : new ContentName(hash(text), false);
    }

    static EntryType type(String text) throws WordException {
        for (EntryType type : EntryType.values()) {
            if (EntryKinds.word(type).equals(text)) {
                return type;
            }
        }
        throw new WordException(LineSource.show(text) + " is no type; file, dir, link, char, block, fifo and socket are");
    }

    static int flags(List<Value> words) throws WordException {
        int flags = 0;
        if (words.size() == 1 && text(words.getFirst()).equals("none")) {
            return flags;
        }
        for (Value word : words) {
            flags |= flag(text(word)).bit();
        }
        return flags;
    }

    private static NodeFlag flag(String text) throws WordException {
        for (NodeFlag flag : NodeFlag.values()) {
            if (flag.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
                return flag;
            }
        }
        throw new WordException(LineSource.show(text) + " is no flag; immutable and nodump are, or \"none\" alone");
    }
}
