// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.passphrases;

import java.util.Arrays;

/**
 * What a person said who was asked for a pass phrase.
 *
 * @param passPhrase empty for nothing
 * @param remember whether it is to be remembered when it is right
 */
record Answer(char[] passPhrase, boolean remember) {

    static final Answer NONE = new Answer(new char[0], false);

    boolean isNone() {
        return passPhrase.length == 0;
    }

    void wipe() {
        Arrays.fill(passPhrase, '\0');
    }
}
