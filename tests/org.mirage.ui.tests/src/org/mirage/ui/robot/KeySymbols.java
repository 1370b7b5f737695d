// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import java.util.Map;

import org.eclipse.swt.SWT;

/** What X calls the keys that SWT has codes for. */
final class KeySymbols {

    private static final long F1 = 0xffbe;

    private static final Map<Integer, Long> SYMBOLS = Map.ofEntries(Map.entry((int) SWT.BS, 0xff08L),
            Map.entry((int) SWT.TAB, 0xff09L), Map.entry((int) SWT.CR, 0xff0dL), Map.entry((int) SWT.ESC, 0xff1bL), Map.entry((int) SWT.DEL, 0xffffL),
            Map.entry(SWT.HOME, 0xff50L), Map.entry(SWT.ARROW_LEFT, 0xff51L), Map.entry(SWT.ARROW_UP, 0xff52L),
            Map.entry(SWT.ARROW_RIGHT, 0xff53L), Map.entry(SWT.ARROW_DOWN, 0xff54L), Map.entry(SWT.PAGE_UP, 0xff55L),
            Map.entry(SWT.PAGE_DOWN, 0xff56L), Map.entry(SWT.END, 0xff57L), Map.entry(SWT.SHIFT, 0xffe1L),
            Map.entry(SWT.CTRL, 0xffe3L), Map.entry(SWT.ALT, 0xffe9L));

    private KeySymbols() {
    }

    /** The symbol of a key such as {@code SWT.HOME}, or of a character of Latin-1. */
    static long of(int code) {
        if (code >= SWT.F1 && code <= SWT.F12) {
            return F1 + (code - SWT.F1);
        }
        return SYMBOLS.getOrDefault(code, (long) code);
    }
}
