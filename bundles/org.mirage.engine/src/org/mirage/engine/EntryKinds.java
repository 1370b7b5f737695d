// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import org.mirage.store.EntryType;

/** What types of entries are called, for people and in modes. */
public final class EntryKinds {

    private EntryKinds() {
    }

    /** For a sentence: {@code symbolic link}. */
    public static String noun(EntryType type) {
        return switch (type) {
            case FILE -> "file";
            case DIRECTORY -> "directory";
            case LINK -> "symbolic link";
            case CHARACTER_DEVICE -> "character device";
            case BLOCK_DEVICE -> "block device";
            case FIFO -> "FIFO";
            case SOCKET -> "socket";
        };
    }

    /** One word, as mtree(5) has it: {@code file}, {@code dir}, {@code link}, {@code char}, {@code block} … */
    public static String word(EntryType type) {
        return switch (type) {
            case FILE -> "file";
            case DIRECTORY -> "dir";
            case LINK -> "link";
            case CHARACTER_DEVICE -> "char";
            case BLOCK_DEVICE -> "block";
            case FIFO -> "fifo";
            case SOCKET -> "socket";
        };
    }

    /** Type and permissions as {@code ls -l} shows them: {@code drwxr-xr-x}. */
    public static String mode(EntryType type, int permissions) {
        char[] text = new char[10];
        text[0] = switch (type) {
            case FILE -> '-';
            case DIRECTORY -> 'd';
            case LINK -> 'l';
            case CHARACTER_DEVICE -> 'c';
            case BLOCK_DEVICE -> 'b';
            case FIFO -> 'p';
            case SOCKET -> 's';
        };
        for (int i = 0; i < 9; i++) {
            text[i + 1] = (permissions & 0400 >> i) == 0 ? '-' : "rwx".charAt(i % 3);
        }
        special(text, 3, permissions & 04000, 's');
        special(text, 6, permissions & 02000, 's');
        special(text, 9, permissions & 01000, 't');
        return new String(text);
    }

    /** Permissions as four octal digits, such as {@code 0644}. */
    public static String octal(int permissions) {
        return Integer.toOctalString(010000 + permissions).substring(1);
    }

    /** The bits of a type in a mode, as in inode(7). */
    public static int modeBits(EntryType type) {
        return switch (type) {
            case FILE -> 0100000;
            case DIRECTORY -> 0040000;
            case LINK -> 0120000;
            case CHARACTER_DEVICE -> 0020000;
            case BLOCK_DEVICE -> 0060000;
            case FIFO -> 0010000;
            case SOCKET -> 0140000;
        };
    }

    private static void special(char[] text, int place, int bit, char letter) {
        if (bit != 0) {
            text[place] = text[place] == 'x' ? letter : Character.toUpperCase(letter);
        }
    }
}
