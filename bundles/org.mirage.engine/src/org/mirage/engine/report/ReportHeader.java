// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.facts.FactGroup;
import org.mirage.engine.packages.PackageFold;

/**
 * What a report says of a comparison as a whole.
 *
 * @param comparison what is reported on
 * @param hidden how many more paths differ than the profile lets count
 * @param facts what differs beyond files, by subject
 * @param fold which differences come of which packages; null when that is not told
 */
public record ReportHeader(Comparison comparison, long hidden, List<FactGroup> facts, PackageFold fold) {

    /** The versions by the part that each plays: base, if there is one, left, right. */
    Map<String, VersionFiles> versions() {
        Map<String, VersionFiles> versions = new LinkedHashMap<>();
        if (comparison.isThreeWay()) {
            versions.put("base", comparison.base());
        }
        versions.put("left", comparison.left());
        versions.put("right", comparison.right());
        return versions;
    }

    /** How to get what each of these versions has of a difference, in the same order. */
    Map<String, Function<Difference, MachineEntry>> entries() {
        Map<String, Function<Difference, MachineEntry>> entries = new LinkedHashMap<>();
        if (comparison.isThreeWay()) {
            entries.put("base", Difference::base);
        }
        entries.put("left", Difference::left);
        entries.put("right", Difference::right);
        return entries;
    }
}
