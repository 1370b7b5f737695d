// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.importing;

import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;
import org.mirage.disk.DiskFormat;
import org.mirage.model.Image;
import org.mirage.ui.library.LibrarySession;

/** Names for images: what a file suggests, and whether a name will do. */
final class ImageNames {

    /** They separate names, versions and paths on the command line. */
    private static final String SEPARATORS = "@:/"; //$NON-NLS-1$

    private ImageNames() {
    }

    /** The file's name without the endings of a disk image. */
    static String suggest(Path file) {
        String name = file.getFileName().toString();
        // what is packed has two endings
        for (int i = 0; i < 2; i++) {
            int dot = name.lastIndexOf('.');
            if (dot > 0 && DiskFormat.byEnding(Path.of(name)).isPresent()) {
                name = name.substring(0, dot);
            }
        }
        return name.replaceAll("[@:\\s\\p{Cntrl}]+", "-"); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** What is wrong with a name; null if nothing. */
    static String check(String name) {
        if (name.isEmpty()) {
            return Messages.ImageNames_empty;
        }
        for (int i = 0; i < name.length(); i++) {
            if (SEPARATORS.indexOf(name.charAt(i)) >= 0 || Character.isISOControl(name.charAt(i))) {
                return NLS.bind(Messages.ImageNames_separator, SEPARATORS);
            }
        }
        return null;
    }

    /** What the name will lead to: a first version, or the next one of an image that is there. */
    static String outcome(String name) {
        for (Image image : LibrarySession.current().model().getImages()) {
            if (image.getName().equals(name) && image.newest() != null) {
                return NLS.bind(Messages.ImageNames_next, image.newest().getNumber() + 1, name);
            }
        }
        return NLS.bind(Messages.ImageNames_first, name);
    }
}
