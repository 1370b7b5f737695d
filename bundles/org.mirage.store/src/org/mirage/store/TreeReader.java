// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads directories by their trees' hashes; for any number of threads. Recent ones are kept decoded. */
public final class TreeReader {

    /** Memory for decoded trees, roughly in bytes. */
    private static final long CACHE = 16 << 20;
    /** What an entry takes beside the bytes it was read from, roughly. */
    private static final int ENTRY_OVERHEAD = 320;

    private final ObjectSource source;
    private final WeightedCache<Hash, TreeNode> nodes = new WeightedCache<>(CACHE);

    /** A reader of the trees that are among some objects. */
    public TreeReader(ObjectSource source) {
        this.source = source;
    }

    /** All entries of a directory; for large ones use {@link #visit}. */
    public List<Entry> list(Hash tree) throws IOException {
        TreeNode node = node(tree);
        if (node.level() == 0) {
            return node.entries();
        }
        List<Entry> entries = new ArrayList<>();
        visit(tree, entries::add);
        return entries;
    }

    /** Visits the entries of a directory. */
    public void visit(Hash tree, EntryVisitor visitor) throws IOException {
        visitFrom(tree, 0, visitor);
    }

    /** Visits the entries of a directory whose names are equal to or follow a name. */
    public void visitFrom(Hash tree, byte[] firstName, EntryVisitor visitor) throws IOException {
        visitFrom(node(tree), firstName, visitor);
    }

    /** Visits the entries of a directory from a position on, the first being 0. */
    public void visitFrom(Hash tree, long firstPosition, EntryVisitor visitor) throws IOException {
        visitFrom(node(tree), firstPosition, visitor);
    }

    /** The entry of a name, or null; reads only the part of the directory that would hold it. */
    public Entry find(Hash tree, byte[] name) throws IOException {
        TreeNode node = node(tree);
        while (node.level() > 0) {
            int part = firstPart(node, name);
            if (part == node.parts().size()) {
                return null;
            }
            node = below(node, part);
        }
        int entry = firstEntry(node, name);
        return entry < node.entries().size() && Arrays.equals(node.entries().get(entry).name(), name)
                ? node.entries().get(entry) : null;
    }

    /** Entries of a directory, not counting what lies deeper. */
    public long count(Hash tree) throws IOException {
        return node(tree).count();
    }

    /** One object of a directory, for comparing: parts of equal hash need not be read. */
    public TreeNode node(Hash tree) throws IOException {
        TreeNode known = nodes.get(tree);
        if (known != null) {
            return known;
        }
        byte[] bytes = source.read(ObjectName.tree(tree));
        TreeNode node = TreeFormat.decode(bytes, tree, source);
        int things = 1 + node.entries().size() + node.parts().size();
        nodes.put(tree, node, bytes.length + (long) things * ENTRY_OVERHEAD);
        return node;
    }

    private boolean visitFrom(TreeNode node, byte[] firstName, EntryVisitor visitor) throws IOException {
        if (node.level() == 0) {
            return visitEntries(node, firstEntry(node, firstName), visitor);
        }
        int part = firstPart(node, firstName);
        if (part < node.parts().size() && !visitFrom(below(node, part), firstName, visitor)) {
            return false;
        }
        return visitParts(node, part + 1, visitor);
    }

    private boolean visitFrom(TreeNode node, long firstPosition, EntryVisitor visitor) throws IOException {
        if (node.level() == 0) {
            return visitEntries(node, (int) Math.min(firstPosition, node.entries().size()), visitor);
        }
        long skip = firstPosition;
        int part = 0;
        while (part < node.parts().size() && skip >= node.parts().get(part).count()) {
            skip -= node.parts().get(part++).count();
        }
        if (part < node.parts().size() && !visitFrom(below(node, part), skip, visitor)) {
            return false;
        }
        return visitParts(node, part + 1, visitor);
    }

    private boolean visitParts(TreeNode node, int first, EntryVisitor visitor) throws IOException {
        for (int i = first; i < node.parts().size(); i++) {
            if (!visitFrom(below(node, i), 0, visitor)) {
                return false;
            }
        }
        return true;
    }

    private static boolean visitEntries(TreeNode node, int first, EntryVisitor visitor) throws IOException {
        for (int i = first; i < node.entries().size(); i++) {
            if (!visitor.visit(node.entries().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The node of a part; it must be one level lower, which also ends any walk. */
    private TreeNode below(TreeNode node, int part) throws IOException {
        Hash tree = node.parts().get(part).subtree().tree();
        TreeNode below = node(tree);
        if (below.level() != node.level() - 1) {
            throw new DamagedObjectException("The " + ObjectName.tree(tree) + " does not fit its directory");
        }
        return below;
    }

    private static int firstPart(TreeNode node, byte[] name) {
        int low = 0;
        int high = node.parts().size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (Arrays.compareUnsigned(node.parts().get(middle).lastName(), name) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int firstEntry(TreeNode node, byte[] name) {
        int low = 0;
        int high = node.entries().size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (Arrays.compareUnsigned(node.entries().get(middle).name(), name) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
