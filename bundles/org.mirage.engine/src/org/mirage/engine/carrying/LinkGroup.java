// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A group of alternatives as update-alternatives notes it: one name, others that follow it, and the choices that there are. */
final class LinkGroup {

    private static final String AUTOMATIC = "auto";

    /**
     * One that can be chosen.
     *
     * @param followers where the names that follow lead to with this choice, by their names
     */
    record Choice(int priority, SortedMap<String, String> followers) {
    }

    private String mode;
    private String link;
    private final SortedMap<String, String> followers = new TreeMap<>();
    private final SortedMap<String, Choice> choices = new TreeMap<>();

    private LinkGroup(String mode, String link) {
        this.mode = mode;
        this.link = link;
    }

    /** Reads what stands in a file below /var/lib/dpkg/alternatives; null when it makes no sense. */
    static LinkGroup read(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        if (lines.size() < 3) {
            return null;
        }
        LinkGroup group = new LinkGroup(lines.get(0), lines.get(1));
        List<String> names = new ArrayList<>();
        int at = 2;
        for (; at + 1 < lines.size() && !lines.get(at).isEmpty(); at += 2) {
            names.add(lines.get(at));
            group.followers.put(lines.get(at), lines.get(at + 1));
        }
        at++;
        while (at + 1 + names.size() < lines.size() && !lines.get(at).isEmpty()) {
            if (!lines.get(at + 1).matches("-?[0-9]{1,9}")) {
                return null;
            }
            SortedMap<String, String> targets = new TreeMap<>();
            for (int i = 0; i < names.size(); i++) {
                String target = lines.get(at + 2 + i);
                if (!target.isEmpty()) {
                    targets.put(names.get(i), target);
                }
            }
            group.choices.put(lines.get(at), new Choice(Integer.parseInt(lines.get(at + 1)), targets));
            at += 2 + names.size();
        }
        return group;
    }

    /**
     * This group of a target with what became of it from parent to child.
     *
     * @param base the parent's, null for none
     */
    LinkGroup with(LinkGroup base, LinkGroup child) throws UndecidedException {
        LinkGroup merged = new LinkGroup(base == null || Objects.equals(base.mode, child.mode) ? mode : child.mode,
                base == null ? link : choose("the link", base.link, child.link, link));
        merge(base == null ? Map.of() : base.followers, child.followers, followers, merged.followers);
        merge(base == null ? Map.of() : base.choices, child.choices, choices, merged.choices);
        return merged;
    }

    private static <T> void merge(Map<String, T> base, Map<String, T> child, Map<String, T> target, Map<String, T> merged)
            throws UndecidedException {
        Set<String> names = new TreeSet<>(child.keySet());
        names.addAll(target.keySet());
        for (String name : names) {
            T value = choose(name, base.get(name), child.get(name), target.get(name));
            if (value != null) {
                merged.put(name, value);
            }
        }
    }

    private static <T> T choose(String what, T base, T child, T target) throws UndecidedException {
        if (Objects.equals(base, child) || Objects.equals(child, target)) {
            return target;
        }
        if (!Objects.equals(base, target)) {
            throw new UndecidedException("the alternative " + what + " is not as expected");
        }
        return child;
    }

    /** As update-alternatives writes it, sorted. */
    String write() {
        StringBuilder text = new StringBuilder(mode).append('\n').append(link).append('\n');
        followers.forEach((name, path) -> text.append(name).append('\n').append(path).append('\n'));
        text.append('\n');
        choices.forEach((path, choice) -> {
            text.append(path).append('\n').append(choice.priority).append('\n');
            followers.keySet().forEach(name -> text.append(choice.followers.getOrDefault(name, "")).append('\n'));
        });
        return text.append('\n').toString();
    }

    String link() {
        return link;
    }

    /** The names that follow, with where they are. */
    SortedMap<String, String> followers() {
        return followers;
    }

    /** The path that is to be chosen: what somebody chose by hand while it is there, else what has the highest priority. */
    String best(String chosen) {
        if (!mode.equals(AUTOMATIC) && chosen != null && choices.containsKey(chosen)) {
            return chosen;
        }
        mode = AUTOMATIC;
        String best = null;
        for (Map.Entry<String, Choice> choice : choices.entrySet()) {
            if (best == null || choice.getValue().priority > choices.get(best).priority) {
                best = choice.getKey();
            }
        }
        return best;
    }

    /** Where the names that follow lead to with a choice. */
    SortedMap<String, String> targets(String choice) {
        return choices.get(choice).followers;
    }
}
