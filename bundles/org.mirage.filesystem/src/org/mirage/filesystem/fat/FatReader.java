// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.fat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.NameVisitor;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.NodeType;
import org.mirage.filesystem.NodeVisitor;
import org.mirage.filesystem.Problem;
import org.mirage.filesystem.Problems;
import org.mirage.filesystem.RangeVisitor;
import org.mirage.filesystem.VolumeInfo;
import org.mirage.filesystem.reading.FolderNames;
import org.mirage.filesystem.reading.RangeJoiner;

/** Reads FAT12, FAT16 and FAT32 with long names. */
final class FatReader implements FileSystemReader {

    private static final byte[] NO_LABEL = "NO NAME".getBytes(StandardCharsets.US_ASCII);

    private final FatVolume volume;
    private final FatTree tree;
    private final FatState state;

    FatReader(FatVolume volume, FatTree tree, FatState state) {
        this.volume = volume;
        this.tree = tree;
        this.state = state;
    }

    static FatReader open(FatVolume volume) throws IOException {
        return new FatReader(volume, FatTree.read(volume), FatState.of(volume));
    }

    @Override
    public VolumeInfo info() {
        FatBootSector boot = volume.boot();
        String keepWhole = tree.contradictsTable() ? "files lie in clusters that its allocation table calls free" : "";
        return new VolumeInfo("vfat", boot.serial(), label(), boot.sectorSize(), boot.size(), boot.dataStart() + state.usedBytes(),
                tree.entries(), List.of("FAT" + boot.bits()), volume.warnings().list(), keepWhole);
    }

    private byte[] label() {
        byte[] label = tree.label() == null ? ShortName.label(volume.boot().label()) : tree.label();
        return Arrays.equals(label, NO_LABEL) ? new byte[0] : label;
    }

    @Override
    public BlockDevice view() {
        return volume.device();
    }

    @Override
    public long root() {
        return FatTree.ROOT;
    }

    @Override
    public void visitNodes(NodeVisitor visitor, Problems problems) throws IOException {
        tree.problems().forEach((id, message) -> problems.found(new Problem(id, message)));
        visitor.node(rootNode());
        tree.visitFolders(folder -> {
            List<FatEntry> entries = new ArrayList<>();
            tree.visitEntries(folder, (entry, name) -> entries.add(entry));
            for (FatEntry entry : entries) {
                visitor.node(node(entry));
            }
        });
    }

    private FatNode rootNode() {
        return new FatNode(volume, null, null);
    }

    private FatNode node(FatEntry entry) {
        return new FatNode(volume, entry, tree.unreadable(FatTree.id(entry)));
    }

    @Override
    public Node node(long id) throws IOException {
        return id == FatTree.ROOT ? rootNode() : node(tree.entry(id));
    }

    @Override
    public void visitNames(Node directory, NameVisitor visitor, Problems problems) throws IOException {
        if (directory.type() != NodeType.DIRECTORY) {
            throw new IllegalArgumentException("no folder: " + directory.id());
        }
        FatEntry entry = directory.id() == FatTree.ROOT ? null : tree.entry(directory.id());
        FolderNames names = new FolderNames(directory.id(), true, visitor, problems);
        tree.visitEntries(entry == null ? tree.root() : tree.folder(entry), (found, name) -> names.add(name, FatTree.id(found)));
        names.end();
    }

    /** All before the first cluster, the clusters that any table has in use, and what is no whole cluster at the end. */
    @Override
    public void visitUsed(RangeVisitor visitor) throws IOException {
        FatBootSector boot = volume.boot();
        RangeJoiner joiner = new RangeJoiner(visitor);
        joiner.range(0, boot.dataStart());
        for (long cluster = FatTable.FIRST; cluster < boot.clusters() + FatTable.FIRST; cluster++) {
            for (FatTable table : volume.tables()) {
                if (table.entry(cluster) != FatTable.FREE) {
                    joiner.range(boot.offset(cluster), boot.clusterSize());
                    break;
                }
            }
        }
        long end = boot.offset(boot.clusters() + FatTable.FIRST);
        joiner.range(end, boot.size() - end);
        joiner.end();
    }
}
