// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

import org.mirage.engine.changes.Edit;
import org.mirage.engine.changes.Metadata;
import org.mirage.engine.changes.PutEdit;
import org.mirage.engine.text.TextCheck;
import org.mirage.engine.text.TextMerge;
import org.mirage.store.ContentName;
import org.mirage.store.ContentReader;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/** Has an edit that gives a text other content do so where the text is not the expected one, as far as lines tell how. */
final class TextMerging {

    private final WorkingTree tree;
    private final Bodies bodies;
    private final ContentReader contents;

    TextMerging(WorkingTree tree, Bodies bodies) {
        this.tree = tree;
        this.bodies = bodies;
        contents = new ContentReader(tree.objects());
    }

    /** Merges what the edit does with what is there; false when that is not clean, or something else is not as expected, too. */
    boolean merge(Edit edit, byte[] path, List<Mismatch> mismatches) throws IOException {
        boolean contentOnly = mismatches.stream().allMatch(mismatch -> mismatch.facet() == Mismatch.Facet.CONTENT
                || mismatch.facet() == Mismatch.Facet.TIME);
        if (!(edit instanceof PutEdit put) || put.type() != EntryType.FILE || put.body() == null
                || put.expectation().content() == null || !contentOnly) {
            return false;
        }
        Entry there = tree.find(path);
        byte[] base = text(put.expectation().content());
        byte[] left = there.content() == null || there.size() > TextMerge.LIMIT ? null : tree.read(path, TextMerge.LIMIT);
        byte[] right = content(bodies.content(put.body(), tree));
        if (base == null || left == null || right == null || !TextCheck.isText(left)) {
            return false;
        }
        Optional<byte[]> merged = TextMerge.of(base, left, right);
        if (merged.isEmpty()) {
            return false;
        }
        tree.write(path, merged.get());
        // the time that the edit says is that of the content that it has
        Metadata said = put.metadata();
        Metadata timeless = new Metadata(said.permissions(), said.owner(), said.group(), null, said.flags(), said.project(),
                said.attributes());
        tree.put(path, MetadataChange.apply(tree.find(path), timeless, tree.objects()));
        return true;
    }

    private byte[] content(Bodies.Content content) throws IOException {
        if (content.name() == null || content.size() > TextMerge.LIMIT) {
            return null;
        }
        byte[] bytes = tree.content(content.name(), (int) content.size());
        return TextCheck.isText(bytes) ? bytes : null;
    }

    /** A content that the library may have, if it is text. */
    private byte[] text(ContentName name) throws IOException {
        if (!contents.contains(name) || contents.size(name) > TextMerge.LIMIT) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) contents.size(name));
        contents.read(name, 0, bytes);
        return TextCheck.isText(bytes.array()) ? bytes.array() : null;
    }
}
