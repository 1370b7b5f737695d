// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which files an image may name: regular files right beside it, and those in folders that a person allowed or below.
 *
 * <p>What counts is where a file really lies, after all symbolic links, and that is asked of the open file.
 *
 * <p>Folders below the image's own do not count as beside it: below a home directory there are keys.
 *
 * @param folders that were allowed besides the image's own
 */
public record AllowedFolders(List<Path> folders) {

    /** Only what lies right beside an image. */
    public static final AllowedFolders OWN = new AllowedFolders(List.of());

    /** Names that QEMU's block layer takes for addresses: {@code nbd:}, {@code json:}, {@code https:} and the like. */
    private static final Pattern PROTOCOL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final String PLAIN_FILE = "file:";

    public AllowedFolders {
        folders = List.copyOf(folders);
    }

    /** Opens the file that an image names, or says why not. */
    public ImageSource open(ImageSource image, FileReference reference) throws IOException {
        Path named = named(image, reference);
        Path real;
        try {
            real = named.toRealPath();
        } catch (IOException e) {
            throw refusal(image, reference, "there is no such file");
        }
        requireAllowed(image, reference, real);
        if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
            throw refusal(image, reference, "that is no regular file");
        }
        HeldFile held = HeldFile.open(real);
        try {
            requireAllowed(image, reference, held.realPath());
            if (!Files.isRegularFile(held.path())) {
                throw refusal(image, reference, "that is no regular file");
            }
            return ImageSource.whole(real, held, real.getParent());
        } catch (IOException | RuntimeException e) {
            held.close();
            throw e;
        }
    }

    private static Path named(ImageSource image, FileReference reference) throws ForeignFileReference {
        if (image.folder() == null) {
            throw refusal(image, reference, "an image within an archive may name no other file");
        }
        String name = reference.name();
        if (name.isEmpty()) {
            throw refusal(image, reference, "the image does not say where that is");
        }
        // as QEMU does: whoever wants a relative name with a colon in it writes this before
        if (name.toLowerCase(Locale.ROOT).startsWith(PLAIN_FILE)) {
            name = name.substring(PLAIN_FILE.length());
        } else if (PROTOCOL.matcher(name).matches()) {
            throw refusal(image, reference, "that is an address, and only files are opened");
        }
        try {
            return image.folder().resolve(name);
        } catch (InvalidPathException e) {
            throw refusal(image, reference, "that cannot be a file's name here");
        }
    }

    private void requireAllowed(ImageSource image, FileReference reference, Path real) throws IOException {
        Path own = image.folder().toRealPath();
        if (own.equals(real.getParent())) {
            return;
        }
        for (Path folder : folders) {
            if (Files.isDirectory(folder) && real.startsWith(folder.toRealPath())) {
                return;
            }
        }
        if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
            throw refusal(image, reference, "that is no regular file");
        }
        throw new ForeignFileReference(image.shown(), reference, "that does not lie beside the image, but in " + real.getParent()
                + "; if you trust the image, allow that folder (mirage import --allow " + real.getParent()
                + "), or put the file beside the image", real);
    }

    private static ForeignFileReference refusal(ImageSource image, FileReference reference, String why) {
        return new ForeignFileReference(image.shown(), reference, why, null);
    }
}
