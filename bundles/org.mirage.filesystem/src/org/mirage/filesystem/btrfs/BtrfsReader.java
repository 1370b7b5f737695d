// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.Placement;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.NameVisitor;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.NodeType;
import org.mirage.filesystem.NodeVisitor;
import org.mirage.filesystem.PooledReader;
import org.mirage.filesystem.Problems;
import org.mirage.filesystem.RangeVisitor;
import org.mirage.filesystem.VolumeInfo;
import org.mirage.filesystem.VolumeRoot;
import org.mirage.filesystem.bytes.Uuid;

/** Reads Btrfs from the raw bytes of its devices. */
public final class BtrfsReader implements PooledReader {

    private final Volume volume;
    private final Subvolumes subvolumes;
    private final String keepWhole;
    private final Places places;
    private final NodeReader nodes;

    /** @param keepWhole a reason to distrust its maps, empty for none */
    BtrfsReader(Volume volume, Subvolumes subvolumes, String keepWhole) throws IOException {
        this.volume = volume;
        this.subvolumes = subvolumes;
        this.keepWhole = keepWhole;
        this.places = new Places(subvolumes);
        Tree sums = volume.hasTree(TreeIds.CHECKSUMS) ? volume.tree(TreeIds.CHECKSUMS) : null;
        this.nodes = new NodeReader(volume, subvolumes, new DataChecksums(volume, sums), places);
        for (Subvolume subvolume : subvolumes.all()) {
            requireRoot(subvolume);
        }
    }

    private void requireRoot(Subvolume subvolume) throws IOException {
        try {
            nodes.read(NodeIds.root(subvolume.place()));
        } catch (DamagedException e) {
            throw new DamagedException("subvolume " + subvolume.id() + " cannot be read: " + e.getMessage());
        }
    }

    /** Sizes are those of the address space, which mirrors take up once. */
    @Override
    public VolumeInfo info() {
        Superblock superblock = volume.superblock();
        return new VolumeInfo("btrfs", Uuid.text(superblock.uuid()), superblock.label(), superblock.sectorSize(),
                volume.space().size(), superblock.usedBytes(), 0,
                Feature.names(superblock.incompatible(), superblock.readOnlyCompatible()), volume.warnings().list(), keepWhole);
    }

    @Override
    public BlockDevice view() {
        return volume.space();
    }

    @Override
    public Placement placement() {
        return volume.space().map();
    }

    @Override
    public long root() {
        return TreeIds.FIRST;
    }

    @Override
    public List<VolumeRoot> roots() {
        List<VolumeRoot> roots = new ArrayList<>();
        for (Subvolume subvolume : subvolumes.all()) {
            roots.add(new VolumeRoot(NodeIds.root(subvolume.place()), subvolume.path().clone(), subvolume.id(), subvolume.uuid(), subvolumes.isStandard(subvolume)));
        }
        return roots;
    }

    @Override
    public void visitNodes(NodeVisitor visitor, Problems problems) throws IOException {
        new NodeWalk(subvolumes, nodes, places, visitor, problems).run();
    }

    /** What of the node cannot be read without making it as a whole unreadable joins the warnings of {@link #info()}. */
    @Override
    public Node node(long id) throws IOException {
        return nodes.read(id);
    }

    @Override
    public void visitNames(Node directory, NameVisitor visitor, Problems problems) throws IOException {
        if (directory.type() != NodeType.DIRECTORY) {
            throw new IllegalArgumentException("node " + directory.id() + " is no directory");
        }
        if (NodeIds.kind(directory.id()) == NodeIds.INODE) {
            new DirectoryReader(places, subvolumes.at(directory.id()), directory.id(), visitor, problems).visit();
        }
    }

    @Override
    public void visitUsed(RangeVisitor visitor) throws IOException {
        UsedSpace.visit(volume, visitor);
    }

    @Override
    public void visitUnallocated(int device, RangeVisitor visitor) throws IOException {
        UsedSpace.visitUnallocated(volume, device, visitor);
    }
}
