// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.util.ArrayList;
import java.util.List;

/** Entries as bytes, as {@code docs/format.md} has them under "Tree". */
final class EntryCodec {

    private static final int TYPE = 0x0f;
    private static final int LINKED = 0x10;
    private static final int ATTRIBUTES = 0x20;
    private static final int FLAGS = 0x40;
    private static final int KNOWN = TYPE | LINKED | ATTRIBUTES | FLAGS;
    private static final int NO_CONTENT = 0;
    private static final int CONTENT = 1;
    private static final int EXTENTS_CONTENT = 2;
    private static final long NUMBER = (1L << 32) - 1;

    private EntryCodec() {
    }

    /** Writes an entry; its attributes stand in a table, at the places given. */
    static void encode(ByteWriter out, Entry entry, int[] attributes) {
        boolean flags = entry.flags() != 0 || entry.project() != 0;
        out.sized(entry.name());
        out.put(entry.type().code() | (entry.linked() ? LINKED : 0) | (attributes.length > 0 ? ATTRIBUTES : 0)
                | (flags ? FLAGS : 0));
        out.varint(entry.permissions()).varint(entry.owner()).varint(entry.group()).zigzag(entry.seconds())
                .fixed32(entry.nanoseconds());
        if (flags) {
            out.varint(entry.flags()).varint(entry.project());
        }
        if (attributes.length > 0) {
            out.varint(attributes.length);
            for (int attribute : attributes) {
                out.varint(attribute);
            }
        }
        switch (entry.type()) {
        case FILE -> {
            out.varint(entry.size());
            encodeContent(out, entry.content());
        }
        case DIRECTORY -> encodeSubtree(out, entry.subtree());
        case LINK -> out.sized(entry.target());
        case CHARACTER_DEVICE, BLOCK_DEVICE -> out.varint(entry.major()).varint(entry.minor());
        case FIFO, SOCKET -> {
        }
        }
    }

    /** What the content-only hash sees of an entry. */
    static void encodeContentOnly(ByteWriter out, Entry entry) {
        out.sized(entry.name()).put(entry.type().code());
        switch (entry.type()) {
        case FILE -> {
            out.varint(entry.size());
            encodeContent(out, entry.content());
        }
        case DIRECTORY -> out.put(entry.subtree().content());
        case LINK -> out.sized(entry.target());
        case CHARACTER_DEVICE, BLOCK_DEVICE -> out.varint(entry.major()).varint(entry.minor());
        case FIFO, SOCKET -> {
        }
        }
    }

    static void encodeSubtree(ByteWriter out, Subtree subtree) {
        out.put(subtree.tree()).put(subtree.content()).varint(subtree.entries()).varint(subtree.bytes());
    }

    static Entry decode(ByteReader in, List<EntryAttribute> table) throws DamagedObjectException {
        byte[] name = in.sized();
        int head = in.get();
        EntryType type = EntryType.of(head & TYPE);
        if (type == null || (head & ~KNOWN) != 0) {
            throw in.damaged("an entry is of an unknown kind");
        }
        if (!Names.valid(name)) {
            throw in.damaged("an entry is called \"" + Names.printable(name) + "\"");
        }
        EntryBuilder entry = Entry.builder(name, type).linked((head & LINKED) != 0).permissions(in.small(07777))
                .owner(in.varint(NUMBER)).group(in.varint(NUMBER)).time(in.zigzag(), nanoseconds(in));
        if ((head & FLAGS) != 0) {
            entry.flags(in.small(Integer.MAX_VALUE)).project(in.varint(NUMBER));
        }
        if ((head & ATTRIBUTES) != 0) {
            entry.attributes(attributes(in, table));
        }
        switch (type) {
        case FILE -> entry.size(in.varint()).content(content(in));
        case DIRECTORY -> entry.subtree(subtree(in));
        case LINK -> entry.target(in.sized());
        case CHARACTER_DEVICE, BLOCK_DEVICE -> entry.device(in.varint(NUMBER), in.varint(NUMBER));
        case FIFO, SOCKET -> {
        }
        }
        return entry.build();
    }

    static Subtree subtree(ByteReader in) throws DamagedObjectException {
        return new Subtree(in.hash(), in.hash(), in.varint(), in.varint());
    }

    private static void encodeContent(ByteWriter out, ContentName content) {
        if (content == null) {
            out.put(NO_CONTENT);
        } else {
            out.put(content.extents() ? EXTENTS_CONTENT : CONTENT).put(content.hash());
        }
    }

    private static ContentName content(ByteReader in) throws DamagedObjectException {
        return switch (in.get()) {
            case NO_CONTENT -> null;
            case CONTENT -> new ContentName(in.hash(), false);
            case EXTENTS_CONTENT -> new ContentName(in.hash(), true);
            default -> throw in.damaged("a content is of an unknown kind");
        };
    }

    private static int nanoseconds(ByteReader in) throws DamagedObjectException {
        int value = in.fixed32();
        if (value < 0 || value >= 1_000_000_000) {
            throw in.damaged("an entry has " + Integer.toUnsignedString(value) + " nanoseconds");
        }
        return value;
    }

    private static List<EntryAttribute> attributes(ByteReader in, List<EntryAttribute> table)
            throws DamagedObjectException {
        int count = in.count(1);
        List<EntryAttribute> found = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int place = in.small(Math.max(0, table.size() - 1));
            if (place >= table.size()) {
                throw in.damaged("an entry has attributes where there are none");
            }
            found.add(table.get(place));
        }
        return found;
    }
}
