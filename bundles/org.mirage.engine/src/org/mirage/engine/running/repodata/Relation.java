// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running.repodata;

import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.packages.content.DamagedFileException;
import org.mirage.engine.packages.rpm.RpmHeader;

/**
 * What a package says of something that it provides, needs or does not go with.
 *
 * @param name of a package, a file or whatever packages have agreed on
 * @param comparison of versions, {@code EQ}, {@code LT} and the like; empty when any is meant
 * @param epoch of the version
 * @param version without epoch and release
 * @param release empty when any is meant
 * @param before true for what has to be there before the package's scripts run
 */
record Relation(String name, String comparison, String epoch, String version, String release, boolean before) {

    private static final int COMPARISON = 0xf;
    private static final String[] COMPARISONS = {"", "", "LT", "", "GT", "", "", "", "EQ", "", "LE", "", "GE", "", "", ""};
    /** Needed by a script before or behind the installation, or said so outright. */
    private static final int BEFORE = 1 << 6 | 1 << 9 | 1 << 10;

    /** The kinds in the order of the lists, each with three tags that have a value for each relation. */
    enum Kind {

        PROVIDES(1047, 1112, 1113), REQUIRES(1049, 1048, 1050), CONFLICTS(1054, 1053, 1055), OBSOLETES(1090, 1114, 1115),
        SUGGESTS(5049, 5051, 5050), ENHANCES(5055, 5057, 5056), RECOMMENDS(5046, 5048, 5047), SUPPLEMENTS(5052, 5054, 5053);

        private final int names;
        private final int flags;
        private final int versions;

        Kind(int names, int flags, int versions) {
            this.names = names;
            this.flags = flags;
            this.versions = versions;
        }
    }

    /** All of a kind as they stand in a header. */
    static List<Relation> of(RpmHeader header, Kind kind) throws DamagedFileException {
        List<String> names = header.names(kind.names);
        long[] flags = header.numbers(kind.flags);
        List<String> versions = header.names(kind.versions);
        List<Relation> relations = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            long flag = i < flags.length ? flags[i] : 0;
            String version = i < versions.size() ? PackageText.of(versions.get(i)) : "";
            String comparison = version.isEmpty() ? "" : COMPARISONS[(int) flag & COMPARISON];
            relations.add(of(PackageText.of(names.get(i)), comparison, version, kind == Kind.REQUIRES && (flag & BEFORE) != 0));
        }
        return relations;
    }

    private static Relation of(String name, String comparison, String said, boolean before) {
        if (comparison.isEmpty()) {
            return new Relation(name, "", "", "", "", before);
        }
        int colon = said.indexOf(':');
        String epoch = colon > 0 && said.substring(0, colon).chars().allMatch(Character::isDigit) ? said.substring(0, colon) : "0";
        String rest = said.substring(colon + 1);
        int dash = rest.lastIndexOf('-');
        return new Relation(name, comparison, epoch, dash < 0 ? rest : rest.substring(0, dash), dash < 0 ? "" : rest.substring(dash + 1),
                before);
    }
}
