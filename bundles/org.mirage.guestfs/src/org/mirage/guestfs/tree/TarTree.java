// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.tree;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.NameVisitor;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.NodeType;
import org.mirage.filesystem.NodeVisitor;
import org.mirage.filesystem.Problem;
import org.mirage.filesystem.Problems;
import org.mirage.filesystem.RangeVisitor;
import org.mirage.filesystem.VolumeInfo;
import org.mirage.guestfs.tar.TarArchive;

/**
 * A volume whose files were put into a tar archive by the kernel of the libguestfs appliance.
 *
 * <p>Contents are read from the archive. Of the volume itself nothing is known but its size, so all of it has to be kept.
 */
public final class TarTree implements FileSystemReader {

    private final BlockDevice archive;
    private final Tree tree;
    private final VolumeIdentity identity;
    private final List<String> warnings;
    private final long end;

    private TarTree(BlockDevice archive, Tree tree, VolumeIdentity identity, List<String> warnings, long end) {
        this.archive = archive;
        this.tree = tree;
        this.identity = identity;
        this.warnings = List.copyOf(warnings);
        this.end = end;
    }

    /**
     * Learns what an archive holds.
     *
     * @param archive stays the caller's
     * @param identity what the volume is
     * @param warnings what a person should know of how it was read
     * @param folder for temporary files
     * @throws DamagedException when the archive makes no sense
     */
    public static TarTree open(BlockDevice archive, VolumeIdentity identity, List<String> warnings, Path folder)
            throws IOException {
        Tree tree = new Tree(folder);
        try {
            TarArchive entries = new TarArchive(archive);
            entries.visit(tree::add);
            if (tree.nodes().count() == 0) {
                throw new DamagedException("libguestfs gave a tree without a root");
            }
            List<String> all = new ArrayList<>(warnings);
            all.addAll(tree.problems());
            return new TarTree(archive, tree, identity, all, entries.end());
        } catch (IOException | RuntimeException e) {
            tree.close();
            throw e;
        }
    }

    /** Where in the archive the tree ends, bytes. */
    public long end() {
        return end;
    }

    /** What adds attributes that an archive does not hold. */
    public LateAttributes attributes() {
        return new LateAttributes(tree);
    }

    @Override
    public VolumeInfo info() {
        return new VolumeInfo(identity.type(), identity.uuid(), identity.label(), identity.blockSize(), identity.size(),
                identity.size(), tree.nodes().count(), List.of(), warnings, "its files were read by libguestfs");
    }

    /** The archive. */
    @Override
    public BlockDevice view() {
        return archive;
    }

    @Override
    public long root() {
        return Tree.ROOT;
    }

    @Override
    public void visitNodes(NodeVisitor visitor, Problems problems) throws IOException {
        for (long id = 1; id <= tree.nodes().count(); id++) {
            visitor.node(new TarNode(id, tree.nodes(), archive));
        }
    }

    @Override
    public Node node(long id) throws IOException {
        if (!tree.nodes().has(id)) {
            throw new DamagedException("there is no node " + id);
        }
        return new TarNode(id, tree.nodes(), archive);
    }

    @Override
    public void visitNames(Node directory, NameVisitor visitor, Problems problems) throws IOException {
        if (directory.type() != NodeType.DIRECTORY) {
            problems.found(new Problem(directory.id(), "it is no directory"));
            return;
        }
        NameRecords names = tree.names();
        for (long name = tree.nodes().firstName(directory.id()); name != 0; name = names.next(name)) {
            visitor.name(names.text(name), names.node(name));
        }
    }

    @Override
    public void visitUsed(RangeVisitor visitor) throws IOException {
        visitor.range(0, identity.size());
    }

    @Override
    public void close() throws IOException {
        tree.close();
    }
}
