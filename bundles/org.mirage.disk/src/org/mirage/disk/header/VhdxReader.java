// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.header;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.DiskHeader;
import org.mirage.disk.FileReference;
import org.mirage.disk.FileReference.Role;

/** VHDX (Microsoft: MS-VHDX). */
final class VhdxReader implements FormatReader {

    @Override
    public boolean recognises(ImageBytes image) throws IOException {
        return image.has(0, "vhdxfile");
    }

    @Override
    public DiskHeader header(ImageBytes image) throws IOException {
        VhdxMetadata metadata = VhdxMetadata.read(image);
        long size = metadata.diskBytes();
        if (size < 0) {
            throw image.damaged("its VHDX header makes no sense");
        }
        List<String> obstacles = new ArrayList<>();
        if (VhdxHeader.read(image).hasLog()) {
            obstacles.add("it was not closed cleanly and changes still wait in its log; start and stop its machine, or run: "
                    + "qemu-img check -r all FILE");
        }
        if (metadata.hasParent()) {
            FileReference parent = new FileReference(Role.PARENT, VhdxParent.read(image, metadata).name(), DiskFormat.VHDX);
            return new DiskHeader(DiskFormat.VHDX, "differencing", OptionalLong.of(size), List.of(parent), obstacles);
        }
        if (metadata.parentLocator().isPresent()) {
            throw image.damaged("names a parent, but its VHDX parameters say that it has none");
        }
        return new DiskHeader(DiskFormat.VHDX, "", OptionalLong.of(size), List.of(), obstacles);
    }

    @Override
    public void requireComplete(ImageBytes image) throws IOException {
        VhdxBlocks.read(image).requireComplete(image);
    }

    /** QEMU does not tell where a VHDX has nothing, and would have terabytes of zeros read. */
    @Override
    public Optional<PresentBlocks> presentBlocks(ImageBytes image) throws IOException {
        VhdxBlocks blocks = VhdxBlocks.read(image);
        BitSet present = new BitSet();
        blocks.scan(image, (block, place) -> present.set((int) block));
        return Optional.of(new PresentBlocks(blocks.blockBytes(), present));
    }
}
