// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.KeptChanges;
import org.mirage.engine.KeptName;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.customising.WrittenStep;
import org.mirage.engine.readymade.ReadyMade;
import org.mirage.engine.readymade.ReadyMadeSets;
import org.mirage.ui.kept.KeptText;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.staging.StagedChanges;
import org.mirage.ui.staging.Staging;

/**
 * A change set that one can choose without looking for a file.
 *
 * @param label for people
 * @param maker makes the step
 * @param reads true when the library is read for that, which is not to be done in the user-interface thread
 */
record StepOffer(String label, Maker maker, boolean reads) {

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
            offers.add(new StepOffer(NLS.bind(Messages.StepOffer_readyMade, set.title(), set.name()), () -> ChosenStep.of(set), false));
        }
        for (StagedChanges staged : Staging.current().all()) {
            if (!staged.isEmpty()) {
                String name = NLS.bind(Messages.StepOffer_staged, staged.version().getName());
                offers.add(new StepOffer(name, () -> ChosenStep.of(WrittenStep.of(name, staged.given()), name), false));
            }
        }
        return offers;
    }

    /** Those that the library keeps; not in the user-interface thread. */
    static List<StepOffer> kept() throws MirageException {
        KeptChanges kept = new KeptChanges(LibrarySession.current().engine());
        return kept.list(Monitor.NONE).stream().map(set -> {
            String name = new KeptName(set.name(), 0).toString();
            return new StepOffer(set.title().isEmpty() ? name : NLS.bind(Messages.StepOffer_kept, name, KeptText.title(set)),
                    () -> ChosenStep.of(WrittenStep.of(name, kept.given(set.label(), Monitor.NONE)), name), true);
        }).toList();
    }
}
