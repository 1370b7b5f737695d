// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mirage.disk.BlockDevice;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.FileSystemType;
import org.mirage.filesystem.FileSystems;
import org.mirage.filesystem.TruncatedException;
import org.mirage.filesystem.VolumeInfo;
import org.mirage.filesystem.VolumeSignature;
import org.mirage.store.Entry;
import org.mirage.store.Hash;
import org.mirage.store.PackSession;
import org.mirage.store.VolumeRange;
import org.mirage.store.VolumeRecord;

/** One volume's way into a version: with its files where it can be read, else only what it is. */
final class VolumeImport implements Closeable {

    private final int disk;
    private final long start;
    private final long length;
    private final String device;
    private final String partUuid;
    private final VolumeSignature signature;
    private final VolumeImage image;
    private String unread;
    private Entry root;
    private Hash links;

    private VolumeImport(DiskArea area, int disk, String device, VolumeSignature signature, VolumeImage image,
            String unread) {
        this.disk = disk;
        this.start = area.offset();
        this.length = area.length();
        this.device = device;
        this.partUuid = area.partUuid();
        this.signature = signature;
        this.image = image;
        this.unread = unread;
    }

    /**
     * Looks at an area of a disk; empty when there is nothing known in it.
     *
     * @param device as the first disk would call it
     * @param folder for temporary files
     * @throws MirageException when the volume goes on where the disk ends
     */
    static Optional<VolumeImport> open(BlockDevice whole, DiskArea area, int disk, String device, Path folder)
            throws IOException {
        BlockDevice slice = whole.slice(area.offset(), area.length());
        VolumeSignature signature = VolumeSignature.find(slice).orElse(null);
        Optional<FileSystemType> type = FileSystems.recognise(slice);
        if (type.isEmpty()) {
            return Optional.ofNullable(signature).map(found -> new VolumeImport(area, disk, device, found, null,
                    "the files in " + found.type() + " cannot be read yet"));
        }
        try {
            FileSystemReader reader = type.get().open(slice);
            VolumeImage image = new VolumeImage(reader, area.offset(), area.length(), folder);
            return Optional.of(new VolumeImport(area, disk, device, signature, image, ""));
        } catch (TruncatedException e) {
            throw new MirageException(area.partition() == 0 ? e.getMessage()
                    : "partition " + area.partition() + ": " + e.getMessage(), e);
        } catch (DamagedException e) {
            VolumeSignature what = signature == null ? new VolumeSignature("", "", new byte[0]) : signature;
            return Optional.of(new VolumeImport(area, disk, device, what, null, "its files cannot be read: " + e.getMessage()));
        }
    }

    /** What is known of its files; null when they cannot be read. */
    VolumeImage image() {
        return image;
    }

    String device() {
        return device;
    }

    /** Learns of all nodes. */
    void scan(boolean keepFreeSpace, Path folder, Monitor monitor) throws IOException {
        new VolumeScan(image, folder, keepFreeSpace).run(monitor);
    }

    /** Learns of all names; other threads may read contents meanwhile. */
    void walk(Path folder, Monitor monitor) throws IOException {
        try (DirectoryWalk walk = new DirectoryWalk(image.reader(), image.nodes(), image.directories(), image.warnings(), folder)) {
            walk.run(monitor);
        } catch (DamagedException e) {
            unread = "its files cannot be shown: " + e.getMessage();
        }
    }

    /** Stores its link table and directories, after all contents are known. */
    void storeTree(PackSession session, Path folder, Monitor monitor) throws IOException {
        if (unread.isEmpty()) {
            links = new LinkPass(image, folder).run(session, monitor);
            root = new TreePass(image).run(session, monitor);
        }
    }

    /** What the version's record says of it. */
    VolumeRecord record(int index) {
        List<VolumeRange> ranges = List.of(new VolumeRange(disk, start, length));
        List<String> warnings = new ArrayList<>();
        if (image != null) {
            // asked for again: the reader's own, such as checksum errors, grow while it reads
            warnings.addAll(image.reader().info().warnings());
            warnings.addAll(image.warnings().toList());
        }
        if (!unread.isEmpty()) {
            warnings.add(unread);
        }
        if (image == null) {
            return new VolumeRecord(index, signature.type(), signature.uuid(), signature.label(), ranges, partUuid, device,
                    null, null, 0, 0, length, length, 0, List.of(), warnings, unread, Map.of());
        }
        VolumeInfo info = image.info();
        return new VolumeRecord(index, info.type(), info.uuid(), info.label(), ranges, partUuid, device, root, links,
                root == null ? 0 : root.subtree().entries(), root == null ? 0 : root.subtree().bytes(), info.size(),
                info.usedBytes(), info.blockSize(), info.features(), warnings, info.keepWhole(), Map.of());
    }

    @Override
    public void close() throws IOException {
        if (image != null) {
            image.close();
        }
    }
}
