// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.ZeroPadding;
import org.mirage.engine.Monitor;
import org.mirage.engine.exporting.DiskFileWriter;
import org.mirage.engine.exporting.FixedVhdLayout;
import org.mirage.engine.exporting.VersionDevice;

/** Virtual PC's and Hyper-V's older format: dynamic, or fixed, which is the disk's bytes with a footer. */
final class VhdOutput implements DiskOutput {

    private static final String SUBFORMAT = "subformat";
    private static final String ROUND = "round";

    @Override
    public DiskFormat disk() {
        return DiskFormat.VHD;
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.of(SUBFORMAT, "growing with use, or of the disk's full size", "dynamic", "fixed"),
                Setting.of(ROUND, "fill the disk up with zeros to whole units, as Azure wants it", "off", "1M"));
    }

    @Override
    public boolean hasThin(Settings settings) {
        return settings.is(SUBFORMAT, "dynamic") && settings.is(ROUND, "off");
    }

    @Override
    public void write(VersionDevice disk, Path file, Settings settings, Monitor monitor) throws IOException {
        BlockDevice whole = whole(disk, settings);
        if (settings.is(SUBFORMAT, "fixed")) {
            DiskFileWriter.fixedVhd(whole, monitor).run(file);
        } else {
            DiskFileWriter.vhd(whole, monitor).run(file);
        }
    }

    @Override
    public Optional<BlockDevice> unwritten(BlockDevice disk, Settings settings) throws IOException {
        return settings.is(SUBFORMAT, "fixed") ? Optional.of(FixedVhdLayout.file(whole(disk, settings))) : Optional.empty();
    }

    private static BlockDevice whole(BlockDevice disk, Settings settings) {
        return settings.is(ROUND, "off") ? disk : ZeroPadding.toWhole(disk, settings.bytes(ROUND));
    }
}
