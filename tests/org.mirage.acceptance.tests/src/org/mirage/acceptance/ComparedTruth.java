// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.mirage.engine.compare.ChangeKind;
import org.mirage.engine.compare.Facet;
import org.mirage.testing.Truth;

/** What differs between two mounted volumes, told from what the kernel says of every path of both. */
final class ComparedTruth {

    /** Flags of FS_IOC_GETFLAGS that a person sets: S i a d A D j. */
    private static final long FLAGS = 0x8 | 0x10 | 0x20 | 0x40 | 0x80 | 0x10000 | 0x4000;

    private final Map<String, Truth> left;
    private final Map<String, Truth> right;
    private final Map<String, Set<String>> leftLinks;
    private final Map<String, Set<String>> rightLinks;

    private ComparedTruth(Map<String, Truth> left, Map<String, Truth> right) {
        this.left = left;
        this.right = right;
        leftLinks = links(left);
        rightLinks = links(right);
    }

    /** A line for every path that differs, by path: its kind and facets. */
    static Map<String, String> differences(Map<String, Truth> left, Map<String, Truth> right) {
        ComparedTruth truth = new ComparedTruth(left, right);
        Set<String> paths = new HashSet<>(left.keySet());
        paths.addAll(right.keySet());
        Map<String, String> found = new TreeMap<>();
        for (String path : paths) {
            String difference = truth.difference(path);
            if (difference != null) {
                found.put("/" + path, difference);
            }
        }
        return found;
    }

    private String difference(String path) {
        Truth before = left.get(path);
        Truth after = right.get(path);
        if (before == null || after == null) {
            return before == null ? ChangeKind.ADDED.name() : ChangeKind.REMOVED.name();
        }
        if (before.type() != after.type()) {
            return ChangeKind.TYPE.name();
        }
        EnumSet<Facet> facets = EnumSet.noneOf(Facet.class);
        boolean file = before.type() == 0100000;
        note(facets, Facet.CONTENT, file && (before.size() != after.size() || !before.sha256().equals(after.sha256())
                || before.sha256().equals("-") && !before.data().equals(after.data())));
        note(facets, Facet.TARGET, !before.target().equals(after.target()));
        note(facets, Facet.DEVICE, before.major() != after.major() || before.minor() != after.minor());
        note(facets, Facet.MODE, (before.mode() & 07777) != (after.mode() & 07777));
        note(facets, Facet.OWNER, before.owner() != after.owner());
        note(facets, Facet.GROUP, before.group() != after.group());
        note(facets, Facet.TIME, !before.nanoseconds().equals(after.nanoseconds()));
        note(facets, Facet.ATTRIBUTES, !before.attributes().equals(after.attributes()));
        note(facets, Facet.FLAGS, flags(before) != flags(after));
        note(facets, Facet.LINKS, !leftLinks.getOrDefault(path, Set.of()).equals(rightLinks.getOrDefault(path, Set.of())));
        if (facets.isEmpty()) {
            return null;
        }
        boolean content = facets.contains(Facet.CONTENT) || facets.contains(Facet.TARGET) || facets.contains(Facet.DEVICE);
        return (content ? ChangeKind.CONTENT : ChangeKind.METADATA) + " " + facets;
    }

    private static long flags(Truth truth) {
        return truth.flags() < 0 ? 0 : truth.flags() & FLAGS;
    }

    private static void note(Set<Facet> facets, Facet facet, boolean differs) {
        if (differs) {
            facets.add(facet);
        }
    }

    /** All names of each file that has several. */
    private static Map<String, Set<String>> links(Map<String, Truth> volume) {
        Map<Long, Set<String>> groups = new HashMap<>();
        for (Truth truth : volume.values()) {
            if (truth.type() != 0040000 && truth.links() > 1) {
                groups.computeIfAbsent(truth.inode(), inode -> new HashSet<>()).add(truth.path());
            }
        }
        Map<String, Set<String>> links = new HashMap<>();
        for (Set<String> group : groups.values()) {
            group.forEach(path -> links.put(path, group));
        }
        return links;
    }
}
