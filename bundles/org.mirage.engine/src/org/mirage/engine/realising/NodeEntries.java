// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.util.Arrays;
import java.util.List;

import org.mirage.filesystem.Attribute;
import org.mirage.filesystem.Node;
import org.mirage.store.Entry;
import org.mirage.store.EntryAttribute;

/** Compares inodes with what a manifest says of them. */
final class NodeEntries {

    private NodeEntries() {
    }

    /** True when all is equal but for names, contents, and what lies in folders. */
    static boolean haveSameMetadata(Node node, Entry entry) {
        return node.type().name().equals(entry.type().name()) && node.permissions() == entry.permissions()
                && node.owner() == entry.owner() && node.group() == entry.group() && node.size() == entry.size()
                && node.seconds() == entry.seconds() && node.nanoseconds() == entry.nanoseconds() && node.flags() == entry.flags()
                && node.project() == entry.project() && node.major() == entry.major() && node.minor() == entry.minor()
                && Arrays.equals(node.target(), entry.target()) && haveSame(node.attributes(), entry.attributes());
    }

    private static boolean haveSame(List<Attribute> found, List<EntryAttribute> wanted) {
        boolean same = found.size() == wanted.size();
        for (int i = 0; same && i < found.size(); i++) {
            same = Arrays.equals(found.get(i).name(), wanted.get(i).name())
                    && Arrays.equals(found.get(i).value(), wanted.get(i).value());
        }
        return same;
    }
}
