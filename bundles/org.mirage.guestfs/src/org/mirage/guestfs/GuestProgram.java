// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs;

/**
 * A program that is installed on a system.
 *
 * @param name as people see it
 * @param version as its makers count, empty if unknown
 * @param publisher who made it, empty if unknown
 */
public record GuestProgram(String name, String version, String publisher) {

    /** From three lines. */
    public static GuestProgram of(String lines) {
        String[] parts = lines.split("\n", -1);
        return new GuestProgram(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
    }
}
