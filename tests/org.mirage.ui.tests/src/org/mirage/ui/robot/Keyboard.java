// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import org.eclipse.swt.SWT;

/** The keyboard of the X server. */
final class Keyboard {

    private Keyboard() {
    }

    /** Types a text. */
    static void type(String text) {
        text.chars().forEach(character -> {
            if (XServer.shifted(character)) {
                hold(() -> press(character), SWT.SHIFT);
            } else {
                press(character);
            }
        });
        Await.settle();
    }

    /** Presses and releases a key. */
    static void press(int code) {
        long symbol = KeySymbols.of(code);
        XServer.key(symbol, true);
        XServer.key(symbol, false);
    }

    /** Does something while keys are held. */
    static void hold(Runnable action, int... keys) {
        for (int key : keys) {
            XServer.key(KeySymbols.of(key), true);
        }
        try {
            action.run();
        } finally {
            for (int key : keys) {
                XServer.key(KeySymbols.of(key), false);
            }
        }
    }
}
