// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.io.IOException;
import java.util.List;

import org.mirage.engine.Monitor;
import org.mirage.engine.compare.CompareProfile;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.facts.CompareFacts;
import org.mirage.engine.facts.FactGroup;
import org.mirage.ui.files.OpenedVersion;

/**
 * What came of a comparison, with all that is needed to show it.
 *
 * @param comparison what differs
 * @param root the root of the files, null when all are equal
 * @param versions the versions
 * @param profiles what one can choose from
 * @param facts what differs between the machines beyond their files; null while it was not looked for
 * @param machine whether machines are compared, and not only some of their files
 * @param hidden differences that the profile hides; -1 while they were not counted
 */
record CompareResult(Comparison comparison, Difference root, Sides<OpenedVersion> versions, List<CompareProfile> profiles,
        List<FactGroup> facts, boolean machine, long hidden) {

    /** Compares; not in the user-interface thread. */
    static CompareResult of(CompareRequest request, Monitor monitor) throws IOException {
        Comparison comparison = request.compare(monitor);
        Sides<OpenedVersion> versions = new Sides<>(
                request.isThreeWay() ? OpenedVersion.of(request.base(), comparison.base()) : null,
                OpenedVersion.of(request.left(), comparison.left()), right(request, comparison));
        // what is behind equal files is known at once; otherwise the files are shown first
        boolean equal = comparison.isEqual();
        boolean machine = request.path() == null;
        List<FactGroup> facts = !machine ? List.of() : equal ? facts(comparison, monitor) : null;
        return new CompareResult(comparison, comparison.root(), versions, Profiles.all(), facts, machine,
                equal ? comparison.hidden(monitor) : -1);
    }

    private static OpenedVersion right(CompareRequest request, Comparison comparison) throws IOException {
        return request.planned() == null ? OpenedVersion.of(request.right(), comparison.right())
                : OpenedVersion.planned(request.right(), comparison.right());
    }

    /** Finds what differs beyond files; not in the user-interface thread. */
    List<FactGroup> readFacts(Monitor monitor) throws IOException {
        return facts != null ? facts : facts(comparison, monitor);
    }

    private static List<FactGroup> facts(Comparison comparison, Monitor monitor) throws IOException {
        return new CompareFacts(comparison.base(), comparison.left(), comparison.right()).call(monitor);
    }

    /** True when nothing at all is to be shown. */
    boolean isEqual() {
        return root == null && facts.isEmpty();
    }
}
