// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.io.IOException;
import java.util.List;

import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;

/** What is to be done with versions of images, all of them alike. */
interface Update {

    /** What it is, in a line; empty when nobody said. */
    String title();

    /** What can be chosen besides; null for nothing. */
    UpdateChoice choice();

    /** What the wizard says before it is done: how many versions it fits, and what comes then. */
    String outlook(List<TargetOutlook> targets);

    /**
     * Tells what would become of versions, as far as that is known before something runs.
     *
     * @param chosen whether a person chose what can be chosen besides
     */
    List<TargetOutlook> check(List<VersionName> targets, boolean chosen, Monitor monitor) throws IOException;

    /**
     * Changes versions; those that it does not fit, or where something that runs fails, stay as they are.
     *
     * @param targets what a person chose, as it was shown
     */
    UpdateResult call(List<TargetOutlook> targets, String message, boolean chosen, Monitor monitor) throws IOException;
}
