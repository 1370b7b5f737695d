// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

/** What can be chosen about an update beside the versions; what would become of them follows it. */
enum UpdateChoice {
    /** Texts that others changed are merged. */
    MERGE("update.threeWay", Messages.TargetsPage_threeWay), //$NON-NLS-1$
    /** Programs of the machines make what must be made there. */
    GENERATE("update.generate", Messages.TargetsPage_generate); //$NON-NLS-1$

    final String key;
    final String label;

    UpdateChoice(String key, String label) {
        this.key = key;
        this.label = label;
    }
}
