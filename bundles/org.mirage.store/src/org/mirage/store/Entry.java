// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** One name in a directory and all that the manifest says of it. Arrays it gives out are not to be changed. */
public final class Entry {

    private final byte[] name;
    private final EntryType type;
    private final int permissions;
    private final long owner;
    private final long group;
    private final long size;
    private final long seconds;
    private final int nanoseconds;
    private final int flags;
    private final long project;
    private final boolean linked;
    private final List<EntryAttribute> attributes;
    private final ContentName content;
    private final byte[] target;
    private final long major;
    private final long minor;
    private final Subtree subtree;

    Entry(EntryBuilder from) {
        name = Objects.requireNonNull(from.name);
        type = Objects.requireNonNull(from.type);
        permissions = from.permissions;
        owner = from.owner;
        group = from.group;
        seconds = from.seconds;
        nanoseconds = from.nanoseconds;
        flags = from.flags;
        project = from.project;
        linked = from.linked;
        attributes = from.attributes;
        content = type == EntryType.FILE ? from.content : null;
        target = type == EntryType.LINK ? Objects.requireNonNull(from.target, "target") : null;
        boolean device = type.isDevice();
        major = device ? from.major : 0;
        minor = device ? from.minor : 0;
        subtree = type == EntryType.DIRECTORY ? from.subtree : null;
        size = switch (type) {
            case FILE -> from.size;
            case LINK -> target.length;
            default -> 0;
        };
    }

    /** Begins an entry; all that is not set is 0, empty or absent. */
    public static EntryBuilder builder(byte[] name, EntryType type) {
        return new EntryBuilder(name, type);
    }

    /** Begins an entry that is like this one. */
    public EntryBuilder toBuilder() {
        return new EntryBuilder(this);
    }

    /** This entry under another name. */
    public Entry withName(byte[] other) {
        return toBuilder().name(other).build();
    }

    /** The last part of the path, as bytes; empty for a root. */
    public byte[] name() {
        return name;
    }

    /** What the name stands for, which decides what else is set. */
    public EntryType type() {
        return type;
    }

    /** The lower twelve bits of the mode. */
    public int permissions() {
        return permissions;
    }

    /** The owner's number, 0 to 2^32-1. */
    public long owner() {
        return owner;
    }

    /** The group's number, 0 to 2^32-1. */
    public long group() {
        return group;
    }

    /** Bytes of a file or of a link's target; 0 for all else. */
    public long size() {
        return size;
    }

    /** Seconds since 1970 of the last change of content, floored. */
    public long seconds() {
        return seconds;
    }

    /** Nanoseconds after {@link #seconds()}, 0 to 999,999,999. */
    public int nanoseconds() {
        return nanoseconds;
    }

    /** Flags that mean something to a person, as the bits of the file-system readers. */
    public int flags() {
        return flags;
    }

    /** Project number, 0 for none. */
    public long project() {
        return project;
    }

    /** True when the volume's link table has a group with this path. */
    public boolean linked() {
        return linked;
    }

    /** Extended attributes, sorted by name. */
    public List<EntryAttribute> attributes() {
        return attributes;
    }

    /** What a file's content is called; null for all else and for a file that could not be read. */
    public ContentName content() {
        return content;
    }

    /** Where a link points; null for all else. */
    public byte[] target() {
        return target;
    }

    /** Major number of a device, else 0. */
    public long major() {
        return major;
    }

    /** Minor number of a device, else 0. */
    public long minor() {
        return minor;
    }

    /** What lies below a directory; null for all else. */
    public Subtree subtree() {
        return subtree;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Entry that && type == that.type && permissions == that.permissions
                && owner == that.owner && group == that.group && size == that.size && seconds == that.seconds
                && nanoseconds == that.nanoseconds && flags == that.flags && project == that.project
                && linked == that.linked && major == that.major && minor == that.minor
                && Arrays.equals(name, that.name) && Arrays.equals(target, that.target)
                && Objects.equals(content, that.content) && Objects.equals(subtree, that.subtree)
                && attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(name) * 31 + Objects.hash(type, size, seconds, content, subtree);
    }

    /** The type and the name, for messages: bytes outside printable ASCII are escaped. */
    @Override
    public String toString() {
        return type + " " + Names.printable(name);
    }
}
