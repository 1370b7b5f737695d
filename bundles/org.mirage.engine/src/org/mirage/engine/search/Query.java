// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A question that a text was read as: terms, put together by and, or, not. Never changes. */
public sealed interface Query permits Query.All, Query.Any, Query.Not, Query.Settled, Term {

    /** True of everything. */
    Query EVERYTHING = new Settled(true);

    /** All of these are true. */
    record All(List<Query> parts) implements Query {
    }

    /** One of these is true. */
    record Any(List<Query> parts) implements Query {
    }

    /** This is not true. */
    record Not(Query part) implements Query {
    }

    /** Needs no more looking. */
    record Settled(boolean truth) implements Query {
    }

    /** The answer, as far as the answers to terms give one. */
    default Answer answer(Function<Term, Answer> known) {
        return switch (this) {
            case Settled settled -> Answer.of(settled.truth);
            case Term term -> known.apply(term);
            case Not not -> switch (not.part.answer(known)) {
                case YES -> Answer.NO;
                case NO -> Answer.YES;
                case OPEN -> Answer.OPEN;
            };
            case All all -> first(all.parts, Answer.NO, Answer.YES, known);
            case Any any -> first(any.parts, Answer.YES, Answer.NO, known);
        };
    }

    private static Answer first(List<Query> parts, Answer decides, Answer otherwise, Function<Term, Answer> known) {
        Answer all = otherwise;
        for (Query part : parts) {
            Answer one = part.answer(known);
            if (one == decides) {
                return decides;
            }
            all = one == Answer.OPEN ? one : all;
        }
        return all;
    }

    /** What is left to ask once some terms have answers. */
    default Query reduced(Function<Term, Answer> known) {
        return switch (this) {
            case Settled settled -> settled;
            case Term term -> switch (known.apply(term)) {
                case YES -> new Settled(true);
                case NO -> new Settled(false);
                case OPEN -> term;
            };
            case Not not -> not.part.reduced(known) instanceof Settled settled ? new Settled(!settled.truth)
                    : new Not(not.part.reduced(known));
            case All all -> reduced(all.parts, false, known);
            case Any any -> reduced(any.parts, true, known);
        };
    }

    private static Query reduced(List<Query> parts, boolean decides, Function<Term, Answer> known) {
        List<Query> left = new ArrayList<>();
        for (Query part : parts) {
            Query one = part.reduced(known);
            if (!(one instanceof Settled settled)) {
                left.add(one);
            } else if (settled.truth == decides) {
                return settled;
            }
        }
        return left.isEmpty() ? new Settled(!decides) : left.size() == 1 ? left.getFirst() : decides ? new Any(left) : new All(left);
    }

    /** All terms in it. */
    default List<Term> terms() {
        return switch (this) {
            case Settled _ -> List.of();
            case Term term -> List.of(term);
            case Not not -> not.part.terms();
            case All all -> all.parts.stream().flatMap(part -> part.terms().stream()).toList();
            case Any any -> any.parts.stream().flatMap(part -> part.terms().stream()).toList();
        };
    }
}
