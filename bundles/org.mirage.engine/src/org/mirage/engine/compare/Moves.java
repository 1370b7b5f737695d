// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mirage.engine.CancelledException;
import org.mirage.engine.Monitor;

/**
 * Paths that are gone and paths that are new with the same content: a file by its content name, a directory by its tree. What has
 * the same name goes together first, then what has the nearest path; whole directories before the files in them. Each path is
 * moved once at most.
 */
final class Moves {

    /** Of so many candidates with one content the nearest is looked for; what comes after them in the order of paths is not. */
    private static final int NEAREST_OF = 64;

    private record NamedKey(Object key, String name) {
    }

    private final Map<String, String> oldPaths = new LinkedHashMap<>();
    private final Map<String, String> newPaths = new HashMap<>();
    private final Set<String> movedFolders = new HashSet<>();
    private final Map<Object, Set<Candidate>> gone = new HashMap<>();

    private Moves() {
    }

    /** Pairs what is gone with what is new; both with directories before what they hold. */
    static Moves find(List<Candidate> gone, List<Candidate> fresh, Monitor monitor) throws CancelledException {
        Moves moves = new Moves();
        for (Candidate candidate : gone) {
            moves.gone.computeIfAbsent(candidate.key(), key -> new LinkedHashSet<>()).add(candidate);
            moves.gone.computeIfAbsent(moves.named(candidate), key -> new LinkedHashSet<>()).add(candidate);
        }
        for (Candidate candidate : fresh) {
            monitor.check();
            if (candidate.folder() && !moves.pair(candidate, moves.named(candidate))) {
                moves.pair(candidate, candidate.key());
            }
        }
        for (Candidate candidate : fresh) {
            if (!candidate.folder()) {
                moves.pair(candidate, moves.named(candidate));
            }
        }
        for (Candidate candidate : fresh) {
            monitor.check();
            if (!candidate.folder() && moves.oldPath(candidate.path()) == null) {
                moves.pair(candidate, candidate.key());
            }
        }
        moves.gone.clear();
        return moves;
    }

    /** Where a path was before, or null. */
    String oldPath(String path) {
        return oldPaths.get(path);
    }

    /** Where a path is now, or null. */
    String newPath(String path) {
        return newPaths.get(path);
    }

    /** New paths and the old path of each; what lies in a directory that was moved as a whole is not among them. */
    Map<String, String> all() {
        return oldPaths;
    }

    private NamedKey named(Candidate candidate) {
        return new NamedKey(candidate.key(), candidate.name());
    }

    private boolean pair(Candidate candidate, Object key) {
        Set<Candidate> same = gone.get(key);
        if (same == null || isInMovedFolder(candidate.path())) {
            return false;
        }
        Candidate nearest = null;
        int looked = 0;
        for (Iterator<Candidate> all = same.iterator(); all.hasNext() && looked < NEAREST_OF;) {
            Candidate old = all.next();
            if (newPaths.containsKey(old.path()) || isInMovedFolder(old.path())) {
                all.remove();
                continue;
            }
            looked++;
            if (nearest == null || candidate.nearness(old) > candidate.nearness(nearest)) {
                nearest = old;
            }
        }
        if (nearest == null) {
            return false;
        }
        oldPaths.put(candidate.path(), nearest.path());
        newPaths.put(nearest.path(), candidate.path());
        if (candidate.folder()) {
            movedFolders.add(candidate.path());
            movedFolders.add(nearest.path());
        }
        return true;
    }

    private boolean isInMovedFolder(String path) {
        if (movedFolders.isEmpty()) {
            return false;
        }
        for (int slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (movedFolders.contains(path.substring(0, slash))) {
                return true;
            }
        }
        return false;
    }
}
