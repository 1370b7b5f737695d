// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.text;

import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HashedSequence;
import org.eclipse.jgit.diff.HashedSequenceComparator;
import org.eclipse.jgit.diff.HashedSequencePair;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.LowLevelDiffAlgorithm;
import org.eclipse.jgit.diff.MyersDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.diff.Sequence;

/**
 * Finds which lines to take out and to put in. The histogram algorithm can take the square of the lines' number, so what differs
 * between long texts is first cut at lines that both have once, and what is still too much work is replaced as a whole: the
 * result is then longer than need be, but as true.
 */
final class LineEdits {

    /** Pairs of lines that are compared for one place where texts differ: 5,000 lines with as many. */
    private static final long PAIRS_AT_ONCE = 25_000_000;
    /** Pairs of lines that are compared for two texts. */
    private static final long PAIRS_IN_ALL = 250_000_000;
    /** Pairs of lines where many are alike, which takes another algorithm. */
    private static final long PAIRS_ALIKE = 4_000_000;
    /** Lines of a text that are held a second time. */
    private static final int LINES = 1 << 21;

    private final HashedSequenceComparator<RawText> comparator;
    private final HashedSequence<RawText> before;
    private final HashedSequence<RawText> after;
    private final HistogramDiff algorithm = histogram();
    private final EditList edits = new EditList();
    private long pairsLeft = PAIRS_IN_ALL;

    private LineEdits(RawText before, RawText after) {
        HashedSequencePair<RawText> hashed = new HashedSequencePair<>(RawTextComparator.DEFAULT, before, after);
        comparator = hashed.getComparator();
        this.before = hashed.getA();
        this.after = hashed.getB();
    }

    /** The edits that make one text of the other, in their order. */
    static EditList between(RawText before, RawText after) {
        Edit all = RawTextComparator.DEFAULT.reduceCommonStartEnd(before, after, new Edit(0, before.size(), 0, after.size()));
        if (pairs(all) <= PAIRS_AT_ONCE) {
            return histogram().diff(RawTextComparator.DEFAULT, before, after);
        }
        if (Math.max(all.getLengthA(), all.getLengthB()) > LINES) {
            return EditList.singleton(all);
        }
        return new LineEdits(before, after).cut(all);
    }

    private EditList cut(Edit all) {
        int beginA = all.getBeginA();
        int beginB = all.getBeginB();
        for (CommonLines.Pair line : CommonLines.of(comparator, before, after, all)) {
            add(new Edit(beginA, line.before(), beginB, line.after()));
            beginA = line.before() + 1;
            beginB = line.after() + 1;
        }
        add(new Edit(beginA, all.getEndA(), beginB, all.getEndB()));
        return edits;
    }

    private void add(Edit gap) {
        Edit edit = comparator.reduceCommonStartEnd(before, after, gap);
        if (edit.isEmpty()) {
            return;
        }
        boolean small = pairs(edit) <= Math.min(PAIRS_AT_ONCE, pairsLeft);
        if (edit.getType() == Edit.Type.REPLACE && small) {
            pairsLeft -= pairs(edit);
            algorithm.diffNonCommon(edits, comparator, before, after, edit);
        } else {
            edits.add(edit);
        }
    }

    private static long pairs(Edit edit) {
        return (long) edit.getLengthA() * edit.getLengthB();
    }

    private static HistogramDiff histogram() {
        HistogramDiff histogram = new HistogramDiff();
        histogram.setFallbackAlgorithm(new ForLinesAlike());
        return histogram;
    }

    /** Takes over where no line is rare. */
    private static final class ForLinesAlike extends LowLevelDiffAlgorithm {

        @Override
        public <S extends Sequence> void diffNonCommon(EditList edits, HashedSequenceComparator<S> comparator,
                HashedSequence<S> before, HashedSequence<S> after, Edit edit) {
            DiffAlgorithm shortest = MyersDiff.INSTANCE;
            if (pairs(edit) <= PAIRS_ALIKE && shortest instanceof LowLevelDiffAlgorithm able) {
                able.diffNonCommon(edits, comparator, before, after, edit);
            } else {
                edits.add(edit);
            }
        }
    }
}
