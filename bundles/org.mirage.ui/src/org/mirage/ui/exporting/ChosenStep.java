// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import org.mirage.engine.customising.CustomisingStep;
import org.mirage.engine.customising.ReadyMadeStep;
import org.mirage.engine.customising.WrittenStep;
import org.mirage.engine.readymade.ReadyMade;
import org.mirage.ui.Icons;

/**
 * A change set of an export, as a person sees it.
 *
 * @param step what the engine applies
 * @param title in a few words
 * @param summary in a few sentences; may be empty
 */
record ChosenStep(CustomisingStep step, String title, String summary, Icons icon) {

    /** One that is made for the machine. */
    static ChosenStep of(ReadyMade set) {
        return new ChosenStep(new ReadyMadeStep(set), set.title(), set.summary(), Icons.MACHINE);
    }

    /** One that somebody wrote. */
    static ChosenStep of(WrittenStep step, String name) {
        String title = step.given().header().title();
        return new ChosenStep(step, name, title == null ? "" : title, Icons.CHANGES); //$NON-NLS-1$
    }
}
