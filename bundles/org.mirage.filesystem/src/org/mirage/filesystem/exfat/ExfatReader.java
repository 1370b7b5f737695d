// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.exfat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.NameVisitor;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.NodeType;
import org.mirage.filesystem.NodeVisitor;
import org.mirage.filesystem.Problems;
import org.mirage.filesystem.RangeVisitor;
import org.mirage.filesystem.VolumeInfo;
import org.mirage.filesystem.fat.FatTable;
import org.mirage.filesystem.reading.FolderNames;
import org.mirage.filesystem.reading.RangeJoiner;

/** Reads exFAT. */
final class ExfatReader implements FileSystemReader {

    private final ExfatVolume volume;
    private final AllocationBitmap bitmap;
    private final ExfatTree tree;
    private final byte[] label;
    private final long usedBytes;

    private ExfatReader(ExfatVolume volume, AllocationBitmap bitmap, ExfatTree tree, byte[] label) throws IOException {
        this.volume = volume;
        this.bitmap = bitmap;
        this.tree = tree;
        this.label = label;
        this.usedBytes = volume.boot().heapStart() + bitmap.used() * volume.boot().clusterSize();
    }

    static ExfatReader open(ExfatVolume volume) throws IOException {
        RootEntries entries = new RootEntries(volume);
        new Directory(volume, volume.root(), volume.boot().clusters()).visit(entries);
        AllocationBitmap bitmap = entries.bitmap();
        warn(volume, entries);
        return new ExfatReader(volume, bitmap, ExfatTree.read(volume, bitmap), entries.label());
    }

    private static void warn(ExfatVolume volume, RootEntries entries) throws IOException {
        if (volume.boot().isDirty()) {
            volume.warnings().add("it was in use, or was not unmounted as it should: fsck.exfat may have work to do");
        }
        if (volume.boot().hasFailed()) {
            volume.warnings().add("whoever used it last met errors of the disk");
        }
        if (!volume.boot().isSound()) {
            volume.warnings().add("the checksum of its boot region does not fit");
        }
        String upCase = entries.upCaseProblem();
        if (!upCase.isEmpty()) {
            volume.warnings().add(upCase);
        }
    }

    @Override
    public VolumeInfo info() {
        ExfatBootSector boot = volume.boot();
        String keepWhole = !boot.isSound() ? "the checksum of its boot region does not fit"
                : tree.contradictsBitmap() ? "files lie in clusters that its allocation bitmap calls free" : "";
        return new VolumeInfo("exfat", boot.serial(), label.clone(), boot.sectorSize(), boot.size(), usedBytes, tree.entries(),
                List.of(boot.version()), volume.warnings().list(), keepWhole);
    }

    @Override
    public BlockDevice view() {
        return volume.device();
    }

    @Override
    public long root() {
        return ExfatTree.ROOT;
    }

    @Override
    public void visitNodes(NodeVisitor visitor, Problems problems) throws IOException {
        tree.problems().forEach(problems::found);
        visitor.node(new ExfatNode(volume, null, null));
        tree.visitFolders(folder -> {
            List<EntrySet> sets = new ArrayList<>();
            tree.visitSets(folder, sets::add, problem -> { });
            for (EntrySet set : sets) {
                visitor.node(node(set));
            }
        });
    }

    private ExfatNode node(EntrySet set) {
        return new ExfatNode(volume, set, tree.unreadable(set.id()));
    }

    @Override
    public Node node(long id) throws IOException {
        return id == ExfatTree.ROOT ? new ExfatNode(volume, null, null) : node(tree.set(id));
    }

    @Override
    public void visitNames(Node directory, NameVisitor visitor, Problems problems) throws IOException {
        if (directory.type() != NodeType.DIRECTORY) {
            throw new IllegalArgumentException("no folder: " + directory.id());
        }
        FolderNames names = new FolderNames(directory.id(), true, visitor, problems);
        ExfatTree.Folder folder = directory.id() == ExfatTree.ROOT ? tree.root() : tree.folder(tree.set(directory.id()));
        tree.visitSets(folder, set -> names.add(set.name(), set.id()), problem -> names.problem(problem.message()));
        names.end();
    }

    /** All before the first cluster, the clusters in use, and what is behind the last one. */
    @Override
    public void visitUsed(RangeVisitor visitor) throws IOException {
        ExfatBootSector boot = volume.boot();
        RangeJoiner joiner = new RangeJoiner(visitor);
        joiner.range(0, boot.heapStart());
        for (long cluster = FatTable.FIRST; cluster < boot.clusters() + FatTable.FIRST; cluster++) {
            if (bitmap.isUsed(cluster)) {
                joiner.range(boot.offset(cluster), boot.clusterSize());
            }
        }
        long end = boot.offset(boot.clusters() + FatTable.FIRST);
        joiner.range(end, boot.size() - end);
        joiner.end();
    }
}
