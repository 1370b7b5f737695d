// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.MirageException;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;
import org.mirage.store.ObjectSource;
import org.mirage.store.VolumeRecord;

/** Tells where the files that were found on a disk are not those that were to be there. */
public final class VolumeMismatch {

    private static final int SHOWN = 5;

    private final List<String> places = new ArrayList<>();
    private int more;

    private VolumeMismatch() {
    }

    /**
     * Compares a volume of a version with what was found.
     *
     * @return the first places that differ, for a person; empty when none does
     */
    public static List<String> between(VolumeRecord expected, VolumeRecord found, ObjectSource objects) throws IOException {
        if (found.root() == null) {
            return List.of("the files of " + found.device() + " cannot be read any more");
        }
        boolean linked = expected.links() == null ? found.links() == null : expected.links().equals(found.links());
        if (linked && expected.root().equals(found.root())) {
            return List.of();
        }
        VolumeMismatch mismatch = new VolumeMismatch();
        VolumeTree wanted = new VolumeTree(expected, objects);
        VolumeTree there = new VolumeTree(found, objects);
        new TreeDifference(wanted, there, mismatch::take).run();
        if (!linked) {
            for (List<String> file : wanted.files()) {
                if (!file.equals(there.groups().get(file.getFirst()))) {
                    mismatch.add(file.getFirst(), "other hard links");
                }
            }
        }
        if (mismatch.more > 0) {
            mismatch.places.add(mismatch.more + " more");
        }
        return mismatch.places.isEmpty() ? List.of("its directories") : mismatch.places;
    }

    private void take(String path, Entry wanted, Entry found) {
        if (found == null) {
            add(path, "not there");
        } else if (wanted == null) {
            add(path, "there, though it is not to be");
        } else {
            add(path, String.join(", ", facets(wanted, found)));
        }
    }

    private void add(String path, String what) {
        if (places.size() < SHOWN) {
            places.add("/" + VolumePlan.show(path) + ": " + what);
        } else {
            more++;
        }
    }

    private static List<String> facets(Entry wanted, Entry found) {
        List<String> facets = new ArrayList<>();
        note(facets, wanted.permissions() != found.permissions(), "mode");
        note(facets, wanted.owner() != found.owner() || wanted.group() != found.group(), "owner");
        note(facets, wanted.seconds() != found.seconds() || wanted.nanoseconds() != found.nanoseconds(), "time");
        note(facets, wanted.flags() != found.flags(), "flags");
        note(facets, wanted.project() != found.project(), "project");
        note(facets, !wanted.attributes().equals(found.attributes()), "attributes");
        note(facets, wanted.linked() != found.linked(), "hard links");
        note(facets, wanted.type() == EntryType.FILE
                && (wanted.size() != found.size() || wanted.content() == null || !wanted.content().equals(found.content())), "content");
        if (facets.isEmpty()) {
            facets.add(wanted.type() == EntryType.DIRECTORY ? "what lies in it" : "target or device");
        }
        return facets;
    }

    private static void note(List<String> facets, boolean differs, String name) {
        if (differs) {
            facets.add(name);
        }
    }

    /** What is said of a version whose disk does not hold what it is to hold. */
    static MirageException exception(String version, List<String> places) {
        return new MirageException("The disk of " + version + " did not come out as the version says, so it was not kept: "
                + String.join("; ", places));
    }
}
