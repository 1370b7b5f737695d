// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import org.mirage.engine.compare.ChangeKind;
import org.mirage.engine.compare.Difference;

/** Says which differences are wanted. */
interface DifferenceFilter {

    /** Wants everything that differs. */
    DifferenceFilter ALL = new DifferenceFilter() {
        @Override
        public boolean means(Difference difference) {
            return difference.change().kind() != ChangeKind.NONE;
        }

        @Override
        public boolean leads(Difference folder) {
            return true;
        }
    };

    /** True when this one is wanted. */
    boolean means(Difference difference);

    /** True when one that is wanted is below a folder that holds differences. */
    boolean leads(Difference folder);
}
