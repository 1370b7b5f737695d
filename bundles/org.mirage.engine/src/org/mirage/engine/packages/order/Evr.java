// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.order;

/**
 * A version as rpm and pacman write it: {@code 1:2.0-3}.
 *
 * @param epoch empty when it is not said
 * @param release null when it is not said
 */
record Evr(String epoch, String version, String release) {

    static Evr parse(String text) {
        int colon = text.indexOf(':');
        boolean hasEpoch = colon >= 0 && Digits.end(text, 0) == colon;
        int begin = hasEpoch ? colon + 1 : 0;
        int dash = text.lastIndexOf('-');
        boolean hasRelease = dash >= begin;
        return new Evr(hasEpoch ? text.substring(0, colon) : "", text.substring(begin, hasRelease ? dash : text.length()),
                hasRelease ? text.substring(dash + 1) : null);
    }
}
