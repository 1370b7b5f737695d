// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.mirage.engine.MirageException;

/**
 * What counts as a difference.
 *
 * @param name what people call it
 * @param description one line about it
 * @param ignoredFacets what may differ
 * @param ignoredPaths what is left out, with all that lies below
 */
public record CompareProfile(String name, String description, Set<Facet> ignoredFacets, List<PathPattern> ignoredPaths) {

    /** All that a manifest knows. */
    public static final CompareProfile EVERYTHING = new CompareProfile("everything", "every field of every file", Set.of(), List.of());
    /** Times may differ. */
    public static final CompareProfile WITHOUT_TIMES = new CompareProfile("without-times", "everything but times",
            Set.of(Facet.TIME), List.of());
    /** What changes by itself on a running machine does not count. */
    public static final CompareProfile WITHOUT_NOISE = new CompareProfile("without-noise",
            "no times, logs, caches, machine identity, host keys, package lists and compiled Python", Set.of(Facet.TIME),
            patterns("/var/log/**", "/var/cache/**", "/var/tmp/**", "/tmp/**", "/run/**", "/var/lib/apt/lists/**",
                    "/var/lib/dnf/**", "/var/lib/systemd/random-seed", "/var/lib/systemd/catalog/**", "/var/lib/dpkg/*-old",
                    "/etc/machine-id", "/var/lib/dbus/machine-id", "/etc/ssh/ssh_host_*_key", "/etc/ssh/ssh_host_*_key.pub",
                    "/etc/ld.so.cache", "*.pyc", "__pycache__", "/root/.bash_history", "/home/*/.bash_history", "lost+found"));
    /** Names, types, contents and targets of links only. */
    public static final CompareProfile CONTENT_ONLY = new CompareProfile("content", "names, types, contents and targets of links",
            notSubstance(), List.of());

    /** Those that every library has. */
    public static final List<CompareProfile> READY_MADE = List.of(EVERYTHING, WITHOUT_TIMES, WITHOUT_NOISE, CONTENT_ONLY);

    /** A profile; sets and lists are copied. */
    public CompareProfile {
        ignoredFacets = Set.copyOf(ignoredFacets);
        ignoredPaths = List.copyOf(ignoredPaths);
    }

    /** This profile with more paths left out. */
    public CompareProfile ignoring(List<PathPattern> more) {
        return more.isEmpty() ? this : new CompareProfile(name, description, ignoredFacets,
                Stream.concat(ignoredPaths.stream(), more.stream()).toList());
    }

    /** True when only what the content-only hashes of directories cover counts. */
    boolean contentOnly() {
        return ignoredFacets.containsAll(notSubstance());
    }

    /** True when nothing is left out. */
    boolean hidesNothing() {
        return ignoredFacets.isEmpty() && ignoredPaths.isEmpty();
    }

    /** True for a path that is left out; one byte in each character. */
    boolean ignores(String path) {
        for (PathPattern pattern : ignoredPaths) {
            if (pattern.matches(path)) {
                return true;
            }
        }
        return false;
    }

    private static Set<Facet> notSubstance() {
        EnumSet<Facet> facets = EnumSet.allOf(Facet.class);
        facets.removeIf(Facet::isSubstance);
        return facets;
    }

    private static List<PathPattern> patterns(String... texts) {
        return Arrays.stream(texts).map(text -> {
            try {
                return PathPattern.parse(text);
            } catch (MirageException wrong) {
                throw new AssertionError(wrong);
            }
        }).toList();
    }
}
