// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.nio.charset.StandardCharsets;

import org.mirage.engine.Names;

/** Paths of a view as texts with one byte in each character, which can be keys. */
public final class RawPath {

    private RawPath() {
    }

    /** The text of a path. */
    public static String of(byte[] path) {
        return new String(path, StandardCharsets.ISO_8859_1);
    }

    /** The path of a text. */
    public static byte[] bytes(String path) {
        return path.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The last part of a path. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A text of one byte in each character as people see it. */
    public static String shown(String text) {
        return Names.show(bytes(text));
    }

    /** The path of the directory that a path other than the root lies in. */
    public static String parent(String path) {
        return path.substring(0, Math.max(1, path.lastIndexOf('/')));
    }

    /** What the paths of all below a directory begin with. */
    public static String prefix(String directory) {
        return directory.length() == 1 ? directory : directory + '/';
    }

    /** True for a directory itself and all below it. */
    public static boolean isWithin(String path, String directory) {
        return path.equals(directory) || path.startsWith(prefix(directory));
    }

    /** Why bytes are no path as change sets have them, null when they are one. */
    public static String fault(byte[] path) {
        return Words.pathFault(path);
    }
}
