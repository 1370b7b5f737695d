// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.util.Set;

/**
 * A package as dpkg's status has it.
 *
 * @param stanza all fields
 */
record InstalledPackage(String name, String architecture, String version, String status, String stanza) {

    private static final Set<String> PRESENT = Set.of("installed", "triggers-pending", "triggers-awaited");

    static InstalledPackage of(String stanza) {
        return new InstalledPackage(StanzaFormat.field(stanza, "Package"), StanzaFormat.field(stanza, "Architecture"),
                StanzaFormat.field(stanza, "Version"), StanzaFormat.field(stanza, "Status"), stanza);
    }

    /** True when it is wholly installed. */
    boolean isPresent() {
        return PRESENT.contains(status.substring(status.lastIndexOf(' ') + 1));
    }

    /** True when a person wants it to stay as it is. */
    boolean isHeld() {
        return status.startsWith("hold ");
    }

    String field(String field) {
        return StanzaFormat.field(stanza, field);
    }

    /** For a person: what there is of it. */
    String shown() {
        return isPresent() ? version : "\"" + status + "\"";
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
