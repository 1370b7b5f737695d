// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.VersionFiles;
import org.mirage.filesystem.NodeFlag;
import org.mirage.filesystem.NodeType;
import org.mirage.store.Entry;
import org.mirage.store.EntryAttribute;
import org.mirage.store.Hash;
import org.mirage.testing.Truth;

/** Compares every path and every field of a version with what the kernel says of the same volume, both ways. */
final class ManifestAgainstTruth {

    private static final Map<Integer, NodeFlag> FLAGS = Map.of(0x8, NodeFlag.SYNC, 0x10, NodeFlag.IMMUTABLE, 0x20, NodeFlag.APPEND,
            0x40, NodeFlag.NODUMP, 0x80, NodeFlag.NOATIME, 0x10000, NodeFlag.DIRSYNC, 0x800000, NodeFlag.NO_COW, 0x40000000,
            NodeFlag.CASEFOLD);

    private final VersionFiles files;
    private final UnaryOperator<Entry> reader;
    private final int begin;
    private final List<String> differences = new ArrayList<>();
    private final Map<String, Entry> seen = new TreeMap<>();
    private final Map<String, MachineEntry> places = new TreeMap<>();

    private ManifestAgainstTruth(VersionFiles files, MachineEntry root, UnaryOperator<Entry> reader) {
        this.files = files;
        this.reader = reader;
        this.begin = root.path().length == 1 ? 1 : root.path().length + 1;
    }

    /**
     * All that differs, a line each.
     *
     * @param reader changes entries on their way, to show that a change would be found
     */
    static List<String> differences(VersionFiles files, Map<String, Truth> truth, UnaryOperator<Entry> reader) throws IOException {
        return differences(files, files.root(), truth, reader);
    }

    /** As the other, but of the volume whose root lies at some place of the machine. */
    static List<String> differences(VersionFiles files, MachineEntry root, Map<String, Truth> truth, UnaryOperator<Entry> reader)
            throws IOException {
        ManifestAgainstTruth comparison = new ManifestAgainstTruth(files, root, reader);
        comparison.walk(root);
        for (Truth expected : truth.values()) {
            Entry found = comparison.seen.get(expected.path());
            if (found == null) {
                comparison.differ(expected, "existence", "there", "missing");
            } else {
                comparison.compare(expected, found);
            }
        }
        for (String path : comparison.seen.keySet()) {
            if (!truth.containsKey(path)) {
                comparison.differences.add(path + ": not on the volume");
            }
        }
        comparison.compareLinks(truth);
        return comparison.differences;
    }

    private void walk(MachineEntry directory) throws IOException {
        note(directory);
        for (MachineEntry child : files.list(directory)) {
            if (child.entry().type().name().equals("DIRECTORY")) {
                if (!text(child.path()).equals("/volumes")) {
                    walk(child);
                }
            } else {
                note(child);
            }
        }
    }

    private void note(MachineEntry place) {
        String path = below(place.path());
        seen.put(path, reader.apply(place.entry()));
        places.put(path, place);
    }

    private void compare(Truth expected, Entry found) throws IOException {
        NodeType type = NodeType.of(expected.mode());
        check(expected, "type", type.name(), found.type().name());
        check(expected, "permissions", expected.mode() & 07777, found.permissions());
        check(expected, "owner", expected.owner(), found.owner());
        check(expected, "group", expected.group(), found.group());
        check(expected, "seconds", expected.seconds(), found.seconds());
        check(expected, "nanoseconds", expected.nanos(), found.nanoseconds());
        check(expected, "major", expected.major(), found.major());
        check(expected, "minor", expected.minor(), found.minor());
        check(expected, "attributes", expected.attributes(), attributes(found));
        check(expected, "target", expected.target(), found.target() == null ? "" : text(found.target()));
        if (expected.flags() >= 0) {
            check(expected, "flags", flags(expected.flags()), found.flags() & flags(-1));
        }
        if (type == NodeType.FILE) {
            check(expected, "size", expected.size(), found.size());
            compareContent(expected, found);
        }
    }

    private void compareContent(Truth expected, Entry found) throws IOException {
        if (found.content() == null) {
            differ(expected, "content", expected.sha256(), "none");
        } else if (!expected.sha256().equals("-")) {
            check(expected, "content name", expected.sha256(), found.content().toString());
        } else {
            check(expected, "name of a giant", true, found.content().extents());
            for (Truth.Data data : expected.data()) {
                check(expected, "data at " + data.offset(), data.sha256(), digest(expected.path(), data.offset(), data.length()));
            }
        }
    }

    private String digest(String path, long offset, long length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(length));
        files.read(places.get(path), offset, bytes);
        return Hash.sha256(bytes.flip()).toString();
    }

    private void compareLinks(Map<String, Truth> truth) throws IOException {
        Map<Long, TreeSet<String>> groups = new TreeMap<>();
        for (Truth expected : truth.values()) {
            if (NodeType.of(expected.mode()) != NodeType.DIRECTORY) {
                groups.computeIfAbsent(expected.inode(), inode -> new TreeSet<>()).add(expected.path());
            }
        }
        for (TreeSet<String> group : groups.values()) {
            for (String path : group) {
                if (!places.containsKey(path)) {
                    continue;
                }
                check(truth.get(path), "linked", group.size() > 1, seen.get(path).linked());
                if (group.size() > 1) {
                    TreeSet<String> found = new TreeSet<>();
                    files.links(places.get(path)).forEach(name -> found.add(below(name)));
                    check(truth.get(path), "names of the same file", group, found);
                }
            }
        }
    }

    private void check(Truth where, String field, Object expected, Object found) {
        if (!expected.equals(found) && !(expected instanceof Number e && found instanceof Number f && e.longValue() == f.longValue())) {
            differ(where, field, expected, found);
        }
    }

    private void differ(Truth where, String field, Object expected, Object found) {
        differences.add("/" + where.path() + ": " + field + " is " + found + ", the kernel says " + expected);
    }

    private static Map<String, String> attributes(Entry entry) {
        Map<String, String> found = new TreeMap<>();
        for (EntryAttribute attribute : entry.attributes()) {
            found.put(text(attribute.name()), text(attribute.value()));
        }
        return found;
    }

    private static int flags(long kernel) {
        int bits = 0;
        for (Map.Entry<Integer, NodeFlag> flag : FLAGS.entrySet()) {
            if ((kernel & flag.getKey()) != 0) {
                bits |= flag.getValue().bit();
            }
        }
        return bits;
    }

    /** A path of the machine as one of the volume. */
    private String below(byte[] path) {
        return path.length < begin ? "" : text(path).substring(begin);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
