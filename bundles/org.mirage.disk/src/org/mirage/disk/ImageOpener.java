// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mirage.disk.DiskImageException.Problem;
import org.mirage.disk.FileReference.Role;
import org.mirage.disk.header.Headers;
import org.mirage.disk.header.ImageBytes;
import org.mirage.disk.header.PresentBlocks;
import org.mirage.disk.header.VhdParent;
import org.mirage.disk.header.VhdxBlocks;
import org.mirage.disk.header.VhdxHeader;
import org.mirage.disk.header.VhdxParent;
import org.mirage.disk.qemu.QemuDevice;
import org.mirage.disk.qemu.QemuNode;
import org.mirage.disk.vhd.DifferencingVhd;
import org.mirage.disk.vhdx.DifferencingVhdx;
import org.mirage.disk.vmdk.VmdkDisk;

/** Makes one disk of an image and the files that it builds on. */
final class ImageOpener {

    private static final String DIFFERENCING = "differencing";

    private ImageOpener() {}

    /** Opens the disk; it goes on to work when the tree is closed. */
    static BlockDevice open(ImageTree image) throws IOException {
        Headers.requireComplete(image.source(), image.format());
        return switch (image.format()) {
            case RAW -> ZeroPadding.toSectors(image.source().bytes());
            case VMDK -> overParent(image, ImageOpener::requireSameVmdk,
                    parent -> VmdkDisk.open(image.source(), image.files(Role.EXTENT), parent));
            case VHD -> isDifferencing(image)
                    ? overParent(image, ImageOpener::requireSameVhd, parent -> DifferencingVhd.open(image.source(), parent))
                    : byQemu(image);
            case VHDX -> isDifferencing(image)
                    ? overParent(image, ImageOpener::requireSameVhdx, parent -> DifferencingVhdx.open(image.source(), parent))
                    : byQemu(image);
            default -> byQemu(image);
        };
    }

    private static boolean isDifferencing(ImageTree image) {
        return image.variant().equals(DIFFERENCING);
    }

    /** Opens what lies over a parent that has been opened; the parent may be null. */
    private interface Over {
        BlockDevice open(BlockDevice parent) throws IOException;
    }

    /** Complains when a parent is not the one that an image was begun from. */
    private interface Check {
        void require(ImageSource image, ImageSource parent) throws IOException;
    }

    private static BlockDevice overParent(ImageTree image, Check check, Over over) throws IOException {
        Optional<ImageTree> below = image.below();
        if (below.isEmpty()) {
            return over.open(null);
        }
        check.require(image.source(), below.get().source());
        BlockDevice parent = open(below.get());
        try {
            return over.open(parent);
        } catch (IOException | RuntimeException e) {
            parent.close();
            throw e;
        }
    }

    private static void requireSameVmdk(ImageSource image, ImageSource parent) throws IOException {
        String wanted = VmdkDisk.descriptor(image).parentId();
        if (!VmdkDisk.descriptor(parent).contentId().equals(wanted)) {
            throw changed(image, parent);
        }
    }

    private static void requireSameVhd(ImageSource image, ImageSource parent) throws IOException {
        try (ImageBytes bytes = new ImageBytes(image); ImageBytes below = new ImageBytes(parent)) {
            if (!VhdParent.of(bytes).id().equals(VhdParent.idOf(below))) {
                throw changed(image, parent);
            }
        }
        long size = Headers.inspect(image).virtualSize().orElse(0);
        if (Headers.inspect(parent).virtualSize().orElse(0) < size) {
            throw new DiskImageException(parent.shown(), Problem.DAMAGED, "is a smaller disk than " + image.shown()
                    + ", which builds on it");
        }
    }

    private static void requireSameVhdx(ImageSource image, ImageSource parent) throws IOException {
        try (ImageBytes bytes = new ImageBytes(image); ImageBytes below = new ImageBytes(parent)) {
            if (!VhdxParent.of(bytes).ids().contains(VhdxHeader.read(below).contentId())) {
                throw changed(image, parent);
            }
            long sector = VhdxBlocks.read(bytes).sectorBytes();
            long sectorBelow = VhdxBlocks.read(below).sectorBytes();
            if (sector != sectorBelow) {
                throw new DiskImageException(parent.shown(), Problem.DAMAGED, "has sectors of " + sectorBelow + " bytes and "
                        + image.shown() + ", which builds on it, of " + sector + ", so that together they are no disk");
            }
        }
    }

    private static DiskImageException changed(ImageSource image, ImageSource parent) {
        return new DiskImageException(image.shown(), Problem.DAMAGED, "was begun from another disk than " + parent.shown()
                + " is now: that one was changed or exchanged since, and together they are no disk");
    }

    private static BlockDevice byQemu(ImageTree image) throws IOException {
        // only what the disk itself says counts: what lies below may shine through where it has nothing
        Optional<PresentBlocks> present = Headers.presentBlocks(image.source(), image.format());
        BlockDevice device = QemuDevice.open(image.source().shown(), node(image));
        return present.isEmpty() ? device : new BlockwiseDevice(device, present.get());
    }

    private static QemuNode node(ImageTree image) throws IOException {
        List<ImageSource> data = image.files(Role.DATA_FILE);
        if (!data.isEmpty()) {
            requireData(image, data.getFirst());
        }
        Optional<ImageTree> below = image.below();
        return new QemuNode(image.format(), image.source(), data.isEmpty() ? null : data.getFirst(),
                below.isEmpty() ? null : backing(image, below.get()));
    }

    private static QemuNode backing(ImageTree image, ImageTree below) throws IOException {
        Headers.requireComplete(below.source(), below.format());
        if (isDifferencing(below) || below.format() == DiskFormat.VMDK && !below.branches().isEmpty()) {
            throw new DiskImageException(image.source().shown(), Problem.UNSUPPORTED, "builds on " + below.source().shown()
                    + ", which is itself made of several files; make one of that: qemu-img convert -O qcow2");
        }
        return node(below);
    }

    private static void requireData(ImageTree image, ImageSource data) throws IOException {
        OptionalLong reach = Headers.dataFileReach(image.source(), image.format());
        if (reach.isPresent() && reach.getAsLong() > data.length()) {
            throw new DiskImageException(data.shown(), Problem.TRUNCATED, "is cut short: " + image.source().shown()
                    + " refers to its byte " + reach.getAsLong() + ", but it has " + data.length()
                    + " bytes; copy or download it again");
        }
    }
}
