// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.util.Arrays;
import java.util.List;

/** Gathers what an {@link Entry} is made of and checks that it can stand. */
public final class EntryBuilder {

    private static final long NUMBER_LIMIT = 1L << 32;

    byte[] name;
    final EntryType type;
    int permissions;
    long owner;
    long group;
    long size;
    long seconds;
    int nanoseconds;
    int flags;
    long project;
    boolean linked;
    List<EntryAttribute> attributes = List.of();
    ContentName content;
    byte[] target;
    long major;
    long minor;
    Subtree subtree;

    EntryBuilder(byte[] name, EntryType type) {
        this.name = name;
        this.type = type;
    }

    EntryBuilder(Entry from) {
        this(from.name(), from.type());
        permissions = from.permissions();
        owner = from.owner();
        group = from.group();
        size = from.size();
        seconds = from.seconds();
        nanoseconds = from.nanoseconds();
        flags = from.flags();
        project = from.project();
        linked = from.linked();
        attributes = from.attributes();
        content = from.content();
        target = from.target();
        major = from.major();
        minor = from.minor();
        subtree = from.subtree();
    }

    /** The last part of the path, as bytes; empty for a root. */
    public EntryBuilder name(byte[] value) {
        name = value;
        return this;
    }

    /** The lower twelve bits of the mode. */
    public EntryBuilder permissions(int value) {
        permissions = (int) within(value, 1 << 12, "permissions");
        return this;
    }

    /** The owner's number, 0 to 2^32-1. */
    public EntryBuilder owner(long value) {
        owner = within(value, NUMBER_LIMIT, "owner");
        return this;
    }

    /** The group's number, 0 to 2^32-1. */
    public EntryBuilder group(long value) {
        group = within(value, NUMBER_LIMIT, "group");
        return this;
    }

    /** Bytes of a file. */
    public EntryBuilder size(long value) {
        if (value < 0) {
            throw new IllegalArgumentException(Names.printable(name) + ": size of " + value);
        }
        size = value;
        return this;
    }

    /** When the content last changed: seconds since 1970, floored, and nanoseconds after them. */
    public EntryBuilder time(long wholeSeconds, int nanosecondsAfter) {
        seconds = wholeSeconds;
        nanoseconds = (int) within(nanosecondsAfter, 1_000_000_000, "nanoseconds");
        return this;
    }

    /** Flags that mean something to a person, as the bits of the file-system readers. */
    public EntryBuilder flags(int value) {
        flags = (int) within(value, 1L << 31, "flags");
        return this;
    }

    /** Project number, 0 for none. */
    public EntryBuilder project(long value) {
        project = within(value, NUMBER_LIMIT, "project");
        return this;
    }

    /** True when the volume's link table has a group with this path. */
    public EntryBuilder linked(boolean value) {
        linked = value;
        return this;
    }

    /** Extended attributes in any order; a name twice is refused. */
    public EntryBuilder attributes(List<EntryAttribute> value) {
        attributes = value.size() < 2 ? List.copyOf(value)
                : value.stream().sorted((a, b) -> Arrays.compareUnsigned(a.name(), b.name())).toList();
        for (int i = 1; i < attributes.size(); i++) {
            if (Arrays.equals(attributes.get(i - 1).name(), attributes.get(i).name())) {
                throw new IllegalArgumentException(
                        "Attribute " + Names.printable(attributes.get(i).name()) + " stands twice");
            }
        }
        return this;
    }

    /** What the content is called, or null when it could not be read. */
    public EntryBuilder content(ContentName value) {
        content = value;
        return this;
    }

    /** Where a link points; a link must have it. */
    public EntryBuilder target(byte[] value) {
        target = value;
        return this;
    }

    /** Numbers of a device, each 0 to 2^32-1. */
    public EntryBuilder device(long majorNumber, long minorNumber) {
        major = within(majorNumber, NUMBER_LIMIT, "major number");
        minor = within(minorNumber, NUMBER_LIMIT, "minor number");
        return this;
    }

    /** What lies below a directory. */
    public EntryBuilder subtree(Subtree value) {
        subtree = value;
        return this;
    }

    /** The entry; what does not go with its type is left out. */
    public Entry build() {
        return new Entry(this);
    }

    private long within(long value, long limit, String what) {
        if (value < 0 || value >= limit) {
            throw new IllegalArgumentException(Names.printable(name) + ": " + what + " of " + value);
        }
        return value;
    }
}
