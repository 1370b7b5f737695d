// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.Placement;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.store.VolumeRange;

/** The volumes of a machine's disks that can be read here, opened and not yet looked into. */
public final class OpenedVolumes implements Closeable {

    /**
     * One volume.
     *
     * @param ranges where it lies, as a version's record tells it
     * @param placement the same, exactly
     */
    public record Opened(List<VolumeRange> ranges, FileSystemReader reader, Placement placement) {
    }

    private final List<DiskImport> disks = new ArrayList<>();
    private final List<VolumeImport> volumes = new ArrayList<>();

    private OpenedVolumes() {
    }

    /**
     * Opens them.
     *
     * @param name of the machine, for messages
     * @param devices its disks in their order; they stay open when this is closed
     * @param folder for temporary files
     */
    public static OpenedVolumes of(Path name, List<? extends BlockDevice> devices, Path folder) throws IOException {
        OpenedVolumes opened = new OpenedVolumes();
        try {
            for (BlockDevice device : devices) {
                opened.disks.add(new DiskImport(name, device.slice(0, device.size()), opened.disks.size(), folder));
            }
            new MachineVolumes(opened.disks, false, folder).find(opened.volumes);
            return opened;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** The volumes, in the order of the disks. */
    public List<Opened> list() {
        return volumes.stream().filter(volume -> volume.image() != null)
                .map(volume -> new Opened(volume.space().ranges(), volume.image().reader(), volume.image().placement())).toList();
    }

    /** Whether a volume is there for swap space by what people made of it: the type of its partition, or a logical volume's name. */
    boolean isMeantForSwap(VolumeSpace space) {
        if (space.name().contains("/")) {
            return space.name().substring(space.name().indexOf('/')).toLowerCase(Locale.ROOT).contains("swap");
        }
        VolumeRange place = space.ranges().size() == 1 ? space.ranges().getFirst() : new VolumeRange(-1, 0, 0);
        return disks.stream().anyMatch(disk -> disk.index() == place.disk()
                && disk.areas().stream().anyMatch(area -> area.swap() && area.offset() == place.offset() && area.length() == place.length()));
    }

    /** All that was found, with what holds no files. */
    List<VolumeImport> all() {
        return List.copyOf(volumes);
    }

    @Override
    public void close() throws IOException {
        for (VolumeImport volume : volumes) {
            volume.close();
        }
        for (DiskImport disk : disks) {
            disk.close();
        }
    }
}
