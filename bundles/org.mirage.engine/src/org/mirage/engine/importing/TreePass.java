// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;

import org.mirage.engine.Monitor;
import org.mirage.engine.Names;
import org.mirage.filesystem.NodeType;
import org.mirage.store.ContentName;
import org.mirage.store.DirectoryWriter;
import org.mirage.store.Entry;
import org.mirage.store.EntryBuilder;
import org.mirage.store.EntryType;
import org.mirage.store.FrameWriter;
import org.mirage.store.PackSession;
import org.mirage.store.Subtree;
import org.mirage.store.TreeWriter;

/** Stores the directories of one tree of a volume, each after all that lie below it. */
final class TreePass {

    private static final byte[] NO_NAME = {};

    private final VolumeImage volume;
    private final int firstDirectory;
    private final int endDirectory;

    /** Will store the directories of one tree, which stand from one place up to another in their table, its root first. */
    TreePass(VolumeImage volume, int firstDirectory, int endDirectory) {
        this.volume = volume;
        this.firstDirectory = firstDirectory;
        this.endDirectory = endDirectory;
    }

    /** Stores them; the root's entry. */
    Entry run(PackSession session, Monitor monitor) throws IOException {
        DirectoryTable directories = volume.directories();
        try (FrameWriter frames = session.frames()) {
            TreeWriter trees = new TreeWriter(session, frames);
            // directories stand after their parents, so from the last to the first each finds those below it done
            for (int place = endDirectory - 1; place >= firstDirectory; place--) {
                monitor.check();
                directories.setSubtree(place, store(place, trees));
            }
        }
        return entry(directories.node(firstDirectory), NO_NAME);
    }

    private Subtree store(int place, TreeWriter trees) throws IOException {
        DirectoryTable directories = volume.directories();
        DirectoryWriter writer = trees.begin();
        long directory = directories.node(place);
        long at = volume.nodes().first(directory);
        for (long left = volume.nodes().count(directory); left > 0; left--, at = directories.next(at)) {
            long node = directories.namedNode(at);
            if (volume.nodes().is(node, NodeTable.UNREADABLE)) {
                volume.warnings().add("/" + Names.show(directories.path(place, at))
                        + ": the manifest has no content for it, since it cannot be read");
            }
            writer.add(entry(node, directories.name(at)));
        }
        return writer.finish();
    }

    private Entry entry(long node, byte[] name) {
        NodeTable nodes = volume.nodes();
        EntryBuilder entry = Entry.builder(name, type(nodes.type(node))).permissions(nodes.permissions(node))
                .owner(nodes.owner(node)).group(nodes.group(node)).time(nodes.seconds(node), nodes.nanoseconds(node))
                .flags(nodes.flags(node)).project(nodes.project(node)).attributes(nodes.attributes(node));
        switch (nodes.type(node)) {
            case FILE -> entry.size(nodes.bytes(node)).content(content(node));
            case LINK -> entry.target(nodes.target(node));
            case CHARACTER_DEVICE, BLOCK_DEVICE -> entry.device(nodes.major(node), nodes.minor(node));
            case DIRECTORY -> entry.subtree(volume.directories().subtree(nodes.directory(node)));
            case FIFO, SOCKET -> { }
        }
        return entry.linked(nodes.type(node) != NodeType.DIRECTORY && nodes.names(node) > 1).build();
    }

    private ContentName content(long node) {
        NodeTable nodes = volume.nodes();
        return nodes.is(node, NodeTable.STORED)
                ? new ContentName(nodes.hash(node), nodes.is(node, NodeTable.BY_EXTENTS)) : null;
    }

    private static EntryType type(NodeType type) {
        return switch (type) {
            case FILE -> EntryType.FILE;
            case DIRECTORY -> EntryType.DIRECTORY;
            case LINK -> EntryType.LINK;
            case CHARACTER_DEVICE -> EntryType.CHARACTER_DEVICE;
            case BLOCK_DEVICE -> EntryType.BLOCK_DEVICE;
            case FIFO -> EntryType.FIFO;
            case SOCKET -> EntryType.SOCKET;
        };
    }
}
