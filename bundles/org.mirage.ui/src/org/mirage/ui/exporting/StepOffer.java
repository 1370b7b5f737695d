// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.customising.WrittenStep;
import org.mirage.engine.readymade.ReadyMade;
import org.mirage.engine.readymade.ReadyMadeSets;
import org.mirage.ui.staging.StagedChanges;
import org.mirage.ui.staging.Staging;

/**
 * A change set that one can choose without looking for a file.
 *
 * @param label for people
 * @param maker makes the step
 */
record StepOffer(String label, Maker maker) {

    /** Makes a step. */
    @FunctionalInterface
    interface Maker {
        /** Makes it; what cannot be done on the way to an export is refused. */
        ChosenStep make() throws IOException;
    }

    /** All: those that Mirage makes, then what is staged. */
    static List<StepOffer> all() {
        List<StepOffer> offers = new ArrayList<>();
        for (ReadyMade set : ReadyMadeSets.ALL) {
            offers.add(new StepOffer(NLS.bind(Messages.StepOffer_readyMade, set.title(), set.name()), () -> ChosenStep.of(set)));
        }
        for (StagedChanges staged : Staging.current().all()) {
            if (!staged.isEmpty()) {
                String name = NLS.bind(Messages.StepOffer_staged, staged.version().getName());
                offers.add(new StepOffer(name, () -> ChosenStep.of(WrittenStep.of(name, staged.given()), name)));
            }
        }
        return offers;
    }
}
