// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.secrets;

import java.util.List;

import org.mirage.engine.scanning.Severity;

/**
 * A kind of secret that shows itself by what stands in a file.
 *
 * @param name small letters and hyphens
 * @param severity how much it matters
 * @param what it is
 * @param anchors texts of which one stands in every such secret
 * @param check looks at the surroundings of one
 */
record ContentRule(String name, Severity severity, String what, List<String> anchors, Check check) {

    /** Looks at the surroundings of an anchor. */
    @FunctionalInterface
    interface Check {

        /**
         * What there is to tell of the secret, nothing of the secret itself; null when there is none.
         *
         * @param text the surroundings, one byte in each character
         * @param at where the anchor begins
         */
        String detail(String text, int at);
    }
}
