// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What came of bringing a captured change to a target.
 *
 * @param state whether it was done
 * @param problems why not; empty unless refused
 * @param notes what a person should know
 * @param generations what programs of the target must still make anew, in that order; where it was refused, and nothing else is in the way
 */
public record CarryResult(State state, List<CarryProblem> problems, List<String> notes, List<Generation> generations) {

    /** How it ended. */
    public enum State {
        /** The target's files have the change. */
        CARRIED,
        /** The target had all packages already. */
        ALREADY_THERE,
        /** It cannot be done without running. */
        REFUSED
    }

    static CarryResult of(Carrying target) {
        return new CarryResult(State.CARRIED, List.of(), List.copyOf(target.notes()),
                inTurn(target.generations()));
    }

    static CarryResult done() {
        return new CarryResult(State.ALREADY_THERE, List.of(), List.of(), List.of());
    }

    /** One that failed as a whole. */
    public static CarryResult refused(String reason) {
        return refused(List.of(new CarryProblem(new byte[0], reason)), Set.of());
    }

    static CarryResult refused(List<CarryProblem> problems, Collection<Generation> generations) {
        return new CarryResult(State.REFUSED, List.copyOf(problems), List.of(), inTurn(generations));
    }

    /** The same when some programs that nothing awaits have failed: what they make is left to the machine. */
    public CarryResult leaving(List<Generation> failed) {
        List<String> all = new ArrayList<>(notes);
        failed.forEach(one -> all.add(one.what() + " cannot be made now: its program failed, as the log tells"));
        return new CarryResult(state, problems, List.copyOf(all), generations.stream().map(one -> failed.contains(one)
                ? new Generation(one.what(), one.command(), Need.LATER, one.turn()) : one).toList());
    }

    private static List<Generation> inTurn(Collection<Generation> generations) {
        return generations.stream().sorted(Comparator.comparing(Generation::turn)).toList();
    }
}
