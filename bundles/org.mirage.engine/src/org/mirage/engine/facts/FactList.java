// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The facts of one subject of one version, by name; bounded, whatever the version holds. */
final class FactList {

    /** Facts of one subject that are kept. */
    static final int FACT_LIMIT = 20_000;
    /** Names in directories that are looked at for one subject. */
    static final int NAME_LIMIT = 20_000;

    private static final int NAME_LENGTH = 250;

    private final Object source;
    private final SortedMap<String, Fact> facts = new TreeMap<>(NaturalOrder.INSTANCE);
    private final Map<String, Integer> uses = new HashMap<>();
    private final SortedMap<String, FactValue> leftOut = new TreeMap<>(NaturalOrder.INSTANCE);
    private int names;

    /**
     * An empty list.
     *
     * @param source identity of all that its facts come from
     */
    FactList(Object source) {
        this.source = source;
    }

    /**
     * Adds a fact whose properties follow. A name that is there already is kept apart by a number.
     *
     * @param raw its name, with one byte in each character
     */
    Fact add(String raw) {
        Fact fact = new Fact();
        add(raw, fact);
        return fact;
    }

    /** Adds a fact that has its properties already. */
    void add(String raw, Fact fact) {
        if (facts.size() == FACT_LIMIT) {
            leaveOut("the rest", "after " + FACT_LIMIT, source);
            return;
        }
        String name = raw.length() <= NAME_LENGTH ? FactValue.shown(raw) : FactValue.shown(raw.substring(0, NAME_LENGTH)) + "…";
        String unique;
        do {
            int count = uses.merge(name, 1, Integer::sum);
            unique = count == 1 ? name : name + " (" + count + ")";
        } while (facts.putIfAbsent(unique, fact) != null);
    }

    /** Adds a fact that is a value alone; none if the value, with one byte in each character, is null or empty. */
    void add(String name, String raw) {
        if (raw != null && !raw.isEmpty()) {
            add(name).is(FactValue.raw(raw));
        }
    }

    /** Counts a name in a directory; true as long as it may be looked at. */
    boolean takeName() {
        return names++ < NAME_LIMIT;
    }

    /**
     * Notes that not all was looked at.
     *
     * @param what is incomplete, for people, such as a path
     * @param how far
     * @param identity of what is incomplete
     */
    void leaveOut(String what, String how, Object identity) {
        leftOut.put(what, FactValue.veiled(how, identity.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** True unless something was left out, so that what is not in the list is not there. */
    boolean complete() {
        return leftOut.isEmpty();
    }

    /** The facts by their shown names, in natural order. */
    SortedMap<String, Fact> facts() {
        return facts;
    }

    /** What was not looked at, and how far. */
    SortedMap<String, FactValue> leftOut() {
        return leftOut;
    }
}
