// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.appliance;

/** Names out of an appliance, for messages: an appliance has a say in them. */
final class Shown {

    private static final int LONGEST = 200;

    private Shown() {
    }

    static String of(String name) {
        String shown = name.length() > LONGEST ? name.substring(0, LONGEST) + "..." : name;
        return shown.replaceAll("\\p{C}", "?");
    }
}
