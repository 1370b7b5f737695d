// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One directory on its way into the store; of a large one only a part is in memory. */
public final class DirectoryWriter {

    private final TreeWriter trees;
    private final NodeTotals totals = new NodeTotals();
    private final ByteWriter contentOnly = new ByteWriter(128);
    /** The entries of a directory that may yet be one object; null once it is split. */
    private List<Entry> held = new ArrayList<>();
    private LeafBuilder leaf;
    private SplitWriter split;
    private byte[] last;

    DirectoryWriter(TreeWriter trees) {
        this.trees = trees;
        leaf = trees.leaf();
    }

    /**
     * The next entry, in the order of the names' unsigned bytes; a directory with its subtree.
     *
     * @throws IllegalArgumentException when the name does not follow the one before or cannot be an entry's
     */
    public void add(Entry entry) throws IOException {
        if (!Names.valid(entry.name())) {
            throw new IllegalArgumentException("No entry can be called \"" + Names.printable(entry.name()) + "\"");
        }
        if (last != null && Arrays.compareUnsigned(last, entry.name()) >= 0) {
            throw new IllegalArgumentException("\"" + Names.printable(entry.name()) + "\" does not come after \""
                    + Names.printable(last) + "\"");
        }
        if (entry.type() == EntryType.DIRECTORY && entry.subtree() == null) {
            throw new IllegalArgumentException("The directory " + Names.printable(entry.name()) + " has no subtree");
        }
        last = entry.name();
        contentOnly.clear();
        EntryCodec.encodeContentOnly(contentOnly, entry);
        totals.add(entry, contentOnly);
        if (split != null) {
            split.add(entry, contentOnly);
            return;
        }
        held.add(entry);
        leaf.add(entry);
        if (held.size() > TreeFormat.MOST_ENTRIES || leaf.length() > TreeFormat.MOST_BYTES) {
            beginSplit();
        }
    }

    /** Stores what is left and tells what the parent's entry has to say. */
    public Subtree finish() throws IOException {
        return totals.subtree(split != null ? split.finish() : trees.put(leaf.finish()));
    }

    private void beginSplit() throws IOException {
        leaf = null;
        split = new SplitWriter(trees);
        for (Entry entry : held) {
            contentOnly.clear();
            EntryCodec.encodeContentOnly(contentOnly, entry);
            split.add(entry, contentOnly);
        }
        held = null;
    }
}
