// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The hard-link groups of a volume: paths that are one file. For any number of threads. */
public final class LinkTable {

    /** The table of a volume without hard links. */
    public static final LinkTable EMPTY = new LinkTable(null);

    /** Memory for decoded parts, roughly in bytes. */
    private static final long CACHE = 4 << 20;
    private static final int PATH_OVERHEAD = 64;
    /** No part takes more memory, in bytes; those that are written stay well below. */
    private static final long MOST_DECODED = 64 << 20;

    /** Part of a table: the groups in it, of which the first may go on with the last group of the part before. */
    private record GroupPart(boolean continues, List<List<byte[]>> groups) {
    }

    private record LookupPart(long[] keys, long[] groups) {
    }

    private final ObjectSource source;
    private long size;
    private Hash[] groupParts = {};
    private boolean[] continues = {};
    /** Groups that begin before each part. */
    private long[] begins = {};
    private Hash[] lookupParts = {};
    private long[] firstKeys = {};
    private final WeightedCache<Hash, GroupPart> groupCache = new WeightedCache<>(CACHE);
    private final WeightedCache<Hash, LookupPart> lookupCache = new WeightedCache<>(CACHE);

    private LinkTable(ObjectSource source) {
        this.source = source;
    }

    /** The table of a hash, or an empty one for null. */
    public static LinkTable read(ObjectSource source, Hash table) throws IOException {
        LinkTable links = new LinkTable(source);
        if (table != null) {
            links.decode(source.read(new ObjectName(ObjectKind.LINKS, table)));
        }
        return links;
    }

    /** All paths of the file that a path names, sorted by bytes; empty when it has no other. */
    public List<byte[]> groupOf(byte[] path) throws IOException {
        long key = LinkFormat.key(path);
        for (int i = firstLookup(key); i < lookupParts.length && Long.compareUnsigned(firstKeys[i], key) <= 0; i++) {
            LookupPart part = lookup(lookupParts[i]);
            for (int j = 0; j < part.keys.length; j++) {
                if (part.keys[j] == key) {
                    List<byte[]> group = group(part.groups[j]);
                    if (group.stream().anyMatch(other -> Arrays.equals(other, path))) {
                        return group;
                    }
                }
            }
        }
        return List.of();
    }

    /** Number of groups. */
    public long size() {
        return size;
    }

    /** The other objects that the table lies in, besides the one that it is named by. */
    public List<Hash> parts() {
        List<Hash> parts = new ArrayList<>(List.of(groupParts));
        parts.addAll(List.of(lookupParts));
        return parts;
    }

    /** All groups, in the order of their first paths; for tables that may be large use {@link #visit}. */
    public List<List<byte[]>> groups() throws IOException {
        List<List<byte[]>> groups = new ArrayList<>();
        visit(groups::add);
        return groups;
    }

    /** Visits all groups, in the order of their first paths. */
    public void visit(LinkVisitor visitor) throws IOException {
        for (long i = 0; i < size; i++) {
            visitor.group(group(i));
        }
    }

    private void decode(byte[] bytes) throws IOException {
        ByteReader in = LinkFormat.reader(bytes, LinkFormat.TABLE);
        size = in.varint();
        in.varint();
        int count = in.count(Hash.SIZE + 2);
        groupParts = new Hash[count];
        continues = new boolean[count];
        begins = new long[count];
        long begun = 0;
        for (int i = 0; i < count; i++) {
            begins[i] = begun;
            begun = Math.addExact(begun, in.small(LinkFormat.PART_BYTES));
            continues[i] = in.get() != 0;
            groupParts[i] = in.hash();
        }
        count = in.count(Hash.SIZE + LinkFormat.KEY);
        lookupParts = new Hash[count];
        firstKeys = new long[count];
        for (int i = 0; i < count; i++) {
            firstKeys[i] = in.fixed64();
            lookupParts[i] = in.hash();
        }
        in.end();
        if (begun != size) {
            throw in.damaged("its groups do not add up");
        }
    }

    /** The first part that can hold a key: keys that are equal may stand on both sides of a part's beginning. */
    private int firstLookup(long key) {
        int low = 0;
        int high = firstKeys.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (Long.compareUnsigned(firstKeys[middle], key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(0, low - 1);
    }

    /** A group, counted from 0 in the order of first paths: its paths, sorted. */
    public List<byte[]> group(long number) throws IOException {
        int at = Arrays.binarySearch(begins, number);
        // Parts in which no group begins share a number with the next one; the last of them has the group.
        at = at < 0 ? -at - 2 : at;
        while (at + 1 < begins.length && begins[at + 1] <= number) {
            at++;
        }
        if (number < 0 || number >= size || at < 0) {
            throw new DamagedObjectException("The link table makes no sense: it has no group " + number);
        }
        GroupPart part = groups(at);
        long place = number - begins[at] + (part.continues ? 1 : 0);
        if (place >= part.groups.size()) {
            throw new DamagedObjectException("The link table makes no sense: a part has too few groups");
        }
        List<byte[]> group = part.groups.get((int) place);
        boolean last = place == part.groups.size() - 1;
        if (!last || at + 1 == groupParts.length || !continues[at + 1]) {
            return group;
        }
        List<byte[]> whole = new ArrayList<>(group);
        do {
            part = groups(++at);
            whole.addAll(part.groups.getFirst());
        } while (part.groups.size() == 1 && at + 1 < groupParts.length && continues[at + 1]);
        return whole;
    }

    private GroupPart groups(int place) throws IOException {
        GroupPart known = groupCache.get(groupParts[place]);
        if (known != null) {
            return known;
        }
        byte[] bytes = source.read(new ObjectName(ObjectKind.LINKS, groupParts[place]));
        ByteReader in = LinkFormat.reader(bytes, LinkFormat.GROUPS);
        boolean goesOn = in.get() != 0;
        int count = in.count(2);
        List<List<byte[]>> groups = new ArrayList<>(count);
        byte[] last = {};
        long weight = bytes.length;
        for (int i = 0; i < count; i++) {
            int paths = in.count(2);
            List<byte[]> group = new ArrayList<>(paths);
            for (int j = 0; j < paths; j++) {
                int shared = in.small(last.length);
                int rest = in.small(in.remaining());
                if (weight > MOST_DECODED) {
                    throw in.damaged("a part is too large");
                }
                byte[] path = Arrays.copyOf(last, shared + rest);
                System.arraycopy(in.get(rest), 0, path, shared, rest);
                group.add(path);
                weight += path.length + PATH_OVERHEAD;
                last = path;
            }
            groups.add(List.copyOf(group));
        }
        in.end();
        if (goesOn != continues[place] || groups.isEmpty()) {
            throw in.damaged("a part does not fit");
        }
        GroupPart part = new GroupPart(goesOn, List.copyOf(groups));
        groupCache.put(groupParts[place], part, weight);
        return part;
    }

    private LookupPart lookup(Hash name) throws IOException {
        LookupPart known = lookupCache.get(name);
        if (known != null) {
            return known;
        }
        ByteReader in = LinkFormat.reader(source.read(new ObjectName(ObjectKind.LINKS, name)), LinkFormat.LOOKUP);
        int count = in.count(LinkFormat.KEY + 1);
        LookupPart part = new LookupPart(new long[count], new long[count]);
        for (int i = 0; i < count; i++) {
            part.keys[i] = in.fixed64();
            part.groups[i] = in.varint();
        }
        in.end();
        lookupCache.put(name, part, 16L * count);
        return part;
    }
}
