// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.io.IOException;
import java.util.List;

import org.mirage.engine.Monitor;
import org.mirage.engine.UpdateReport;
import org.mirage.engine.VersionName;

/** What is to be done with versions of images, all of them alike. */
interface Update {

    /** What it is, in a line; empty when nobody said. */
    String title();

    /** True when it can be asked to merge texts. */
    boolean merges();

    /** What the wizard says before it is done: how many versions it fits, and what comes then. */
    String outlook(UpdateReport report);

    /** Tells what would become of versions, as far as that is known before something runs. */
    UpdateReport check(List<VersionName> targets, boolean threeWay, Monitor monitor) throws IOException;

    /** Changes versions; those that it does not fit, or where something that runs fails, stay as they are. */
    UpdateResult call(List<VersionName> targets, String message, boolean threeWay, Monitor monitor) throws IOException;
}
