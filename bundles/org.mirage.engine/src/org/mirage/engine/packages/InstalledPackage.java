// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.util.Set;

/**
 * A package as dpkg's status has it.
 *
 * @param stanza all fields
 */
public record InstalledPackage(String name, String architecture, String version, String status, String stanza) {

    private static final Set<String> PRESENT = Set.of("installed", "triggers-pending", "triggers-awaited");
    private static final Set<String> PARTLY = Set.of("unpacked", "half-configured", "half-installed");

    /** Reads a stanza of the status. */
    public static InstalledPackage of(String stanza) {
        return new InstalledPackage(Stanzas.field(stanza, "Package"), Stanzas.field(stanza, "Architecture"),
                Stanzas.field(stanza, "Version"), Stanzas.field(stanza, "Status"), stanza);
    }

    /** True when it is wholly installed. */
    public boolean isPresent() {
        return PRESENT.contains(status.substring(status.lastIndexOf(' ') + 1));
    }

    /** True when its files, or some of them, are on the machine, even if it was not set up to the end. */
    boolean hasFiles() {
        return isPresent() || PARTLY.contains(status.substring(status.lastIndexOf(' ') + 1));
    }

    /** True when a person wants it to stay as it is. */
    public boolean isHeld() {
        return status.startsWith("hold ");
    }

    /** The first line of any field, empty when it has none. */
    public String field(String field) {
        return Stanzas.field(stanza, field);
    }

    /** For a person: what there is of it. */
    public String shown() {
        return isPresent() ? version : "\"" + status + "\"";
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
