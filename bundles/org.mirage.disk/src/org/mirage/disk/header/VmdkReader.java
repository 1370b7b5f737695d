// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.header;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.DiskHeader;
import org.mirage.disk.FileReference;
import org.mirage.disk.FileReference.Role;

/** VMDK (VMware: Virtual Disk Format 5.0): hosted sparse extents with their descriptor inside, and descriptors alone. */
final class VmdkReader implements FormatReader {

    private static final String ESX_SPARSE = "COWD";
    private static final byte[] SE_SPARSE = {(byte) 0xbe, (byte) 0xba, (byte) 0xfe, (byte) 0xca, 0, 0, 0, 0};
    private static final List<String> ONE_FILE = List.of("monolithicsparse", "streamoptimized");
    private static final String PIECE =
            "it is one piece of a split VMDK; the small text file beside it describes the whole";
    private static final String SNAPSHOT =
            "it is a snapshot's part of a disk of ESX; export the machine as OVF instead";
    private static final int MAX_EXTENTS = 4096;

    @Override
    public boolean recognises(ImageBytes image) throws IOException {
        return image.has(0, VmdkHeader.SIGNATURE) || image.has(0, ESX_SPARSE) || image.has(0, SE_SPARSE)
                || isDescriptor(image);
    }

    private static boolean isDescriptor(ImageBytes image) throws IOException {
        byte[] start = image.upTo(0, 64);
        return new String(start, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT).startsWith("# disk descriptorfile");
    }

    @Override
    public DiskHeader header(ImageBytes image) throws IOException {
        if (isDescriptor(image)) {
            return ofDescriptor(image, VmdkDescriptor.parse(image.upTo(0, VmdkDescriptor.MAX_LENGTH)));
        }
        if (!image.has(0, VmdkHeader.SIGNATURE)) {
            return new DiskHeader(DiskFormat.VMDK, "ESX sparse", OptionalLong.empty(), List.of(), List.of(SNAPSHOT));
        }
        return ofSparse(image, VmdkHeader.read(image));
    }

    private static DiskHeader ofDescriptor(ImageBytes image, VmdkDescriptor descriptor) throws IOException {
        if (descriptor.extents().size() > MAX_EXTENTS) {
            throw image.damaged("its descriptor names more than " + MAX_EXTENTS + " extents");
        }
        List<FileReference> references = new ArrayList<>();
        List<String> obstacles = new ArrayList<>();
        for (VmdkDescriptor.Extent extent : descriptor.extents()) {
            if (extent.isFlat() || extent.isSparse()) {
                references.add(new FileReference(Role.EXTENT, extent.file(), DiskFormat.RAW));
            } else if (extent.type().endsWith("SPARSE")) {
                obstacles.add(SNAPSHOT);
            } else if (!extent.isZero()) {
                obstacles.add("it has an extent of the type " + ImageBytes.printable(
                        extent.type().getBytes(StandardCharsets.ISO_8859_1)) + ", which is no file");
            }
        }
        if (descriptor.extents().isEmpty()) {
            obstacles.add("its descriptor names no extents");
        }
        addParent(references, descriptor);
        return new DiskHeader(DiskFormat.VMDK, descriptor.createType(),
                OptionalLong.of(descriptor.sectors() * VmdkHeader.SECTOR), references, obstacles.stream().distinct().toList());
    }

    private static void addParent(List<FileReference> references, VmdkDescriptor descriptor) {
        if (descriptor.hasParent()) {
            references.add(new FileReference(Role.PARENT, descriptor.parentName(), DiskFormat.VMDK));
        }
    }

    private static DiskHeader ofSparse(ImageBytes image, VmdkHeader header) throws IOException {
        List<String> obstacles = new ArrayList<>();
        List<FileReference> references = new ArrayList<>();
        String type = "";
        if (header.descriptor() == 0) {
            obstacles.add(PIECE);
        } else if (header.capacity() == 0) {
            obstacles.add("its header gives the disk no size");
        } else {
            VmdkDescriptor descriptor = header.descriptor(image);
            type = descriptor.createType();
            addParent(references, descriptor);
            if (type.isEmpty()) {
                obstacles.add(PIECE);
            } else if (!ONE_FILE.contains(type.toLowerCase(Locale.ROOT))) {
                obstacles.add("it is a VMDK of type '" + ImageBytes.printable(type.getBytes(StandardCharsets.ISO_8859_1))
                        + "'; those of one file are monolithicSparse and streamOptimized");
            } else if (descriptor.extents().size() > 1) {
                obstacles.add("its descriptor names several extents, which one within a file must not");
            }
        }
        if (header.isCompressed() && (header.flags() & VmdkHeader.MARKERS) == 0) {
            obstacles.add("its grains are compressed without saying how long they are");
        }
        return new DiskHeader(DiskFormat.VMDK, type, OptionalLong.of(header.capacity() * VmdkHeader.SECTOR), references, obstacles);
    }

    @Override
    public void requireComplete(ImageBytes image) throws IOException {
        if (!isDescriptor(image)) {
            VmdkHeader.read(image).requireComplete(image);
        }
    }
}
