// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.iso;

import java.io.IOException;
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
import org.mirage.filesystem.reading.FolderNames;
import org.mirage.filesystem.reading.NameRules;

/** Reads ISO 9660 with Rock Ridge or Joliet. There is no free space in it: all of the volume is in use. */
final class IsoReader implements FileSystemReader {

    private final IsoVolume volume;
    private final IsoTree tree;
    private final List<String> features = new ArrayList<>();

    IsoReader(IsoVolume volume) throws IOException {
        this.volume = volume;
        tree = IsoTree.read(volume);
        if (tree.hasRockRidge()) {
            features.add("Rock Ridge");
        }
        if (volume.joliet() != null) {
            features.add("Joliet");
        }
        if (volume.udf()) {
            features.add("UDF");
            volume.warnings().add("it holds a UDF file system too, whose files may be others and are not shown");
        }
    }

    @Override
    public VolumeInfo info() {
        return new VolumeInfo("iso9660", volume.primary().date(), volume.primary().label(), volume.blockSize(), volume.size(),
                volume.size(), tree.entries(), List.copyOf(features), volume.warnings().list(), "");
    }

    @Override
    public BlockDevice view() {
        return volume.device();
    }

    @Override
    public long root() {
        return tree.root();
    }

    @Override
    public void visitNodes(NodeVisitor visitor, Problems problems) throws IOException {
        tree.problems().forEach(problems::found);
        for (long directory : tree.directories()) {
            report(tree.entry(directory), visitor, problems);
            List<IsoEntry> files = new ArrayList<>();
            tree.visit(directory, entry -> {
                if (!entry.isDirectory()) {
                    files.add(entry);
                }
            }, message -> { });
            for (IsoEntry file : files) {
                report(file, visitor, problems);
            }
        }
    }

    private static void report(IsoEntry entry, NodeVisitor visitor, Problems problems) throws IOException {
        IsoNode node;
        try {
            node = new IsoNode(entry);
        } catch (DamagedException e) {
            problems.found(new Problem(entry.id(), "\"" + NameRules.shown(entry.name()) + "\" cannot be read: " + e.getMessage()));
            return;
        }
        visitor.node(node);
    }

    @Override
    public Node node(long id) throws IOException {
        return new IsoNode(tree.entry(id));
    }

    @Override
    public void visitNames(Node directory, NameVisitor visitor, Problems problems) throws IOException {
        if (directory.type() != NodeType.DIRECTORY || !tree.isDirectory(directory.id())) {
            throw new IllegalArgumentException("no directory: " + directory.id());
        }
        FolderNames names = new FolderNames(directory.id(), false, visitor, problems);
        tree.visit(directory.id(), entry -> {
            if (entry.isDirectory() && !tree.isDirectory(entry.id())) {
                names.problem("\"" + NameRules.shown(entry.name()) + "\" names a directory that cannot be read");
            } else {
                names.add(entry.name(), entry.id());
            }
        }, names::problem);
        names.end();
    }

    @Override
    public void visitUsed(RangeVisitor visitor) throws IOException {
        visitor.range(0, volume.size());
    }
}
