// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.Range;
import org.mirage.filesystem.ComparableReader;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.NameVisitor;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.NodeType;
import org.mirage.filesystem.NodeVisitor;
import org.mirage.filesystem.Problems;
import org.mirage.filesystem.RangeVisitor;
import org.mirage.filesystem.VolumeComparison;
import org.mirage.filesystem.VolumeInfo;
import org.mirage.filesystem.bytes.Uuid;
import org.mirage.filesystem.reading.NodeProblems;

/** Reads ext2, ext3 and ext4 from the raw bytes. Checksum errors met on the way join the warnings of {@link #info()}. */
public final class ExtReader implements ComparableReader {

    private static final long ROOT = 2;

    private final ExtVolume volume;
    private final List<ExtVolume> states;
    private final List<Range> replayed;
    private final VolumeState state;
    private final String keepWhole;
    private final NodeReader nodes;
    private final LiveInodes live;

    /**
     * @param volume the volume after replay
     * @param before the volume before replay, or the same
     * @param replayed where the two differ, in rising order
     * @param state of the volume after replay
     * @param keepWhole a reason to distrust its maps besides those in {@code state}, empty for none
     */
    ExtReader(ExtVolume volume, ExtVolume before, List<Range> replayed, VolumeState state, String keepWhole) {
        this.volume = volume;
        this.states = volume == before ? List.of(volume) : List.of(volume, before);
        this.replayed = List.copyOf(replayed);
        this.state = state;
        this.keepWhole = keepWhole.isEmpty() ? state.distrust() : keepWhole;
        this.nodes = new NodeReader(volume);
        this.live = new LiveInodes(volume, new InodeTables(volume, state.limits()), nodes);
    }

    @Override
    public VolumeInfo info() {
        ExtSuperblock superblock = volume.superblock();
        List<String> features = new ArrayList<>(superblock.features());
        features.remove(ExtFeature.NEEDS_RECOVERY.label()); // what had to be done has been done
        return new VolumeInfo(type(superblock), Uuid.text(superblock.uuid()), superblock.label(), superblock.blockSize(),
                superblock.size(), state.usedBytes(), state.nodes(), List.copyOf(features), volume.warnings().list(),
                keepWhole);
    }

    /** As {@code blkid} tells them apart: by the features that each name's first driver did not know. */
    private static String type(ExtSuperblock superblock) {
        int readOnly = superblock.featureWord(ExtFeature.Set.READ_ONLY);
        int incompatible = superblock.featureWord(ExtFeature.Set.INCOMPATIBLE);
        boolean newer = (readOnly & ~(ExtFeature.SPARSE_SUPER.bit() | ExtFeature.LARGE_FILE.bit() | ExtFeature.BTREE_DIR.bit())) != 0
                || (incompatible & ~(ExtFeature.FILETYPE.bit() | ExtFeature.NEEDS_RECOVERY.bit() | ExtFeature.META_BG.bit())) != 0;
        if (newer) {
            return "ext4";
        }
        return superblock.has(ExtFeature.HAS_JOURNAL) ? "ext3" : "ext2";
    }

    @Override
    public BlockDevice view() {
        return volume.device();
    }

    @Override
    public long root() {
        return ROOT;
    }

    @Override
    public void visitNodes(NodeVisitor visitor, Problems problems) throws IOException {
        for (int group = 0; group < volume.superblock().groups(); group++) {
            live.visit(group, inode -> {
                Node node = readOrReport(inode, problems);
                if (node != null) {
                    visitor.node(node);
                }
            });
        }
    }

    private Node readOrReport(RawInode inode, Problems problems) throws IOException {
        NodeProblems own = new NodeProblems(inode.number(), problems);
        try {
            return nodes.read(inode.alone(), own::add);
        } catch (DamagedException e) {
            own.add("it cannot be read: " + e.getMessage());
            return null;
        } finally {
            own.end();
        }
    }

    /** What of the node cannot be read without making it as a whole unreadable joins the warnings of {@link #info()}. */
    @Override
    public Node node(long id) throws IOException {
        return nodes.read(inode(id), problem -> volume.warnings().add("inode " + id + ": " + problem));
    }

    private RawInode inode(long id) throws IOException {
        int perGroup = volume.superblock().inodesPerGroup();
        if (!nodes.isVisible(id) || (id - 1) % perGroup >= state.limits().of((id - 1) / perGroup)) {
            throw new DamagedException("inode " + id + " is not in use");
        }
        RawInode inode = volume.inode(id);
        if (!nodes.isLive(inode)) {
            throw new DamagedException("inode " + id + " is not in use");
        }
        return inode;
    }

    @Override
    public void visitNames(Node directory, NameVisitor visitor, Problems problems) throws IOException {
        if (directory.type() != NodeType.DIRECTORY) {
            throw new IllegalArgumentException("inode " + directory.id() + " is no directory");
        }
        RawInode inode = directory instanceof ExtNode node ? node.raw() : inode(directory.id());
        new DirectoryReader(volume, live, inode, visitor, problems).visit();
    }

    @Override
    public void visitUsed(RangeVisitor visitor) throws IOException {
        UsedBlocks.visit(states, visitor);
    }

    @Override
    public void visitReplayed(RangeVisitor visitor) throws IOException {
        for (Range range : replayed) {
            visitor.range(range.offset(), range.length());
        }
    }

    @Override
    public Optional<VolumeComparison> since(FileSystemReader earlier) throws IOException {
        boolean comparable = earlier instanceof ExtReader other && isAsItStands() && other.isAsItStands();
        return comparable ? ExtComparison.of(((ExtReader) earlier).volume, volume) : Optional.empty();
    }

    /** True when nothing is to be replayed, and the maps can be trusted. */
    private boolean isAsItStands() {
        return states.size() == 1 && replayed.isEmpty() && keepWhole.isEmpty();
    }

    @Override
    public void visitOwned(Node node, RangeVisitor visitor) throws IOException {
        ExtComparison.visitOwned(volume, node instanceof ExtNode known ? known.raw() : inode(node.id()), visitor);
    }
}
