// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.Monitor;
import org.mirage.engine.Names;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.PooledReader;
import org.mirage.filesystem.VolumeInfo;
import org.mirage.filesystem.VolumeRoot;
import org.mirage.filesystem.VolumeSignature;
import org.mirage.store.PackSession;
import org.mirage.store.VolumeRange;
import org.mirage.store.VolumeRecord;

/**
 * One volume's way into a version: with its files where they can be read, else only what it is. A file system of several
 * trees, such as subvolumes, becomes as many volumes of the version.
 */
final class VolumeImport implements Closeable {

    private final VolumeSpace space;
    private final VolumeSignature signature;
    private final VolumeImage image;
    private final List<RootImport> roots = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private String unread;

    private VolumeImport(VolumeSpace space, VolumeSignature signature, VolumeImage image, String unread) {
        this.space = space;
        this.signature = signature;
        this.image = image;
        this.unread = unread;
        if (image != null) {
            image.reader().roots().forEach(root -> roots.add(new RootImport(image, root)));
        }
    }

    /** A volume whose files can be read. */
    static VolumeImport read(VolumeSpace space, VolumeImage image) {
        return new VolumeImport(space, null, image, "");
    }

    /**
     * A volume whose files cannot be read.
     *
     * @param signature what it is
     * @param why for a person; empty for what holds no files by its nature, such as swap
     */
    static VolumeImport unread(VolumeSpace space, VolumeSignature signature, String why) {
        return new VolumeImport(space, signature, null, why);
    }

    /** What it is by its signature; null when its files can be read. */
    VolumeSignature signature() {
        return signature;
    }

    /** Why its files cannot be read; empty when they can, and for what holds none by its nature. */
    String unread() {
        return unread;
    }

    /** What is known of its files; null when they cannot be read. */
    VolumeImage image() {
        return image;
    }

    VolumeSpace space() {
        return space;
    }

    /** Notes what a person should know of it. */
    void warn(String warning) {
        warnings.add(warning);
    }

    /** Learns of all nodes. */
    void scan(boolean keepFreeSpace, Path folder, Monitor monitor) throws IOException {
        new VolumeScan(image, folder, keepFreeSpace).run(monitor);
    }

    /** Learns of all names; other threads may read contents meanwhile. */
    void walk(Path folder, Monitor monitor) throws IOException {
        try (DirectoryWalk walk = new DirectoryWalk(image.reader(), image.nodes(), image.directories(), image.warnings(), folder)) {
            for (RootImport root : roots) {
                root.walk(walk, monitor);
            }
        } catch (DamagedException e) {
            unread = "its files cannot be shown: " + e.getMessage();
        }
    }

    /** Stores its link tables and directories, after all contents are known. */
    void storeTrees(PackSession session, Path folder, Monitor monitor) throws IOException {
        if (unread.isEmpty()) {
            for (RootImport root : roots) {
                root.store(session, folder, monitor);
            }
        }
    }

    /** What the version's record says of it, one a tree, numbered from {@code first} on. */
    List<VolumeRecord> records(int first) {
        List<String> remarks = new ArrayList<>(warnings);
        if (image != null) {
            // asked for again: the reader's own, such as checksum errors, grow while it reads
            remarks.addAll(image.reader().info().warnings());
            remarks.addAll(image.warnings().toList());
        }
        if (!unread.isEmpty()) {
            remarks.add(unread);
        }
        if (image == null) {
            long length = space.size();
            return List.of(new VolumeRecord(first, signature.type(), signature.uuid(), signature.label(), space.ranges(),
                    space.partUuid(), space.name(), null, null, 0, 0, length, length, 0, List.of(), remarks,
                    unread.isEmpty() ? "it holds no files" : unread, Map.of()));
        }
        List<VolumeRecord> records = new ArrayList<>();
        for (RootImport root : roots) {
            records.add(record(root, first + records.size(), records.isEmpty() ? remarks : List.of()));
        }
        return records;
    }

    private VolumeRecord record(RootImport root, int index, List<String> remarks) {
        VolumeInfo info = image.info();
        return new VolumeRecord(index, info.type(), info.uuid(), info.label(), space.ranges(), space.partUuid(), name(root),
                root.entry(), root.links(), root.entries(), root.bytes(), size(), info.usedBytes(), info.blockSize(),
                info.features(), remarks, info.keepWhole(), roots.size() == 1 ? Map.of() : tree(root.root()));
    }

    /** Addresses of a pool go beyond its devices, or end before them; what a person asks for is what they hold together. */
    private long size() {
        return image.reader() instanceof PooledReader ? space.ranges().stream().mapToLong(VolumeRange::length).sum() : image.info().size();
    }

    /** As findmnt(8) writes it where only one tree of a file system is meant. */
    private String name(RootImport root) {
        byte[] path = root.root().path();
        return path.length == 0 ? space.name() : space.name() + "[/" + Names.show(path) + "]";
    }

    private static Map<String, Object> tree(VolumeRoot root) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(VolumeRecord.TREE_PATH, root.path());
        fields.put(VolumeRecord.TREE_ID, root.id());
        fields.put(VolumeRecord.TREE_UUID, root.uuid());
        fields.put(VolumeRecord.TREE_STANDARD, root.standard());
        return fields;
    }

    @Override
    public void close() throws IOException {
        if (image != null) {
            image.close();
        }
    }
}
