// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import java.io.IOException;
import java.util.function.Consumer;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.NodeType;

/** Reads nodes of any subvolume. */
final class NodeReader {

    private final Volume volume;
    private final Subvolumes subvolumes;
    private final DataChecksums data;
    private final Places places;

    NodeReader(Volume volume, Subvolumes subvolumes, DataChecksums data, Places places) {
        this.volume = volume;
        this.subvolumes = subvolumes;
        this.data = data;
        this.places = places;
    }

    /** Reads the node of an id. */
    Node read(long id) throws IOException {
        Subvolume subvolume = subvolumes.at(id);
        return switch (NodeIds.kind(id)) {
            case NodeIds.INODE -> inode(subvolume, NodeIds.number(id));
            case NodeIds.SUBVOLUME -> {
                places.directory(id);
                yield PlaceNode.of(id, inode(subvolume, TreeIds.FIRST));
            }
            case NodeIds.EMPTY -> PlaceNode.empty(id, inode(subvolume, places.directory(id)));
            default -> throw new DamagedException("node " + id + " is not in use");
        };
    }

    private Node inode(Subvolume subvolume, long number) throws IOException {
        Cursor cursor = subvolume.tree().cursor();
        if (!isNumber(number) || !cursor.find(number, ItemType.INODE, 0) || !InodeItem.parse(cursor).isLive()) {
            throw new DamagedException("inode " + number + " of subvolume " + subvolume.id() + " is not in use");
        }
        return read(subvolume, cursor, problem -> volume.warnings()
                .add("inode " + number + " of subvolume " + subvolume.id() + ": " + problem));
    }

    /**
     * Reads the node whose item a cursor is at, and leaves it behind the node's items that were needed.
     *
     * @param problems takes what does not make the whole inode unreadable
     * @throws DamagedException when it makes no sense
     */
    Node read(Subvolume subvolume, Cursor cursor, Consumer<String> problems) throws IOException {
        InodeItem item = InodeItem.parse(cursor);
        if (item.number() == TreeIds.FIRST && item.type() != NodeType.DIRECTORY) {
            throw new DamagedException("the root of subvolume " + subvolume.id() + " is no directory");
        }
        long id = NodeIds.of(NodeIds.INODE, subvolume.place(), item.number());
        return new BtrfsNode(volume, data, id, subvolume.tree(), item, PartsReader.read(volume, item, cursor, problems));
    }

    /** True for a number that an inode of a subvolume can have here. */
    static boolean isNumber(long number) {
        return number >= TreeIds.FIRST && NodeIds.fits(number);
    }

    /** True when the item of an inode, found with a cursor, is of one in use. */
    static boolean isLive(Cursor cursor, long number) throws IOException {
        try {
            return isNumber(number) && cursor.find(number, ItemType.INODE, 0) && InodeItem.parse(cursor).isLive();
        } catch (DamagedException e) {
            return false;
        }
    }
}
