// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.util.ArrayList;
import java.util.List;

import org.mirage.store.Entry;

/** Merges what is said about an entry: mode, owners, attributes, flags and time, each for itself. */
final class MetadataMerge {

    private MetadataMerge() {
    }

    /**
     * What the child has, with the metadata of the target wherever the child's are the parent's; null when both sides changed one,
     * which is noted.
     */
    static Entry of(ChangedPath path, Entry wanted, Entry there, Carrying target) {
        Entry before = path.before();
        Entry after = path.after();
        AccountPlan accounts = target.accounts();
        boolean mode = before.permissions() == after.permissions();
        boolean owner = before.owner() == after.owner();
        boolean group = before.group() == after.group();
        boolean attributes = before.attributes().equals(after.attributes());
        boolean flags = before.flags() == after.flags() && before.project() == after.project();
        List<String> unlike = new ArrayList<>();
        check(unlike, "mode", mode || there.permissions() == before.permissions() || there.permissions() == wanted.permissions());
        check(unlike, "owner", owner || accounts.isSameUser(before.owner(), there.owner()) || there.owner() == wanted.owner());
        check(unlike, "group", group || accounts.isSameGroup(before.group(), there.group()) || there.group() == wanted.group());
        check(unlike, "attributes", attributes || there.attributes().equals(before.attributes())
                || there.attributes().equals(wanted.attributes()));
        check(unlike, "flags", flags || there.flags() == before.flags() || there.flags() == wanted.flags());
        if (!unlike.isEmpty()) {
            target.problem(path.path(), "has another " + String.join(", ", unlike) + " than expected");
            return null;
        }
        boolean sameTime = before.seconds() == after.seconds() && before.nanoseconds() == after.nanoseconds();
        Entry timed = sameTime ? there : wanted;
        return wanted.toBuilder().permissions((mode ? there : wanted).permissions()).owner((owner ? there : wanted).owner())
                .group((group ? there : wanted).group()).attributes((attributes ? there : wanted).attributes())
                .flags((flags ? there : wanted).flags()).project((flags ? there : wanted).project())
                .time(timed.seconds(), timed.nanoseconds()).linked(there.linked())
                .subtree(there.subtree()).build();
    }

    private static void check(List<String> unlike, String what, boolean fits) {
        if (!fits) {
            unlike.add(what);
        }
    }
}
