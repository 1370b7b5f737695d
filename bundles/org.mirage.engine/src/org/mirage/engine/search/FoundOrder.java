// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.Monitor;

/** Hands on what was found in the order of the images, once the contents that decide about it were read. */
final class FoundOrder {

    /** Files whose contents are read together. */
    private static final int BATCH = 8192;
    /** Who looks on sees something that often, in nanoseconds, even where fewer wait. */
    private static final long PATIENCE = 1_000_000_000;

    private record Waiting(SearchUnit unit, SearchUnit.Candidate candidate) {
    }

    private final TextAnswers contents;
    private final FoundVisitor visitor;
    private final FoundCount count;
    private final List<Waiting> waiting = new ArrayList<>();
    private int open;
    private long lastHandedOn = System.nanoTime();

    FoundOrder(TextAnswers contents, FoundVisitor visitor, FoundCount count) {
        this.contents = contents;
        this.visitor = visitor;
        this.count = count;
    }

    void run(List<SearchUnit> units, SearchThreads walkers, Monitor monitor) throws IOException {
        for (SearchUnit unit : units) {
            List<SearchUnit.Candidate> taken = new ArrayList<>();
            for (boolean more = true; more;) {
                monitor.check();
                if (walkers.failed()) {
                    return;
                }
                more = unit.take(taken);
                for (SearchUnit.Candidate candidate : taken) {
                    waiting.add(new Waiting(unit, candidate));
                    open += candidate.answer() == Answer.OPEN ? 1 : 0;
                }
                taken.clear();
                if (open == 0 || open >= BATCH || waiting.size() >= 4 * BATCH || System.nanoTime() - lastHandedOn > PATIENCE) {
                    handOn();
                }
            }
        }
        handOn();
    }

    private void handOn() throws IOException {
        if (open > 0) {
            contents.read(waiting.stream().filter(one -> one.candidate.answer() == Answer.OPEN).map(one -> one.candidate.file()).toList(),
                    new SearchThreads());
        }
        for (Waiting one : waiting) {
            FoundFile file = one.candidate.file();
            if (one.candidate.answer() == Answer.YES || withText(one.unit.answers().query(), file)) {
                FoundFile found = new FoundFile(file.versions(), file.entry(), contents.first(file.entry().entry()));
                count.add(found);
                visitor.found(found);
            }
        }
        waiting.clear();
        open = 0;
        lastHandedOn = System.nanoTime();
    }

    private boolean withText(Query query, FoundFile file) {
        return query.answer(term -> switch (term) {
            case Term.OfEntry own -> Answer.of(own.test(file.entry().entry()));
            case Term.OfPath where -> Answer.of(where.test(file.entry().path()));
            case Term.OfText text -> Answer.of(file.entry().entry().content() != null && contents.of(text, file.entry().entry()) != null);
            case Term.OfImage _, Term.OfPackage _ -> Answer.OPEN;
        }) == Answer.YES;
    }
}
