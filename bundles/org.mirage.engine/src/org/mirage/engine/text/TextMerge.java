// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.text;

import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.Optional;

import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.MyersDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/**
 * Merges two texts that were both made from a third one. What touches the same lines, or lines next to one another, is no merge,
 * unless both sides did the same.
 */
public final class TextMerge {

    /** Bytes of a text that is merged. */
    public static final int LIMIT = 4 << 20;

    /** Pairs of lines between the first and the last change of a side; beyond, finding the changes takes too long. */
    private static final long PAIRS = 100_000_000;

    private final RawText base;
    private final RawText left;
    private final RawText right;
    private final ByteArrayOutputStream merged = new ByteArrayOutputStream();

    private TextMerge(byte[] base, byte[] left, byte[] right) {
        this.base = new RawText(base);
        this.left = new RawText(left);
        this.right = new RawText(right);
    }

    /** The merged text, empty when there is no clean one. */
    public static Optional<byte[]> of(byte[] base, byte[] left, byte[] right) {
        if (Math.max(base.length, Math.max(left.length, right.length)) > LIMIT) {
            return Optional.empty();
        }
        return new TextMerge(base, left, right).merge();
    }

    private Optional<byte[]> merge() {
        if (!isSmall(left) || !isSmall(right)) {
            return Optional.empty();
        }
        Iterator<Edit> lefts = edits(left).iterator();
        Iterator<Edit> rights = edits(right).iterator();
        Edit one = next(lefts);
        Edit other = next(rights);
        int at = 0;
        while (one != null || other != null) {
            if (other == null || one != null && one.getEndA() < other.getBeginA()) {
                at = apply(one, left, at);
                one = next(lefts);
            } else if (one == null || other.getEndA() < one.getBeginA()) {
                at = apply(other, right, at);
                other = next(rights);
            } else if (isSame(one, other)) {
                at = apply(one, left, at);
                one = next(lefts);
                other = next(rights);
            } else {
                return Optional.empty();
            }
        }
        copy(base, at, base.size());
        return Optional.of(merged.toByteArray());
    }

    private boolean isSmall(RawText text) {
        Edit between = RawTextComparator.DEFAULT.reduceCommonStartEnd(base, text, new Edit(0, base.size(), 0, text.size()));
        return (long) between.getLengthA() * between.getLengthB() <= PAIRS;
    }

    private EditList edits(RawText text) {
        return MyersDiff.INSTANCE.diff(RawTextComparator.DEFAULT, base, text);
    }

    private static Edit next(Iterator<Edit> edits) {
        return edits.hasNext() ? edits.next() : null;
    }

    private boolean isSame(Edit one, Edit other) {
        if (one.getBeginA() != other.getBeginA() || one.getEndA() != other.getEndA() || one.getLengthB() != other.getLengthB()) {
            return false;
        }
        for (int i = 0; i < one.getLengthB(); i++) {
            if (!RawTextComparator.DEFAULT.equals(left, one.getBeginB() + i, right, other.getBeginB() + i)) {
                return false;
            }
        }
        return true;
    }

    private int apply(Edit edit, RawText text, int at) {
        copy(base, at, edit.getBeginA());
        copy(text, edit.getBeginB(), edit.getEndB());
        return edit.getEndA();
    }

    private void copy(RawText text, int begin, int end) {
        if (begin < end) {
            byte[] lines = text.getRawContent();
            merged.write(lines, start(text, begin), start(text, end) - start(text, begin));
        }
    }

    private static int start(RawText text, int line) {
        return line == text.size() ? text.getRawContent().length : text.getRawString(line).position();
    }
}
