// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.vulnerabilities;

import java.util.List;
import java.util.Set;

/**
 * A vulnerability as OSV publishes it.
 *
 * @param id the record's own
 * @param cves the numbers of CVE that it is about, sorted; none for one without
 * @param modified when it was last changed, as it says it
 * @param withdrawn true when it turned out to be none
 * @param summary in a line; may be empty
 * @param affected packages
 */
record OsvRecord(String id, Set<String> cves, String modified, boolean withdrawn, String summary, List<Affected> affected) {

    /** By which people call what it is about. */
    Set<String> names() {
        return cves.isEmpty() ? Set.of(id) : cves;
    }
}
