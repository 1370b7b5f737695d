// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.mirage.engine.selinux.FileContexts;
import org.mirage.store.EntryType;

/**
 * What {@code setfattr --restore} reads to give paths the labels of a policy, made while it is read: from a list in which each path
 * follows the letter of its type, as {@code find} has it, and ends with a NUL.
 */
final class LabelDump extends InputStream {

    private final InputStream list;
    private final FileContexts contexts;
    private final FileContexts.Watch watch;
    private long left;
    private byte[] part = {};
    private int at;

    /**
     * One of a list.
     *
     * @param list stays open
     * @param size its bytes
     * @param watch ends it
     */
    LabelDump(InputStream list, long size, FileContexts contexts, FileContexts.Watch watch) {
        this.list = list;
        this.contexts = contexts;
        this.watch = watch;
        left = size;
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : part[at++] & 0xff;
    }

    // what ends it must not be taken for the end of the list, as the usual way to read many bytes would
    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int count = Math.min(length, part.length - at);
        System.arraycopy(part, at, bytes, from, count);
        at += count;
        return count;
    }

    private boolean isAtEnd() throws IOException {
        while (at == part.length) {
            if (left <= 0) {
                return true;
            }
            part = next().getBytes(StandardCharsets.US_ASCII);
            at = 0;
        }
        return false;
    }

    /** The lines for the next path; empty when no label belongs to it. */
    private String next() throws IOException {
        watch.check();
        int letter = one();
        StringBuilder path = new StringBuilder();
        for (int one = one(); one > 0; one = one()) {
            path.append((char) one);
        }
        EntryType type = type(letter);
        String label = type == null ? null : contexts.label(path.toString(), type, watch);
        // as the kernel keeps it, with a NUL at its end
        return label == null ? "" : "# file: ." + escaped(path) + "\nsecurity.selinux=0x"
                + HexFormat.of().formatHex((label + "\0").getBytes(StandardCharsets.ISO_8859_1)) + "\n\n";
    }

    private int one() throws IOException {
        return left-- > 0 ? list.read() : -1;
    }

    private static EntryType type(int letter) {
        return switch (letter) {
            case 'f' -> EntryType.FILE;
            case 'd' -> EntryType.DIRECTORY;
            case 'l' -> EntryType.LINK;
            case 'c' -> EntryType.CHARACTER_DEVICE;
            case 'b' -> EntryType.BLOCK_DEVICE;
            case 'p' -> EntryType.FIFO;
            case 's' -> EntryType.SOCKET;
            default -> null;
        };
    }

    private static String escaped(CharSequence path) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char one = path.charAt(i);
            if (one < 0x80 && (Character.isLetterOrDigit(one) || "/._-".indexOf(one) >= 0)) {
                escaped.append(one);
            } else {
                escaped.append(String.format("\\%03o", (int) one));
            }
        }
        return escaped.toString();
    }
}
