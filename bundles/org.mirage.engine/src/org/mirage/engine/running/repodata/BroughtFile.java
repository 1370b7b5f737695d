// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running.repodata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.mirage.engine.packages.content.DamagedFileException;
import org.mirage.engine.packages.rpm.RpmHeader;

/**
 * A path that a package brings.
 *
 * @param path from the root on
 * @param type {@code dir}, {@code ghost} for one that the package only knows of, otherwise empty
 */
record BroughtFile(String path, String type) {

    /** Those that packages need by name, so that dnf has them at hand. */
    private static final Pattern OFTEN_NEEDED = Pattern.compile("/etc/.*|.*bin/.*|/usr/lib/sendmail", Pattern.DOTALL);
    private static final int GHOST = 1 << 6;
    private static final int TYPE = 0170000;
    private static final int FOLDER = 0040000;
    /** More than any kernel takes. */
    private static final int LONGEST = 4096;
    /** All paths of the largest packages have less, by far. */
    private static final long MOST = 128L << 20;

    /** Whether the list of packages itself has it. */
    boolean isOftenNeeded() {
        return OFTEN_NEEDED.matcher(path).matches();
    }

    /** All of a package as they stand in its header. */
    static List<BroughtFile> of(RpmHeader header) throws DamagedFileException {
        List<String> names = header.names(RpmHeader.BASE_NAMES);
        List<String> folders = header.names(RpmHeader.FOLDER_NAMES);
        long[] numbers = header.numbers(RpmHeader.FOLDER_NUMBERS);
        long[] flags = header.numbers(RpmHeader.FILE_FLAGS);
        int[] modes = header.shortNumbers(RpmHeader.FILE_MODES);
        List<BroughtFile> files = new ArrayList<>();
        long characters = 0;
        for (int i = 0; i < names.size(); i++) {
            if (i >= numbers.length || numbers[i] >= folders.size()) {
                throw new DamagedFileException("its files have no folders");
            }
            String folder = folders.get((int) numbers[i]);
            if (folder.length() + names.get(i).length() > LONGEST) {
                throw new DamagedFileException("a path of it has more than " + LONGEST + " bytes");
            }
            characters += folder.length() + names.get(i).length();
            if (characters > MOST) {
                // folders stand in it once, however many files are in them
                throw new DamagedFileException("its paths have more than " + MOST + " bytes together");
            }
            boolean ghost = i < flags.length && (flags[i] & GHOST) != 0;
            boolean directory = i < modes.length && (modes[i] & TYPE) == FOLDER;
            files.add(new BroughtFile(PackageText.of(folder + names.get(i)), directory ? "dir" : ghost ? "ghost" : ""));
        }
        return files;
    }
}
