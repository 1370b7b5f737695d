// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import java.io.IOException;
import java.util.List;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.Range;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.NameVisitor;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.NodeType;
import org.mirage.filesystem.NodeVisitor;
import org.mirage.filesystem.Problems;
import org.mirage.filesystem.RangeVisitor;
import org.mirage.filesystem.VolumeInfo;
import org.mirage.filesystem.bytes.Uuid;
import org.mirage.filesystem.reading.NodeProblems;

/** Reads XFS, versions 4 and 5, from the raw bytes. */
public final class XfsReader implements FileSystemReader {

    private final XfsVolume volume;
    private final List<XfsVolume> states;
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
    XfsReader(XfsVolume volume, XfsVolume before, List<Range> replayed, VolumeState state, String keepWhole) {
        this.volume = volume;
        this.states = volume == before ? List.of(volume) : List.of(volume, before);
        this.replayed = List.copyOf(replayed);
        this.state = state;
        this.keepWhole = keepWhole.isEmpty() ? state.distrust() : keepWhole;
        this.nodes = new NodeReader(volume);
        this.live = new LiveInodes(volume, state.chunks());
    }

    @Override
    public VolumeInfo info() {
        XfsSuperblock superblock = volume.superblock();
        return new VolumeInfo("xfs", Uuid.text(superblock.uuid()), superblock.label(), superblock.blockSize(), superblock.size(),
                state.usedBlocks() * superblock.blockSize(), state.nodes(), List.copyOf(superblock.features()),
                volume.warnings().list(), keepWhole);
    }

    @Override
    public BlockDevice view() {
        return volume.device();
    }

    @Override
    public long root() {
        return volume.superblock().rootInode();
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
            return nodes.read(inode, own::add);
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
        if (!live.contains(id)) {
            throw new DamagedException("inode " + Long.toUnsignedString(id) + " is not in use");
        }
        return live.read(id);
    }

    @Override
    public void visitNames(Node directory, NameVisitor visitor, Problems problems) throws IOException {
        if (directory.type() != NodeType.DIRECTORY) {
            throw new IllegalArgumentException("inode " + directory.id() + " is no directory");
        }
        RawInode inode = directory instanceof XfsNode node ? node.raw() : inode(directory.id());
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
}
