// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.sharing;

import org.mirage.engine.sharing.SharingReport;

/**
 * What one image has for itself and with others.
 *
 * @param number its place in what was measured
 */
record ImageShare(SharingReport report, int number) {

    String name() {
        return report.images().get(number);
    }

    long contents() {
        return report.contents().total(number);
    }

    long unique() {
        return report.contents().unique(number);
    }

    long shared() {
        return contents() - unique();
    }

    long stored() {
        return report.stored().total(number);
    }

    long freed() {
        return report.stored().unique(number);
    }

    /** The number of the image that it is most like; -1 for none. */
    int mostLike() {
        return report.mostLike(number);
    }

    /** How much it is like that one, 0 to 1; -1 without one. */
    double likeness() {
        return mostLike() < 0 ? -1 : report.contents().similarity(number, mostLike());
    }
}
