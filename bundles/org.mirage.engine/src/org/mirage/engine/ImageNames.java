// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.mirage.disk.DiskFormat;

/** What images may be called, and what they are called when nobody says. */
final class ImageNames {

    private static final int LIMIT = 200;

    private ImageNames() {
    }

    /**
     * Lets a name pass that can stand before {@code @N} and {@code :PATH}.
     *
     * @throws MirageException when it is none; the message says why
     */
    static String require(String name) throws MirageException {
        if (name.isEmpty() || name.length() > LIMIT) {
            throw new MirageException("The name of an image has 1 to " + LIMIT + " characters");
        }
        for (int i = 0; i < name.length(); i++) {
            if (!allowed(name.charAt(i))) {
                throw new MirageException("\"" + name.replaceAll("\\p{Cntrl}", "?")
                        + "\" cannot name an image: @, :, / and control characters have other meanings");
            }
        }
        if (name.startsWith("-") || name.isBlank()) {
            throw new MirageException("\"" + name + "\" cannot name an image: it begins with - or is blank");
        }
        return name;
    }

    private static boolean allowed(char c) {
        return c != '@' && c != ':' && c != '/' && !Character.isISOControl(c);
    }

    /** Names for files: without their endings, but with all of them where files would have the same one. */
    static List<String> of(List<Path> files) {
        Set<String> once = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (Path file : files) {
            String stem = stem(file);
            if (!once.add(stem)) {
                twice.add(stem);
            }
        }
        List<String> names = new ArrayList<>();
        for (Path file : files) {
            String stem = stem(file);
            names.add(twice.contains(stem) ? clean(file.getFileName().toString()) : stem);
        }
        return names;
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        // what is packed has two endings
        for (int i = 0; i < 2; i++) {
            int dot = name.lastIndexOf('.');
            if (dot > 0 && DiskFormat.byEnding(Path.of(name)).isPresent()) {
                name = name.substring(0, dot);
            }
        }
        return clean(name);
    }

    private static String clean(String name) {
        StringBuilder clean = new StringBuilder();
        for (int i = 0; i < name.length() && i < LIMIT; i++) {
            clean.append(allowed(name.charAt(i)) ? name.charAt(i) : '-');
        }
        String text = clean.toString().strip();
        return text.isEmpty() || text.startsWith("-") ? "image" + text : text;
    }
}
