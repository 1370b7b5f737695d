// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.mirage.engine.MirageException;

/** Reads the lines of a profile's text one after the other. */
final class ProfileReader {

    private static final int LINE_LIMIT = 10_000;
    private static final int PATTERN_LIMIT = 1_000;

    private final String name;
    private final Set<Facet> facets = EnumSet.noneOf(Facet.class);
    private final List<PathPattern> paths = new ArrayList<>();
    private String description;
    private CompareProfile basis;

    ProfileReader(String name) {
        this.name = name;
    }

    CompareProfile read(String text) throws MirageException {
        List<String> lines = text.lines().limit(LINE_LIMIT + 1L).toList();
        if (lines.size() > LINE_LIMIT) {
            throw new MirageException("it has more than " + LINE_LIMIT + " lines");
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            try {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    take(line);
                }
            } catch (MirageException wrong) {
                throw new MirageException("line " + (i + 1) + ": " + wrong.getMessage(), wrong);
            }
        }
        String told = description != null ? description : basis != null ? "based on " + basis.name() : "";
        return new CompareProfile(name, told, facets, paths);
    }

    private void take(String line) throws MirageException {
        int equals = line.indexOf('=');
        if (equals < 0) {
            throw new MirageException("a line is written KEY = VALUE, such as: " + ProfileForm.PATH + " = /var/log/**");
        }
        String key = line.substring(0, equals).strip();
        String value = line.substring(equals + 1).strip();
        switch (key) {
            case ProfileForm.DESCRIPTION -> {
                if (description != null) {
                    throw new MirageException("there is a description already");
                }
                description = value.replaceAll("\\p{Cntrl}", " ");
            }
            case ProfileForm.BASED_ON -> base(value);
            case ProfileForm.IGNORE -> {
                for (String word : value.split("[,\\s]+")) {
                    facets.add(facet(word));
                }
            }
            case ProfileForm.PATH -> add(PathPattern.parse(value));
            default -> throw new MirageException("there is no key \"" + shown(key) + "\"; it is one of " + ProfileForm.DESCRIPTION
                    + ", " + ProfileForm.BASED_ON + ", " + ProfileForm.IGNORE + ", " + ProfileForm.PATH);
        }
    }

    private void base(String value) throws MirageException {
        if (basis != null) {
            throw new MirageException("it is based on " + basis.name() + " already");
        }
        for (CompareProfile ready : CompareProfile.READY_MADE) {
            if (ready.name().equals(value)) {
                basis = ready;
                facets.addAll(ready.ignoredFacets());
                for (PathPattern pattern : ready.ignoredPaths()) {
                    add(pattern);
                }
                return;
            }
        }
        throw new MirageException("\"" + shown(value) + "\" is no ready-made profile; these are "
                + String.join(", ", CompareProfile.READY_MADE.stream().map(CompareProfile::name).toList()));
    }

    private void add(PathPattern pattern) throws MirageException {
        // each pattern is tried on every path that differs
        if (paths.size() == PATTERN_LIMIT) {
            throw new MirageException("a profile has at most " + PATTERN_LIMIT + " patterns");
        }
        paths.add(pattern);
    }

    private static Facet facet(String word) throws MirageException {
        int place = ProfileForm.allWords().indexOf(word);
        if (place < 0) {
            throw new MirageException("\"" + shown(word) + "\" is nothing that can be ignored; it is one of "
                    + String.join(", ", ProfileForm.allWords()));
        }
        return Facet.values()[place];
    }

    private static String shown(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
}
