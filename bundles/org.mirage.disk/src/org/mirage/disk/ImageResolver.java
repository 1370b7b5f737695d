// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mirage.disk.DiskImageException.Problem;
import org.mirage.disk.FileReference.Role;
import org.mirage.disk.header.Headers;

/** Finds what an image is and, by our own reading of its header, all files that it builds on. */
final class ImageResolver {

    /** Longer chains are of no use to anybody. */
    private static final int MAX_DEPTH = 64;
    /** A disk of 8 TiB in pieces of 2 GiB. */
    private static final int MAX_FILES = 4200;

    private final AllowedFolders allowed;
    private final Set<Object> chain = new HashSet<>();
    private int files;

    ImageResolver(AllowedFolders allowed) {
        this.allowed = allowed;
    }

    /**
     * Resolves an image; the tree holds its source from then on.
     *
     * @param asked the format to take it for, or null to go by its header and ending
     */
    ImageTree resolve(ImageSource image, DiskFormat asked) throws IOException {
        List<ImageTree.Branch> branches = new ArrayList<>();
        try {
            DiskHeader header = header(image, asked);
            Object key = image.isWholeFile() ? image.file().key() : image;
            if (!chain.add(key)) {
                throw new DiskImageException(image.shown(), Problem.DAMAGED, "builds on itself");
            }
            if (chain.size() > MAX_DEPTH) {
                throw new DiskImageException(image.shown(), Problem.UNSUPPORTED, "is one of more than " + MAX_DEPTH
                        + " images that build on one another; merge some: qemu-img convert -O qcow2 FILE NEW.qcow2");
            }
            for (FileReference reference : header.references()) {
                branches.add(new ImageTree.Branch(reference, branch(image, reference)));
            }
            chain.remove(key);
            return new ImageTree(image, header.format(), header.variant(), branches);
        } catch (IOException | RuntimeException e) {
            image.close();
            for (ImageTree.Branch branch : branches) {
                branch.tree().close();
            }
            throw e;
        }
    }

    private ImageTree branch(ImageSource image, FileReference reference) throws IOException {
        if (++files > MAX_FILES) {
            throw new DiskImageException(image.shown(), Problem.DAMAGED, "names more than " + MAX_FILES + " files");
        }
        ImageSource file = allowed.open(image, reference);
        if (reference.role() == Role.EXTENT || reference.role() == Role.DATA_FILE) {
            return new ImageTree(file, DiskFormat.RAW, "", List.of());
        }
        return resolve(file, reference.format());
    }

    private static DiskHeader header(ImageSource image, DiskFormat asked) throws IOException {
        DiskHeader header = Headers.inspect(image);
        if (asked == DiskFormat.RAW) {
            return new DiskHeader(DiskFormat.RAW, "", header.virtualSize(), List.of(), List.of());
        }
        if (asked == null) {
            requireAgreement(image, header);
        } else if (asked != header.format()) {
            throw new DiskImageException(image.shown(), Problem.UNRECOGNISED, "has no " + asked + " header"
                    + (header.format() == DiskFormat.RAW ? "" : ", but one of " + header.format()));
        }
        if (!header.format().readable()) {
            throw new DiskImageException(image.shown(), Problem.UNSUPPORTED, header.format().refusal());
        }
        if (!header.obstacles().isEmpty()) {
            throw new DiskImageException(image.shown(), Problem.UNSUPPORTED, String.join("; ", header.obstacles()));
        }
        if (header.format() == DiskFormat.PARALLELS) {
            ParallelsBundle.requireWhole(image);
        }
        return header;
    }

    private static void requireAgreement(ImageSource image, DiskHeader header) throws IOException {
        Optional<DiskFormat> ending = DiskFormat.byEnding(image.shown());
        if (header.format() == DiskFormat.RAW) {
            requireDisk(image, ending);
        }
        if (ending.isEmpty() || ending.get() == header.format()) {
            return;
        }
        if (!header.format().readable() && ending.get() != DiskFormat.RAW) {
            return; // what to do with such a file is better advice than that its name is wrong
        }
        // cloud images of this format are by custom named so
        boolean custom = header.format() == DiskFormat.QCOW2
                && image.shown().getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".img");
        if (!custom) {
            throw new FormatDisagreement(image.shown(), ending.get(), header.format());
        }
    }

    private static void requireDisk(ImageSource image, Optional<DiskFormat> ending) throws IOException {
        if (Headers.isText(image)) {
            throw new DiskImageException(image.shown(), Problem.UNRECOGNISED, "is a text file, not a disk image");
        }
        if (ending.isEmpty() && !Headers.hasWholeSectors(image)) {
            throw new DiskImageException(image.shown(), Problem.UNRECOGNISED, "is no disk image as far as its header, its ending "
                    + "and its length (no whole sectors) tell; if it is a raw disk, say that its format is raw");
        }
    }
}
