// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.order;

import java.util.Comparator;

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

    /**
     * The order by epochs, then versions, then releases where both say one.
     *
     * @param parts the order of versions and of releases
     */
    int compareTo(Evr other, Comparator<String> parts) {
        int order = Digits.compare(epoch, other.epoch);
        if (order == 0) {
            order = parts.compare(version, other.version);
        }
        return order != 0 || release == null || other.release == null ? order : parts.compare(release, other.release);
    }
}
